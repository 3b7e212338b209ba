package org.digitworkbench.ui.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Presets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagramLayoutTest {

  private static final double WIDTH = 238;
  private static final double HEIGHT = 72;

  private final NetworkEditorModel model = new NetworkEditorModel();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 9, NetworkSpec.MAX_LAYERS})
  void allLayersFitSideBySideInTheirOrder(int layers) {
    for (int i = 0; i < layers; i++) {
      model.add(LayerKind.CONVOLUTION, i);
      model.setText(i, 1, "1");
    }
    List<DiagramLayout.Block> blocks = blocks();
    assertThat(blocks).hasSize(layers + 2);
    double end = 0;
    for (DiagramLayout.Block block : blocks) {
      assertThat(block.x()).isGreaterThanOrEqualTo(end);
      assertThat(block.width()).isGreaterThan(1);
      assertThat(block.height() + (block.sheets() - 1) * block.shift())
          .isLessThanOrEqualTo(HEIGHT + 1e-9);
      end = block.x() + block.extent();
    }
    assertThat(end).isLessThanOrEqualTo(WIDTH + 1e-9);
  }

  @Test
  void imagesAreToScaleAndBarsGrowWithTheirUnits() {
    model.load(Presets.of("cnn").network());
    List<DiagramLayout.Block> blocks = DiagramLayout.of(reading(), 10_000, HEIGHT);
    DiagramLayout.Block image = blocks.get(0);
    DiagramLayout.Block pooled = blocks.get(2);
    assertThat(pooled.height() / image.height()).isEqualTo(13 / 28.0);
    assertThat(pooled.width()).isEqualTo(pooled.height());
    assertThat(image.sheets()).isEqualTo(1);
    assertThat(pooled.sheets()).isGreaterThan(3);
    DiagramLayout.Block dense = blocks.get(3);
    DiagramLayout.Block logits = blocks.getLast();
    assertThat(dense.height()).isGreaterThan(logits.height());
  }

  @Test
  void aWrongLayerIsMarkedAndWhatIsBehindHasNoShape() {
    model.load(Presets.of("cnn").network());
    model.setText(0, 1, "99");
    List<DiagramLayout.Block> blocks = blocks();
    assertThat(blocks).extracting(DiagramLayout.Block::wrong).containsOnlyOnce(true);
    assertThat(blocks.get(1).wrong()).isTrue();
    assertThat(blocks.get(2).output()).isNull();
  }

  private List<DiagramLayout.Block> blocks() {
    return DiagramLayout.of(reading(), WIDTH, HEIGHT);
  }

  private NetworkReading reading() {
    return model.readingProperty().get();
  }
}
