package org.digitworkbench.ui.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.Initialisation;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.Loss;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkEditorModelTest {

  private static final int KERNEL = 1;
  private static final int PADDING = 3;

  private final NetworkEditorModel model = new NetworkEditorModel();

  @Test
  void leNetBuiltFromAnEmptyListHasItsShapesAndParameters() {
    leNet();
    assertThat(model.readingProperty().get().lines())
        .extracting(NetworkReading.Line::output)
        .containsExactly(
            new Shape(6, 28, 28),
            new Shape(6, 14, 14),
            new Shape(16, 10, 10),
            new Shape(16, 5, 5),
            new Shape(120, 1, 1),
            new Shape(84, 1, 1));
    assertThat(model.readingProperty().get().parameters()).isEqualTo(61_706);
    assertThat(model.readingProperty().get().logitParameters()).isEqualTo(850);
    assertThat(model.readingProperty().get().error()).isEmpty();
  }

  private void leNet() {
    add(LayerKind.CONVOLUTION, "6", "5", "1", "2");
    add(LayerKind.AVERAGE_POOL, "2");
    add(LayerKind.CONVOLUTION, "16", "5", "1", "0");
    add(LayerKind.AVERAGE_POOL, "2");
    add(LayerKind.DENSE, "120");
    add(LayerKind.DENSE, "84");
  }

  private void add(LayerKind kind, String... texts) {
    int index = model.layersProperty().get().size();
    model.add(kind, index);
    for (int i = 0; i < texts.length; i++) {
      model.setText(index, i, texts[i]);
    }
  }

  @Test
  void everyPresetPassesThroughUnchanged() {
    Presets.all()
        .forEach(preset -> {
          model.load(preset.network());
          assertThat(network()).isEqualTo(preset.network());
        });
    NetworkSpec every =
        new NetworkSpec(
            List.of(
                new LayerSpec.Convolution(3, 5, 2, 4, Activation.IDENTITY),
                new LayerSpec.BatchNormalisation(Activation.GELU),
                new LayerSpec.AveragePool(3),
                new LayerSpec.Dropout(0.125),
                new LayerSpec.Dense(7, Activation.SWISH)),
            Initialisation.HE_NORMAL,
            Loss.QUADRATIC);
    model.load(every);
    assertThat(network()).isEqualTo(every);
  }

  private NetworkSpec network() {
    return Objects.requireNonNull(model.readingProperty().get().network());
  }

  @ParameterizedTest
  @CsvSource({
    "1, 28, 'The kernel of a convolution must be between 1 and 14, not 28.'",
    "1, five, 'The kernel of a convolution must be a whole number, such as 3.'",
    "1, '', 'The kernel of a convolution must be a whole number, such as 3.'",
    "0, 10000000, 'The filters of a convolution must be between 1 and 512, not 10,000,000.'",
    "3, 5, 'The padding of a convolution must be between 0 and 4, not 5.'",
  })
  void nonsenseIsExplainedAtItsFieldAndWhatIsBehindHasNoShape(
      int field, String text, String reason) {
    leNet();
    model.setText(2, field, text);
    NetworkReading reading = model.readingProperty().get();
    assertThat(reading.network()).isNull();
    assertThat(reading.error()).isEqualTo("Layer 3: " + reason);
    assertThat(reading.lines().get(2).error()).isEqualTo(reason);
    assertThat(reading.lines().get(2).field()).isEqualTo(field);
    assertThat(reading.lines().get(1).output()).isEqualTo(new Shape(6, 14, 14));
    assertThat(reading.lines().get(2).output()).isNull();
    assertThat(reading.lines().get(3).output()).isNull();
    assertThat(reading.lines().get(3).error()).isEmpty();
  }

  @Test
  void aPoolOnOnePixelSaysWhatFits() {
    add(LayerKind.MAX_POOL, "28");
    add(LayerKind.MAX_POOL, "2");
    assertThat(model.readingProperty().get().error())
        .isEqualTo("Layer 2: The size of the pool must be 1, not 2.");
  }

  @Test
  void aConvolutionBehindADenseLayerIsWrongAsAWhole() {
    add(LayerKind.DENSE, "10");
    add(LayerKind.CONVOLUTION);
    NetworkReading.Line line = model.readingProperty().get().lines().get(1);
    assertThat(line.error()).isEqualTo("A convolution cannot come after a dense layer.");
    assertThat(line.field()).isEqualTo(-1);
    model.move(1, 0, "");
    assertThat(model.readingProperty().get().error()).isEmpty();
  }

  @Test
  void twoWrongLayersAreBothMarkedAndTheFirstIsNamed() {
    leNet();
    model.setText(4, 0, "0");
    model.setText(0, KERNEL, "x");
    NetworkReading reading = model.readingProperty().get();
    assertThat(reading.lines().get(0).error()).isNotEmpty();
    assertThat(reading.lines().get(4).error()).isNotEmpty();
    assertThat(reading.error()).startsWith("Layer 1: The kernel");
  }

  @Test
  void tooManyParametersAreSaidOfTheWhole() {
    add(LayerKind.DENSE, "8192");
    add(LayerKind.DENSE, "8192");
    assertThat(model.readingProperty().get().error())
        .contains("must be between")
        .contains("20,000,000");
    assertThat(model.readingProperty().get().network()).isNull();
  }

  @Test
  void everyEditIsUndoneAndDoneAgain() {
    leNet();
    List<LayerDraft> built = model.layersProperty().get();
    model.remove(1);
    model.duplicate(0);
    model.move(0, 2, "");
    model.setActivations(Activation.TANH);
    model.clear();
    List<LayerDraft> cleared = model.layersProperty().get();
    for (int i = 0; i < 5; i++) {
      model.undo();
    }
    assertThat(model.layersProperty().get()).isEqualTo(built);
    for (int i = 0; i < 5; i++) {
      model.redo();
    }
    assertThat(model.layersProperty().get()).isEqualTo(cleared);
    assertThat(model.canRedoProperty().get()).isFalse();
  }

  @Test
  void typingIntoOneFieldIsOneEditAndSoIsADrag() {
    model.load(Presets.of("relu").network());
    List<LayerDraft> before = model.layersProperty().get();
    model.setText(0, 0, "5");
    model.setText(0, 0, "51");
    model.setText(0, 0, "517");
    model.undo();
    assertThat(model.layersProperty().get()).isEqualTo(before);
    model.move(0, 1, "drag 1");
    model.move(1, 2, "drag 1");
    model.undo();
    assertThat(model.layersProperty().get()).isEqualTo(before);
  }

  @Test
  void anEditAfterUndoForgetsWhatWasUndone() {
    add(LayerKind.DENSE);
    model.undo();
    assertThat(model.canRedoProperty().get()).isTrue();
    add(LayerKind.DROPOUT);
    assertThat(model.canRedoProperty().get()).isFalse();
  }

  @Test
  void loadingAnotherNetworkCanBeUndone() {
    leNet();
    model.load(Presets.of("relu").network());
    model.undo();
    assertThat(model.readingProperty().get().parameters()).isEqualTo(61_706);
  }

  @Test
  void aNewLayerHasTheActivationOfTheOthers() {
    model.load(Presets.of("sigmoid").network());
    model.add(LayerKind.DENSE, 0);
    assertThat(model.layersProperty().get().getFirst().activation()).isEqualTo(Activation.SIGMOID);
  }

  @Test
  void aLayerInFrontOfANormalisationKeepsThatItHasNoActivation() {
    model.load(
        new NetworkSpec(
            List.of(
                new LayerSpec.Dense(5, Activation.IDENTITY),
                new LayerSpec.BatchNormalisation(Activation.RELU)),
            Initialisation.GLOROT_UNIFORM));
    model.setActivations(Activation.TANH);
    assertThat(network().layers())
        .containsExactly(
            new LayerSpec.Dense(5, Activation.IDENTITY),
            new LayerSpec.BatchNormalisation(Activation.TANH));
  }

  @Test
  void thereIsAnEndOfAdding() {
    for (int i = 0; i < NetworkSpec.MAX_LAYERS; i++) {
      model.add(LayerKind.DROPOUT, i);
    }
    assertThat(model.canAdd()).isFalse();
    assertThat(model.add(LayerKind.DENSE, 0)).isEqualTo(-1);
    assertThat(model.duplicate(0)).isEqualTo(-1);
    assertThat(model.layersProperty().get()).hasSize(NetworkSpec.MAX_LAYERS);
    assertThat(model.readingProperty().get().error()).isEmpty();
  }

  @Test
  void aMoveBeyondTheEndsDoesNothing() {
    leNet();
    List<LayerDraft> built = model.layersProperty().get();
    model.move(0, -1, "");
    model.move(5, 6, "");
    assertThat(model.layersProperty().get()).isEqualTo(built);
    model.setText(0, PADDING, "2");
    assertThat(model.layersProperty().get()).isEqualTo(built);
  }
}
