package org.digitworkbench.ui.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.Augmentation;
import org.digitworkbench.domain.DataSpec;
import org.digitworkbench.domain.ExperimentSpec;
import org.digitworkbench.domain.Initialisation;
import org.digitworkbench.domain.Loss;
import org.digitworkbench.domain.OptimisationSpec;
import org.digitworkbench.domain.Optimiser;
import org.digitworkbench.domain.PixelScaling;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.Schedule;
import org.digitworkbench.ui.network.LayerKind;
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
          assertThat(form.changedProperty().get()).isFalse();
          assertThat(form.spec()).isEqualTo(preset.spec());
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
    assertThat(form.spec().training().data().trainLimit()).isEqualTo(limit);
  }

  @ParameterizedTest
  @CsvSource({"0", "-5", "some", "''"})
  void otherNumbersOfTrainingImagesAreExplained(String text) {
    form.trainLimit().textProperty().set(text);
    assertThat(form.trainLimit().errorProperty().get()).contains("\"All\" or a whole number");
  }

  @Test
  void otherLayersAreAnotherNetworkButAnotherActivationIsNot() {
    form.network().setActivations(Activation.TANH);
    form.epochs().textProperty().set("3");
    assertThat(form.spec().id()).isEqualTo("relu");
    assertThat(form.changedProperty().get()).isTrue();
    form.network().setText(0, 0, "100");
    assertThat(form.spec().id()).isEqualTo("relu-edited");
    assertThat(form.spec().title()).isEqualTo("ReLU, edited");
    form.network().undo();
    assertThat(form.spec().id()).isEqualTo("relu");
  }

  @Test
  void aNewTitleOfThePresetLeavesWhatIsTyped() {
    Preset before = Preset.own(Presets.of("compact").spec());
    ExperimentSpec spec = before.spec();
    Preset renamed =
        Preset.own(
            new ExperimentSpec(
                spec.id(), "For class 9", spec.description(), spec.network(), spec.training()));
    form.load(before);
    form.epochs().textProperty().set("3");
    form.follow(before, renamed);
    assertThat(form.spec().training().epochs()).isEqualTo(3);
    assertThat(form.spec().title()).isEqualTo("For class 9");
    form.follow(renamed, Presets.of("relu"));
    assertThat(form.spec()).isEqualTo(Presets.of("relu").spec());
  }

  @Test
  void wrongLayerForbidsTrainingAndSaysWhy() {
    form.network().setText(0, 0, "0");
    assertThat(form.validProperty().get()).isFalse();
    assertThat(form.comparableProperty().get()).isTrue();
    assertThat(form.problemProperty().get())
        .isEqualTo("Layer 1: The units of a dense layer must be between 1 and 8,192, not 0.");
    assertThatThrownBy(form::spec).hasMessage(form.problemProperty().get());
  }

  @Test
  void anotherOptimiserBringsItsUsualNumbers() {
    form.optimisation().kindProperty().set(OptimiserKind.NESTEROV);
    assertThat(form.spec().training().optimisation().optimiser())
        .isEqualTo(new Optimiser.Sgd(0.001, 0.9, true));
    form.optimisation().kindProperty().set(OptimiserKind.RMS_PROP);
    assertThat(form.spec().training().optimisation().optimiser())
        .isEqualTo(Optimiser.RmsProp.withRate(0.001));
    form.optimisation().kindProperty().set(OptimiserKind.SGD);
    assertThat(form.spec().training().optimisation().optimiser())
        .isEqualTo(new Optimiser.Sgd(0.001));
    form.optimisation().kindProperty().set(OptimiserKind.ADAM);
    assertThat(form.changedProperty().get()).isFalse();
  }

  @Test
  void wrongNumberOfTheOptimiserIsExplainedAtItsField() {
    FormField beta2 = form.optimisation().numbers().get(1);
    beta2.textProperty().set("1");
    assertThat(beta2.errorProperty().get()).startsWith("Adam's beta2 must be between");
    assertThat(form.optimisation().numbers().get(0).errorProperty().get()).isEmpty();
    assertThat(form.validProperty().get()).isFalse();
    form.optimisation().kindProperty().set(OptimiserKind.SGD);
    assertThat(form.validProperty().get()).isTrue();
  }

  @Test
  void everySettingReachesTheSpecification() {
    form.optimisation().weightDecay().textProperty().set("1e-4");
    form.optimisation().scheduleProperty().set(Schedule.LINEAR);
    form.optimisation().shuffleProperty().set(false);
    form.scalingProperty().set(PixelScaling.SYMMETRIC);
    form.augmentationProperty().set(Augmentation.ELASTIC);
    form.network().lossProperty().set(Loss.QUADRATIC);
    form.network().initialisationProperty().set(Initialisation.HE_NORMAL);
    ExperimentSpec spec = form.spec();
    assertThat(spec.training().optimisation())
        .isEqualTo(
            new OptimisationSpec(
                Optimiser.Adam.withRate(0.001), Schedule.LINEAR, 128, false, 1e-4));
    assertThat(spec.training().data())
        .isEqualTo(new DataSpec("mnist", 0, PixelScaling.SYMMETRIC, Augmentation.ELASTIC));
    assertThat(spec.network().loss()).isEqualTo(Loss.QUADRATIC);
    assertThat(spec.network().initialisation()).isEqualTo(Initialisation.HE_NORMAL);
  }

  @Test
  void tooMuchMemoryIsExplainedAtTheBatchSize() {
    form.network().clear();
    form.network().add(LayerKind.CONVOLUTION, 0);
    form.network().setText(0, 0, "512");
    form.network().setText(0, 1, "1");
    form.network().duplicate(0);
    form.batchSize().textProperty().set("10000");
    assertThat(form.batchSize().errorProperty().get()).contains("fit into 8 GB");
    assertThat(form.validProperty().get()).isFalse();
    form.batchSize().textProperty().set("100");
    assertThat(form.validProperty().get()).isTrue();
  }
}
