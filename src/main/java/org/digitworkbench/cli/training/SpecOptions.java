package org.digitworkbench.cli.training;

import org.digitworkbench.domain.Augmentation;
import org.digitworkbench.domain.ExperimentSpec;
import org.digitworkbench.domain.TrainingSpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What may be changed of every preset's training. */
final class SpecOptions {

  @Option(names = "--epochs", paramLabel = "N", description = "Passes over the training images.")
  private @Nullable Integer epochs;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The seed of the initial parameters, the order of the images and the dropout.")
  private @Nullable Long seed;

  @Option(
      names = {"--dataset", "--data"},
      paramLabel = "NAME",
      description =
          "mnist, fashion-mnist, drawings (the kept ones, with one writer in four held out for "
              + "testing), or mnist-and-drawings-25 (25 percent of the training images are drawings; "
              + "1 to 90).")
  private @Nullable String dataset;

  @Option(
      names = "--train-limit",
      paramLabel = "N",
      description = "Train on the first N images only.")
  private @Nullable Integer trainLimit;

  @Option(
      names = "--augmentation",
      paramLabel = "NAME",
      description =
          "How the training images are varied: none, affine (shifted, scaled, squeezed, "
              + "slanted), elastic (bent by a smooth random field) or handwriting (distortions, "
              + "other pens, styles such as slashed 0s and barred 7s, and some images that are not "
              + "digits).")
  private @Nullable String augmentation;

  @Option(names = "--json", description = "Print one JSON object per line.")
  private boolean json;

  boolean json() {
    return json;
  }

  /**
   * The specification with these options.
   *
   * @throws org.digitworkbench.domain.InvalidSpecException if one is out of range
   */
  ExperimentSpec applyTo(ExperimentSpec spec) {
    return new ExperimentSpec(
        spec.id(), spec.title(), spec.description(), spec.network(), applyTo(spec.training()));
  }

  /**
   * The training with these options.
   *
   * @throws org.digitworkbench.domain.InvalidSpecException if one is out of range
   */
  TrainingSpec applyTo(TrainingSpec preset) {
    TrainingSpec training = preset;
    if (epochs != null) {
      training = training.withEpochs(epochs);
    }
    if (seed != null) {
      training = training.withSeed(seed);
    }
    if (dataset != null) {
      String chosen = dataset;
      training = training.withData(d -> d.withDataset(chosen));
    }
    if (trainLimit != null) {
      int limit = trainLimit;
      training = training.withData(d -> d.withTrainLimit(limit));
    }
    if (augmentation != null) {
      Augmentation chosen = Augmentation.of(augmentation);
      training = training.withData(d -> d.withAugmentation(chosen));
    }
    return training;
  }
}
