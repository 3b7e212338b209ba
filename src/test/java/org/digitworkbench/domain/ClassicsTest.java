package org.digitworkbench.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ClassicsTest {

  private static List<LayerSummary> layers(String id) {
    return Presets.of(id).network().summary();
  }

  @Test
  void leNet5HasThePublishedShapes() {
    List<LayerSummary> lines = layers("lenet-5");
    assertThat(lines.stream().map(LayerSummary::output).toList())
        .containsExactly(
            new Shape(6, 28, 28),
            new Shape(6, 14, 14),
            new Shape(16, 10, 10),
            new Shape(16, 5, 5),
            Shape.flat(120),
            Shape.flat(84),
            Shape.flat(10));
    assertThat(lines.getFirst().parameters()).as("layer C1").isEqualTo(156);
    assertThat(lines.get(4).parameters()).as("layer C5").isEqualTo(48_120);
    assertThat(lines.get(5).parameters()).as("layer F6").isEqualTo(10_164);
  }

  @Test
  void theConvolutionalNetworkOf2003HasThePublishedShapes() {
    assertThat(layers("simard-cnn").stream().map(LayerSummary::output).toList())
        .containsExactly(
            new Shape(5, 13, 13), new Shape(50, 5, 5), Shape.flat(100), Shape.flat(10));
  }

  @Test
  void nielsensExperimentIsAsInHisBook() {
    Preset nielsen = Presets.of("nielsen");
    assertThat(nielsen.network())
        .isEqualTo(
            new NetworkSpec(
                List.of(new LayerSpec.Dense(30, Activation.SIGMOID)),
                Initialisation.STANDARD_NORMAL,
                Loss.QUADRATIC));
    TrainingSpec training = nielsen.training();
    assertThat(training.epochs()).isEqualTo(30);
    assertThat(training.data().trainLimit()).isEqualTo(50_000);
    assertThat(training.data().scaling()).isEqualTo(PixelScaling.UNIT);
    assertThat(training.optimisation())
        .isEqualTo(
            new OptimisationSpec(new Optimiser.Sgd(3, 0, false), Schedule.CONSTANT, 10, true, 0));
  }

  @Test
  void distortionsAreAllThatDiffersFromTheNetworkWithout() {
    assertThat(Presets.of("lenet-5-distorted").network())
        .isEqualTo(Presets.of("lenet-5").network());
    assertThat(Presets.of("simard-mlp-elastic").network())
        .isEqualTo(Presets.of("simard-mlp").network());
  }

  @Test
  void theErrorsFallFromOneToTheNextUntilFourInAThousandAreLeft() {
    List<Double> published =
        Classics.all().stream()
            .map(preset -> Objects.requireNonNull(preset.result()).testAccuracy())
            .toList();
    assertThat(published).isSorted().startsWith(0.88).endsWith(0.996);
  }

  @Test
  void everyBandHoldsWhatWasPublishedAndEveryTextFitsTheScreen() {
    for (Preset preset : Presets.all()) {
      PublishedResult result = preset.result();
      if (result != null) {
        assertThat(result.band().contains(result.testAccuracy())).as(preset.id()).isTrue();
      }
      assertThat(preset.spec().description()).hasSizeLessThanOrEqualTo(300);
      assertThat(preset.title()).hasSizeLessThanOrEqualTo(24);
      assertThat(preset.published()).doesNotEndWith(".");
      assertThat(preset.lookAt()).endsWith(".");
    }
    assertThat(Presets.all().stream().map(Preset::id)).doesNotHaveDuplicates();
  }
}
