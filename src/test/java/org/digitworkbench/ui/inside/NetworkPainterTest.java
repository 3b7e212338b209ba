package org.digitworkbench.ui.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.digitworkbench.data.Classes;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Initialisation;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.LayerSpec.Convolution;
import org.digitworkbench.domain.LayerSpec.Dense;
import org.digitworkbench.domain.LayerSpec.Dropout;
import org.digitworkbench.domain.LayerSpec.MaxPool;
import org.digitworkbench.domain.LayerSummary;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.engine.LayerActivation;
import org.digitworkbench.inside.Unit;
import org.digitworkbench.ui.inside.Block.Kind;
import org.digitworkbench.ui.inside.NetworkPainter.Part;
import org.digitworkbench.ui.models.ModelChoice;
import org.junit.jupiter.api.Test;

class NetworkPainterTest {

  private static final int WIDTH = 700;
  private static final int HEIGHT = 400;
  private static final int WHITE = 0xffffffff;
  private static final int BLACK = 0xff000000;
  private static final int ORANGE = 0xffd55e00;
  private static final int BLUE = 0xff56b4e9;

  private static final NetworkSpec NETWORK =
      network(
          new Convolution(5, 3, Activation.RELU),
          new MaxPool(2),
          new Dropout(0.2),
          new Dense(37, Activation.TANH));

  private final NetworkPainter painter = new NetworkPainter();
  private final InsideLayout layout = InsideLayout.of(NETWORK, WIDTH - 24, HEIGHT - 24);

  @Test
  void eachUnitHasItsColourInItsPlace() {
    // Every unit in turn is the only one of its layer.
    for (Block block : layout.blocks()) {
      if (block.kind() != Kind.GRID) {
        continue;
      }
      int size = block.shape().size();
      for (int i = 0; i < size; i += Math.max(1, size / 50)) {
        List<float[]> values = zeros();
        values.get(block.layer() + 1)[i] = 0.25f;
        painter.paint(frame(all(), sight(values)));
        boolean signed = block.layer() == 3;
        assertThat(at(new Unit(block.layer(), i))).isEqualTo(signed ? ORANGE : WHITE);
        int other = (i + 1) % size;
        assertThat(at(new Unit(block.layer(), other))).isEqualTo(BLACK);
      }
    }
  }

  @Test
  void signIsColourAndWhatIsNoNumberStandsOut() {
    List<float[]> values = zeros();
    values.get(4)[0] = -2;
    values.get(4)[1] = 1;
    values.get(4)[2] = Float.NaN;
    values.get(4)[3] = Float.NEGATIVE_INFINITY;
    painter.paint(frame(all(), sight(values)));
    assertThat(at(new Unit(3, 0))).isEqualTo(BLUE);
    assertThat(at(new Unit(3, 1))).isNotIn(BLUE, ORANGE, BLACK);
    assertThat(at(new Unit(3, 2))).isEqualTo(Glow.BROKEN);
    assertThat(at(new Unit(3, 3))).isEqualTo(BLUE);
    assertThat(at(new Unit(3, 4))).isEqualTo(BLACK);
  }

  @Test
  void onlyLayersThatHaveChangedArePaintedAgain() {
    List<float[]> values = zeros();
    Part first = painter.paint(frame(all(), sight(values)));
    assertThat(first).isEqualTo(new Part(0, 0, WIDTH, HEIGHT));
    assertThat(painter.paint(frame(all(), sight(zeros()))).isEmpty()).isTrue();
    values = zeros();
    values.get(4)[3] = 1;
    Part part = painter.paint(frame(all(), sight(values)));
    Box dense = all().screen(layout.block(3).box());
    assertThat((double) part.left()).isBetween(dense.x() - 1, dense.x() + 1);
    assertThat((double) part.right()).isBetween(dense.right() - 1, dense.right() + 1);
    assertThat(at(new Unit(3, 3))).isEqualTo(ORANGE);
  }

  @Test
  void zoomedInOnlyWhatIsSeenIsPaintedAndTheRestIsEmpty() {
    Camera near = Camera.around(layout.block(0).box(), WIDTH, HEIGHT);
    List<float[]> values = zeros();
    values.get(1)[77] = 1;
    painter.paint(frame(near, sight(values)));
    assertThat(at(near, new Unit(0, 77))).isEqualTo(WHITE);
    assertThat(painter.pixels()[0]).isZero();
  }

  @Test
  void fromFarNoValueIsSkipped() {
    Camera far = Camera.fit(3 * layout.width(), 3 * layout.height(), WIDTH, HEIGHT);
    Block maps = layout.block(0);
    assertThat(maps.side() * far.zoom()).isLessThan(1.4);
    for (int i = 100; i < 130; i++) {
      List<float[]> values = zeros();
      values.get(1)[i] = 1;
      painter.paint(frame(far, sight(values)));
      assertThat(Arrays.stream(painter.pixels()).filter(color -> color != 0))
          .as("unit %d", i)
          .anyMatch(color -> (color & 0xff) > 0x36);
    }
  }

  private Camera all() {
    return Camera.fit(layout.width(), layout.height(), WIDTH, HEIGHT);
  }

  private Frame frame(Camera camera, Sight sight) {
    return new Frame(layout, camera, WIDTH, HEIGHT, 1, sight);
  }

  private int at(Unit unit) {
    return at(all(), unit);
  }

  private int at(Camera camera, Unit unit) {
    Box box = camera.screen(layout.box(unit));
    int row = (int) box.centerY();
    int column = (int) box.centerX();
    return painter.pixels()[row * WIDTH + column];
  }

  /** The pixels, then the layers; no ink and nothing in any. */
  private static List<float[]> zeros() {
    List<float[]> values = new ArrayList<>();
    values.add(new float[DigitImage.SIZE]);
    for (LayerSummary line : NETWORK.summary()) {
      values.add(new float[line.output().size()]);
    }
    return values;
  }

  private static Sight sight(List<float[]> values) {
    byte[] pixels = new byte[DigitImage.SIZE];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (255 * values.getFirst()[i]);
    }
    List<LayerActivation> layers = new ArrayList<>();
    List<LayerSummary> lines = NETWORK.summary();
    for (int i = 0; i < lines.size(); i++) {
      layers.add(
          new LayerActivation(lines.get(i).title(), lines.get(i).output(), values.get(i + 1)));
    }
    return new Sight(
        new ModelChoice("test", ProbeOnlyEngine.model(NETWORK, 0, 0, "mnist")),
        Classes.digits("MNIST"),
        DigitImage.of(pixels),
        true,
        lines,
        layers);
  }

  private static NetworkSpec network(LayerSpec... layers) {
    return new NetworkSpec(List.of(layers), Initialisation.GLOROT_UNIFORM);
  }
}
