package org.digitworkbench.ui.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.Initialisation;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.LayerSpec.BatchNormalisation;
import org.digitworkbench.domain.LayerSpec.Convolution;
import org.digitworkbench.domain.LayerSpec.Dense;
import org.digitworkbench.domain.LayerSpec.Dropout;
import org.digitworkbench.domain.LayerSpec.MaxPool;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.inside.Unit;
import org.digitworkbench.ui.inside.Block.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InsideLayoutTest {

  private static final double WIDTH = 720;
  private static final double HEIGHT = 480;

  static Stream<NetworkSpec> networks() {
    return Stream.concat(
        Presets.all().stream().map(Preset::network),
        Stream.of(
            network(),
            network(new Dropout(0.5)),
            network(new Dense(4096, Activation.RELU), new Dense(4000, Activation.TANH)),
            network(
                new Convolution(7, 5, Activation.IDENTITY),
                new BatchNormalisation(Activation.RELU),
                new MaxPool(2),
                new Dropout(0.2),
                new Dense(13, Activation.RELU),
                new BatchNormalisation(Activation.RELU)),
            deep(10),
            deep(32)));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void everyUnitHasAPlaceOfItsOwn(NetworkSpec network) {
    InsideLayout layout = InsideLayout.of(network, WIDTH, HEIGHT);
    for (Block block : layout.blocks()) {
      for (int i = 0; i < block.shape().size(); i++) {
        Unit unit = new Unit(block.layer(), i);
        Box box = layout.box(unit);
        assertThat(box.x()).isGreaterThanOrEqualTo(block.box().x());
        assertThat(box.y()).isGreaterThanOrEqualTo(block.box().y());
        assertThat(box.right()).isLessThanOrEqualTo(block.box().right() + 1e-9);
        assertThat(box.bottom()).isLessThanOrEqualTo(block.box().bottom() + 1e-9);
        if (block.kind() != Kind.THROUGH) {
          assertThat(layout.at(box.centerX(), box.centerY())).isEqualTo(unit);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void layersFollowEachOtherFromThePixelsToTheAnswers(NetworkSpec network) {
    InsideLayout layout = InsideLayout.of(network, WIDTH, HEIGHT);
    List<Block> blocks = layout.blocks();
    assertThat(blocks).hasSize(network.layers().size() + 2);
    assertThat(blocks.getFirst().layer()).isEqualTo(Unit.PIXELS);
    assertThat(blocks.getLast().kind()).isEqualTo(Kind.ANSWERS);
    for (int i = 0; i < blocks.size(); i++) {
      Box box = blocks.get(i).box();
      assertThat(layout.block(blocks.get(i).layer())).isSameAs(blocks.get(i));
      assertThat(box.y()).isGreaterThanOrEqualTo(0);
      assertThat(box.bottom()).isLessThanOrEqualTo(layout.height());
      assertThat(box.x()).isGreaterThanOrEqualTo(i == 0 ? 0 : blocks.get(i - 1).box().right() + 15);
    }
    assertThat(blocks.getLast().box().right()).isEqualTo(layout.width());
  }

  @Test
  void usualNetworksFitTheWindow() {
    for (String preset : List.of("relu", "sigmoid", "cnn", "ink", "deep-mlp")) {
      InsideLayout layout = InsideLayout.of(Presets.of(preset).network(), WIDTH, HEIGHT);
      assertThat(layout.width()).as(preset).isLessThanOrEqualTo(WIDTH + 1);
      assertThat(layout.height()).as(preset).isEqualTo(HEIGHT);
    }
  }

  @Test
  void unitsOfWideAndOfManyLayersCanStillBeTold() {
    InsideLayout wide =
        InsideLayout.of(
            network(new Dense(4096, Activation.RELU), new Dense(4000, Activation.RELU)),
            WIDTH,
            HEIGHT);
    assertThat(wide.block(0).side()).isGreaterThanOrEqualTo(3);
    assertThat(wide.width()).isLessThanOrEqualTo(WIDTH + 1);
    InsideLayout deep = InsideLayout.of(deep(32), WIDTH, HEIGHT);
    assertThat(deep.block(0).side()).isGreaterThanOrEqualTo(3);
    assertThat(deep.width()).as("seen at a third at the least").isLessThan(3 * WIDTH);
  }

  @Test
  void mapsHaveOneScaleSoThatAPoolHalvesThem() {
    InsideLayout layout = InsideLayout.of(Presets.of("cnn").network(), WIDTH, HEIGHT);
    Block convolution = layout.block(0);
    Block pool = layout.block(1);
    assertThat(pool.side()).isEqualTo(convolution.side());
    assertThat(pool.stepX() - pool.gap())
        .isCloseTo((convolution.stepX() - convolution.gap()) / 2, within(1e-9));
  }

  @Test
  void dropoutIsABarThatEachValueGoesStraightThrough() {
    InsideLayout layout = InsideLayout.of(Presets.of("relu").network(), WIDTH, HEIGHT);
    assertThat(layout.block(1).kind()).isEqualTo(Kind.THROUGH);
    for (int i = 0; i < 512; i++) {
      assertThat(layout.box(new Unit(1, i)).centerY())
          .isEqualTo(layout.box(new Unit(0, i)).centerY());
    }
    Box bar = layout.block(1).box();
    assertThat(layout.at(bar.centerX(), bar.centerY())).isNull();
    assertThat(layout.blockAt(bar.centerX(), bar.centerY())).isEqualTo(layout.block(1));
  }

  @Test
  void besideItsRivalANetworkKeepsTheSmallerScaleOfBoth() {
    NetworkSpec small = network(new Dense(64, Activation.RELU));
    NetworkSpec large = network(new Dense(4096, Activation.RELU));
    double step =
        Math.min(InsideLayout.step(small, WIDTH, HEIGHT), InsideLayout.step(large, WIDTH, HEIGHT));
    assertThat(InsideLayout.of(small, WIDTH, HEIGHT, step).block(0).side())
        .isEqualTo(InsideLayout.of(large, WIDTH, HEIGHT, step).block(0).side());
  }

  @Test
  void nothingIsBesideTheLayers() {
    InsideLayout layout = InsideLayout.of(Presets.of("relu").network(), WIDTH, HEIGHT);
    assertThat(layout.at(-1, -1)).isNull();
    assertThat(layout.at(layout.block(0).box().x() - 1, HEIGHT / 2)).isNull();
    assertThat(layout.at(layout.width() + 1, HEIGHT / 2)).isNull();
  }

  private static NetworkSpec deep(int layers) {
    return network(
        Collections.nCopies(layers, new Dense(512, Activation.SIGMOID)).toArray(LayerSpec[]::new));
  }

  private static NetworkSpec network(LayerSpec... layers) {
    return new NetworkSpec(List.of(layers), Initialisation.GLOROT_UNIFORM);
  }
}
