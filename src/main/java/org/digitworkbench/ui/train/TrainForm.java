package org.digitworkbench.ui.train;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.Augmentation;
import org.digitworkbench.domain.DataSpec;
import org.digitworkbench.domain.ExperimentSpec;
import org.digitworkbench.domain.InvalidSpecException;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.PixelScaling;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.ui.network.NetworkEditorModel;

/** A preset as the user changes it before it is trained, checked with every change. */
public final class TrainForm {

  /** What stands for all training images, in any case. */
  public static final String ALL_IMAGES = "All";

  /** Of an id and a title that get an ending, so that both fit. */
  private static final int MAX_STEM = 52;

  private final NetworkEditorModel network = new NetworkEditorModel();
  private final BooleanProperty editing = new SimpleBooleanProperty();
  private final StringProperty dataset = new SimpleStringProperty("");
  private final ObjectProperty<Augmentation> augmentation =
      new SimpleObjectProperty<>(Augmentation.NONE);
  private final ObjectProperty<PixelScaling> scaling =
      new SimpleObjectProperty<>(PixelScaling.UNIT);
  private final OptimisationForm optimisation;
  private final FormField epochs = new FormField();
  private final FormField seed = new FormField();
  private final FormField trainLimit = new FormField();
  private final StringProperty dataNote = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper comparable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  private Preset preset;
  private boolean loading = true;

  TrainForm(Preset preset) {
    this.preset = preset;
    this.optimisation = new OptimisationForm(this::check);
    network.readingProperty().subscribe((_, _) -> check());
    dataset.subscribe((_, _) -> check());
    augmentation.subscribe((_, _) -> check());
    scaling.subscribe((_, _) -> check());
    for (FormField field : new FormField[] {epochs, seed, trainLimit}) {
      field.textProperty().subscribe((_, _) -> check());
    }
    load(preset);
    network.forget();
  }

  /** The layers, and with them initialisation and loss. */
  public NetworkEditorModel network() {
    return network;
  }

  /** Whether the editor of the layers is open. */
  public BooleanProperty editingProperty() {
    return editing;
  }

  /** Id of the data set. */
  public StringProperty datasetProperty() {
    return dataset;
  }

  /** What is to be known of the data set, in a sentence; else empty. Set from outside. */
  public StringProperty dataNoteProperty() {
    return dataNote;
  }

  /** What is done to the training images; never null. */
  public ObjectProperty<Augmentation> augmentationProperty() {
    return augmentation;
  }

  /** From pixels to inputs; never null. */
  public ObjectProperty<PixelScaling> scalingProperty() {
    return scaling;
  }

  public OptimisationForm optimisation() {
    return optimisation;
  }

  public FormField learningRate() {
    return optimisation.learningRate();
  }

  public FormField batchSize() {
    return optimisation.batchSize();
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

  /** Gives all layers that have one the same activation. */
  void setActivation(Activation activation) {
    network.setActivations(activation);
  }

  /** Whether it can be trained: network and every field are fine, and the memory suffices. */
  public ReadOnlyBooleanProperty validProperty() {
    return valid.getReadOnlyProperty();
  }

  /** Why it cannot be trained, in one sentence; else empty. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Whether the fields that a comparison takes are fine: epochs, seed and training images. */
  public ReadOnlyBooleanProperty comparableProperty() {
    return comparable.getReadOnlyProperty();
  }

  /** Whether it says something else than the preset, or nothing valid. */
  public ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  /** Fills in the values of another preset; one that has only been renamed leaves what is typed. */
  void follow(Preset before, Preset chosen) {
    boolean renamed =
        before.id().equals(chosen.id())
            && before.network().equals(chosen.network())
            && before.training().equals(chosen.training());
    if (renamed) {
      preset = chosen;
      check();
    } else {
      load(chosen);
    }
  }

  /** Fills in the values of the preset. */
  void load(Preset chosen) {
    preset = chosen;
    TrainingSpec training = chosen.training();
    loading = true;
    network.load(chosen.network());
    dataset.set(training.data().dataset());
    augmentation.set(training.data().augmentation());
    scaling.set(training.data().scaling());
    optimisation.load(training.optimisation());
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

  /**
   * What is trained and how. It has the names of the preset, or with "edited" behind them if the
   * layers are others than the preset's with perhaps another activation.
   *
   * @throws InvalidSpecException if something is not fine
   */
  public ExperimentSpec spec() {
    NetworkSpec layers = checkedNetwork();
    boolean edited = !isVariant(layers);
    return new ExperimentSpec(
        edited ? stem(preset.id()) + "-edited" : preset.id(),
        edited ? stem(preset.title()) + ", edited" : preset.title(),
        preset.description(),
        layers,
        training());
  }

  private static String stem(String text) {
    return text.substring(0, Math.min(MAX_STEM, text.length()));
  }

  private NetworkSpec checkedNetwork() {
    NetworkSpec layers = network.readingProperty().get().network();
    if (layers == null) {
      throw new InvalidSpecException(network.readingProperty().get().error());
    }
    return layers;
  }

  /** Whether it has the layers of the preset but for the activation. */
  private boolean isVariant(NetworkSpec layers) {
    Activation common = network.commonActivation();
    return layers.layers().equals(preset.network().layers())
        || (common != null
            && layers.layers().equals(preset.network().withActivation(common).layers()));
  }

  private TrainingSpec training() {
    TrainingSpec training =
        preset
            .training()
            .withOptimisation(_ -> optimisation.spec())
            .withData(d -> new DataSpec(d.dataset(), 0, scaling.get(), d.augmentation()));
    return shared(training);
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
    boolean optimisationFine = optimisation.check();
    comparable.set(epochsFine && seedFine && limitFine);
    NetworkSpec layers = network.readingProperty().get().network();
    if (layers != null && comparable.get() && optimisationFine) {
      optimisation
          .batchSize()
          .check(_ -> {
            ExperimentSpec.requireFits(layers, training());
            return true;
          });
    }
    problem.set(newProblem());
    valid.set(problem.get().isEmpty());
    changed.set(!valid.get() || !spec().equals(preset.spec()));
  }

  private String newProblem() {
    return Stream.concat(
            Stream.of(network.readingProperty().get().error()),
            Stream.concat(Stream.of(epochs, seed, trainLimit), optimisation.fields().stream())
                .map(field -> field.errorProperty().get()))
        .filter(error -> !error.isEmpty())
        .findFirst()
        .orElse("");
  }

  private boolean check(FormField field, BiFunction<TrainingSpec, String, TrainingSpec> withValue) {
    return field.check(text -> withValue.apply(preset.training(), text));
  }

  private static TrainingSpec withEpochs(TrainingSpec spec, String text) {
    return spec.withEpochs(Numbers.wholeNumber("The number of epochs", text));
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
      limit = Numbers.wholeNumber("The number of training images", text);
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
}
