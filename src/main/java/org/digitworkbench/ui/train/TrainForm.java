package org.digitworkbench.ui.train;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.BiFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.Augmentation;
import org.digitworkbench.domain.ExperimentSpec;
import org.digitworkbench.domain.InvalidSpecException;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.domain.TrainingSpec;
import org.jspecify.annotations.Nullable;

/** The values of a preset that can be changed before it is trained, checked as they are typed. */
public final class TrainForm {

  /** What stands for all training images, in any case. */
  public static final String ALL_IMAGES = "All";

  private final StringProperty dataset = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable Activation> activation = new SimpleObjectProperty<>();
  private final ObjectProperty<Augmentation> augmentation =
      new SimpleObjectProperty<>(Augmentation.NONE);
  private final FormField learningRate = new FormField();
  private final FormField batchSize = new FormField();
  private final FormField epochs = new FormField();
  private final FormField seed = new FormField();
  private final FormField trainLimit = new FormField();
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper comparable = new ReadOnlyBooleanWrapper();

  private Preset preset;
  private boolean loading;

  TrainForm(Preset preset) {
    this.preset = preset;
    dataset.subscribe((_, _) -> check());
    activation.subscribe((_, _) -> check());
    for (FormField field : new FormField[] {learningRate, batchSize, epochs, seed, trainLimit}) {
      field.textProperty().subscribe((_, _) -> check());
    }
    load(preset);
  }

  /** Id of the data set. */
  public StringProperty datasetProperty() {
    return dataset;
  }

  /** Behind every hidden layer; null if they have several. */
  public ObjectProperty<@Nullable Activation> activationProperty() {
    return activation;
  }

  /** What is done to the training images; never null. */
  public ObjectProperty<Augmentation> augmentationProperty() {
    return augmentation;
  }

  public FormField learningRate() {
    return learningRate;
  }

  public FormField batchSize() {
    return batchSize;
  }

  public FormField epochs() {
    return epochs;
  }

  public FormField seed() {
    return seed;
  }

  /** Number of training images, or {@link #ALL_IMAGES}. */
  public FormField trainLimit() {
    return trainLimit;
  }

  /** The layers with their parameters, a line each, and the total. */
  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** Whether every field is fine. */
  public ReadOnlyBooleanProperty validProperty() {
    return valid.getReadOnlyProperty();
  }

  /** Whether the fields that a comparison takes are fine: epochs, seed and training images. */
  public ReadOnlyBooleanProperty comparableProperty() {
    return comparable.getReadOnlyProperty();
  }

  /** Fills in the values of the preset. */
  void load(Preset chosen) {
    preset = chosen;
    TrainingSpec training = chosen.training();
    loading = true;
    dataset.set(training.data().dataset());
    activation.set(commonActivation(chosen.network()));
    augmentation.set(training.data().augmentation());
    learningRate
        .textProperty()
        .set(
            BigDecimal.valueOf(training.optimisation().optimiser().learningRate()).toPlainString());
    batchSize.textProperty().set(Integer.toString(training.optimisation().batchSize()));
    epochs.textProperty().set(Integer.toString(training.epochs()));
    seed.textProperty().set(Long.toString(training.seed()));
    trainLimit
        .textProperty()
        .set(
            training.data().trainLimit() == 0
                ? ALL_IMAGES
                : Integer.toString(training.data().trainLimit()));
    loading = false;
    check();
  }

  /** The preset's network with the chosen activation. */
  NetworkSpec network() {
    Activation chosen = activation.get();
    return chosen == null ? preset.network() : preset.network().withActivation(chosen);
  }

  /**
   * The preset's training with the values of all fields.
   *
   * @throws InvalidSpecException if a value is not fine
   */
  TrainingSpec training() {
    TrainingSpec base = withLearningRate(preset.training(), learningRate.text());
    return shared(withBatchSize(base, batchSize.text()));
  }

  /**
   * What is trained and how.
   *
   * @throws InvalidSpecException if a value is not fine
   */
  public ExperimentSpec spec() {
    return new ExperimentSpec(
        preset.id(), preset.title(), preset.description(), network(), training());
  }

  /**
   * Another training with the data set, the augmentation, the epochs, the seed and the number of
   * training images of this form.
   *
   * @throws InvalidSpecException if one of them is not fine
   */
  TrainingSpec shared(TrainingSpec training) {
    TrainingSpec base =
        training.withData(d -> d.withDataset(dataset.get()).withAugmentation(augmentation.get()));
    return withLimit(withSeed(withEpochs(base, epochs.text()), seed.text()), trainLimit.text());
  }

  private void check() {
    if (loading) {
      return;
    }
    // All of them, so that each field shows what is wrong with it.
    boolean epochsFine = check(epochs, TrainForm::withEpochs);
    boolean seedFine = check(seed, TrainForm::withSeed);
    boolean limitFine = check(trainLimit, TrainForm::withLimit);
    boolean rateFine = check(learningRate, TrainForm::withLearningRate);
    boolean batchFine = check(batchSize, TrainForm::withBatchSize);
    summary.set(TrainText.summary(network()));
    comparable.set(epochsFine && seedFine && limitFine);
    valid.set(comparable.get() && rateFine && batchFine);
  }

  private boolean check(FormField field, BiFunction<TrainingSpec, String, TrainingSpec> withValue) {
    return field.check(text -> withValue.apply(preset.training(), text));
  }

  private static TrainingSpec withLearningRate(TrainingSpec spec, String text) {
    double rate;
    try {
      rate = Double.parseDouble(text.replace(',', '.'));
    } catch (NumberFormatException _) {
      throw new InvalidSpecException("The learning rate must be a number, such as 0.001.");
    }
    return spec.withOptimisation(o -> o.withOptimiser(o.optimiser().withLearningRate(rate)));
  }

  private static TrainingSpec withBatchSize(TrainingSpec spec, String text) {
    int batchSize = wholeNumber("The batch size", text);
    return spec.withOptimisation(o -> o.withBatchSize(batchSize));
  }

  private static TrainingSpec withEpochs(TrainingSpec spec, String text) {
    return spec.withEpochs(wholeNumber("The number of epochs", text));
  }

  private static TrainingSpec withSeed(TrainingSpec spec, String text) {
    try {
      return spec.withSeed(Long.parseLong(text));
    } catch (NumberFormatException _) {
      throw new InvalidSpecException("The seed must be a whole number, such as 42.");
    }
  }

  private static TrainingSpec withLimit(TrainingSpec spec, String text) {
    if (text.toLowerCase(Locale.ROOT).equals(ALL_IMAGES.toLowerCase(Locale.ROOT))) {
      return spec.withData(d -> d.withTrainLimit(0));
    }
    int limit;
    try {
      limit = wholeNumber("The number of training images", text);
    } catch (InvalidSpecException _) {
      limit = 0;
    }
    if (limit < 1) {
      throw new InvalidSpecException(
          "The number of training images must be \"All\" or a whole number, such as 5,000.");
    }
    int images = limit;
    return spec.withData(d -> d.withTrainLimit(images));
  }

  private static int wholeNumber(String field, String text) {
    try {
      return Integer.parseInt(text.replace(",", "").replace(" ", ""));
    } catch (NumberFormatException _) {
      throw new InvalidSpecException(field + " must be a whole number.");
    }
  }

  private static @Nullable Activation commonActivation(NetworkSpec network) {
    Activation common = null;
    for (LayerSpec layer : network.layers()) {
      Activation own =
          switch (layer) {
            case LayerSpec.Dense d -> d.activation();
            case LayerSpec.Convolution c -> c.activation();
            case LayerSpec.BatchNormalisation b -> b.activation();
            case LayerSpec.MaxPool _, LayerSpec.AveragePool _, LayerSpec.Dropout _ -> null;
          };
      if (own != null && common != null && own != common) {
        return null;
      }
      common = own == null ? common : own;
    }
    return common;
  }
}
