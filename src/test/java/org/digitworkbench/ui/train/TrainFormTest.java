package org.digitworkbench.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.Presets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainFormTest {

  private final TrainForm form = new TrainForm(Presets.of("relu"));

  @Test
  void presetPassesThroughUnchanged() {
    Presets.all()
        .forEach(preset -> {
          form.load(preset);
          assertThat(form.validProperty().get()).isTrue();
          assertThat(form.training()).isEqualTo(preset.training());
          assertThat(form.network()).isEqualTo(preset.network());
        });
  }

  @ParameterizedTest
  @CsvSource({
    "0, 'The number of epochs must be between 1 and 10,000, not 0.'",
    "many, 'The number of epochs must be a whole number.'",
    "'', 'The number of epochs must be a whole number.'",
    "99999999999, 'The number of epochs must be a whole number.'",
  })
  void wrongEpochsAreExplainedAtTheField(String text, String error) {
    form.epochs().textProperty().set(text);
    assertThat(form.epochs().errorProperty().get()).isEqualTo(error);
    assertThat(form.validProperty().get()).isFalse();
    assertThat(form.comparableProperty().get()).isFalse();
    form.epochs().textProperty().set("5");
    assertThat(form.epochs().errorProperty().get()).isEmpty();
    assertThat(form.validProperty().get()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "NaN", "fast", "11"})
  void wrongLearningRateForbidsTrainingButNotTheComparison(String text) {
    form.learningRate().textProperty().set(text);
    assertThat(form.learningRate().errorProperty().get()).startsWith("The learning rate must be");
    assertThat(form.validProperty().get()).isFalse();
    assertThat(form.comparableProperty().get()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"all, 0", "All, 0", "'5,000', 5000", "77, 77"})
  void trainingImagesAreAllOrANumber(String text, int limit) {
    form.trainLimit().textProperty().set(text);
    assertThat(form.training().data().trainLimit()).isEqualTo(limit);
  }

  @ParameterizedTest
  @CsvSource({"0", "-5", "some", "''"})
  void otherNumbersOfTrainingImagesAreExplained(String text) {
    form.trainLimit().textProperty().set(text);
    assertThat(form.trainLimit().errorProperty().get()).contains("\"All\" or a whole number");
  }

  @Test
  void summaryFollowsTheActivation() {
    form.activationProperty().set(Activation.TANH);
    assertThat(form.summaryProperty().get())
        .contains("Dense 512, Tanh: 401,920")
        .endsWith("535,818 parameters");
  }
}
