package org.digitworkbench.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.digitworkbench.domain.LayerSpec.Convolution;
import org.digitworkbench.domain.LayerSpec.Dense;
import org.digitworkbench.domain.LayerSpec.MaxPool;
import org.junit.jupiter.api.Test;

class SpecTest {

  @Test
  void theReluPresetHasThePublishedNumberOfParameters() {
    assertThat(Presets.of("relu").network().parameterCount()).isEqualTo(535_818);
  }

  @Test
  void theSigmoidPresetDiffersInTheActivationAlone() {
    Preset relu = Presets.of("relu");
    Preset sigmoid = Presets.of("sigmoid");
    assertThat(sigmoid.training()).isEqualTo(relu.training());
    assertThat(sigmoid.network().withActivation(Activation.RELU)).isEqualTo(relu.network());
    assertThat(sigmoid.network()).isNotEqualTo(relu.network());
  }

  @Test
  void shapesFollowThroughConvolutionAndPool() {
    List<LayerSummary> lines = Presets.of("cnn").network().summary();
    assertThat(lines.get(0).output()).isEqualTo(new Shape(28, 26, 26));
    assertThat(lines.get(0).parameters()).isEqualTo(28 * 9 + 28);
    assertThat(lines.get(1).output()).isEqualTo(new Shape(28, 13, 13));
    assertThat(lines.get(2).parameters()).isEqualTo(28 * 13 * 13 * 128 + 128);
    assertThat(lines.getLast().output()).isEqualTo(new Shape(10, 1, 1));
  }

  @Test
  void everyBadValueIsNamed() {
    TrainingSpec good = Presets.of("relu").training();
    assertThatThrownBy(() -> good.withEpochs(0))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessage("The number of epochs must be between 1 and 10,000, not 0.");
    assertThatThrownBy(() -> good.withOptimisation(o -> o.withBatchSize(0)))
        .hasMessageContaining("batch size");
    assertThatThrownBy(() -> good.optimisation().optimiser().withLearningRate(-1))
        .hasMessageContaining("learning rate");
    assertThatThrownBy(() -> good.optimisation().optimiser().withLearningRate(Double.NaN))
        .hasMessageContaining("learning rate");
    assertThatThrownBy(() -> new Dense(10_000_000, Activation.RELU))
        .hasMessageContaining("units of a dense layer")
        .hasMessageContaining("10,000,000");
    assertThatThrownBy(() -> good.withData(d -> d.withDataset("../secret")))
        .hasMessageContaining("not the name of a data set");
    assertThatThrownBy(() -> Activation.of("softplus")).hasMessageContaining("relu, sigmoid");
  }

  @Test
  void layersThatDoNotFitAreRefused() {
    assertThatThrownBy(() ->
            new NetworkSpec(
                List.of(new Dense(16, Activation.RELU), new Convolution(4, 3, Activation.RELU)),
                Initialisation.GLOROT_UNIFORM))
        .hasMessage("Layer 2: A convolution cannot come after a dense layer.");
    assertThatThrownBy(() ->
            new NetworkSpec(
                List.of(new MaxPool(20), new MaxPool(2)), Initialisation.GLOROT_UNIFORM))
        .hasMessageContaining("Layer 2: The size of the pool must be 1, not 2.");
    assertThatThrownBy(() ->
            new NetworkSpec(
                List.of(new Dense(8192, Activation.RELU), new Dense(8192, Activation.RELU)),
                Initialisation.GLOROT_UNIFORM))
        .hasMessageContaining("weights of a dense layer");
  }

  @Test
  void pixelsAreScaledToTheirRange() {
    assertThat(PixelScaling.UNIT.table()).startsWith(0f).endsWith(1f);
    assertThat(PixelScaling.SYMMETRIC.table()).startsWith(-1f).endsWith(1f);
  }

  @Test
  void aCurveKnowsItsBestAndItsFirstEpochAtTheTarget() {
    LearningCurve curve =
        new LearningCurve(List.of(epoch(0, 0.1), epoch(1, 0.96), epoch(2, 0.98), epoch(3, 0.98)));
    assertThat(curve.best().orElseThrow().epoch()).isEqualTo(2);
    assertThat(curve.firstAtTarget().orElseThrow().epoch()).isEqualTo(2);
    assertThat(new LearningCurve(List.of(epoch(0, 0.1))).firstAtTarget()).isEmpty();
  }

  private static EpochMetrics epoch(int epoch, double testAccuracy) {
    return new EpochMetrics(epoch, 1, 0.5, 1, testAccuracy, 1, 100);
  }
}
