package org.digitworkbench.domain;

import static org.digitworkbench.domain.InvalidSpecException.requireRange;

/**
 * How a network is trained.
 *
 * @param dataset id of the data set, such as "mnist"
 * @param optimiser the rule and its learning rate
 * @param batchSize images per mini-batch; the last one of an epoch may be smaller
 * @param epochs passes over the training images
 * @param shuffle whether each epoch has an order of its own, drawn from the seed
 * @param scaling from pixel bytes to inputs
 * @param seed of the initial parameters, the order of the images and the dropout masks
 * @param trainLimit only the first so many training images; 0 for all
 * @param augmentation of the training images
 * @param schedule of the learning rate over the epochs
 */
public record TrainingSpec(
    String dataset,
    Optimiser optimiser,
    int batchSize,
    int epochs,
    boolean shuffle,
    PixelScaling scaling,
    long seed,
    int trainLimit,
    Augmentation augmentation,
    Schedule schedule) {

  /**
   * @throws InvalidSpecException if a value is out of range
   */
  public TrainingSpec {
    if (!dataset.matches("[a-z0-9][a-z0-9-]{0,63}")) {
      throw new InvalidSpecException("\"%s\" is not the name of a data set.".formatted(dataset));
    }
    requireRange("The batch size", batchSize, 1, 10_000);
    requireRange("The number of epochs", epochs, 1, 10_000);
    requireRange("The training limit", trainLimit, 0, 10_000_000);
  }

  /** With the images as they are and a constant learning rate. */
  public TrainingSpec(
      String dataset,
      Optimiser optimiser,
      int batchSize,
      int epochs,
      boolean shuffle,
      PixelScaling scaling,
      long seed,
      int trainLimit) {
    this(
        dataset,
        optimiser,
        batchSize,
        epochs,
        shuffle,
        scaling,
        seed,
        trainLimit,
        Augmentation.NONE,
        Schedule.CONSTANT);
  }

  public TrainingSpec withAugmentation(Augmentation value) {
    return new TrainingSpec(
        dataset, optimiser, batchSize, epochs, shuffle, scaling, seed, trainLimit, value, schedule);
  }

  public TrainingSpec withOptimiser(Optimiser value) {
    return new TrainingSpec(
        dataset,
        value,
        batchSize,
        epochs,
        shuffle,
        scaling,
        seed,
        trainLimit,
        augmentation,
        schedule);
  }

  public TrainingSpec withBatchSize(int value) {
    return new TrainingSpec(
        dataset,
        optimiser,
        value,
        epochs,
        shuffle,
        scaling,
        seed,
        trainLimit,
        augmentation,
        schedule);
  }

  public TrainingSpec withEpochs(int value) {
    return new TrainingSpec(
        dataset,
        optimiser,
        batchSize,
        value,
        shuffle,
        scaling,
        seed,
        trainLimit,
        augmentation,
        schedule);
  }

  public TrainingSpec withSeed(long value) {
    return new TrainingSpec(
        dataset,
        optimiser,
        batchSize,
        epochs,
        shuffle,
        scaling,
        value,
        trainLimit,
        augmentation,
        schedule);
  }

  public TrainingSpec withTrainLimit(int value) {
    return new TrainingSpec(
        dataset,
        optimiser,
        batchSize,
        epochs,
        shuffle,
        scaling,
        seed,
        value,
        augmentation,
        schedule);
  }

  public TrainingSpec withDataset(String value) {
    return new TrainingSpec(
        value,
        optimiser,
        batchSize,
        epochs,
        shuffle,
        scaling,
        seed,
        trainLimit,
        augmentation,
        schedule);
  }
}
