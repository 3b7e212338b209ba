package org.digitworkbench.domain;

import static org.digitworkbench.domain.InvalidSpecException.requireRange;

/**
 * How the parameters are stepped.
 *
 * @param optimiser the rule and its learning rate
 * @param schedule of the learning rate over the epochs
 * @param batchSize images per mini-batch; the last one of an epoch may be smaller
 * @param shuffle whether each epoch has an order of its own, drawn from the seed
 * @param weightDecay share of each weight, times the learning rate, that a step takes away from it;
 *     biases and normalisations keep theirs (Loshchilov and Hutter 2019)
 */
public record OptimisationSpec(
    Optimiser optimiser, Schedule schedule, int batchSize, boolean shuffle, double weightDecay) {

  /**
   * @throws InvalidSpecException if a value is out of range
   */
  public OptimisationSpec {
    requireRange("The batch size", batchSize, 1, 10_000);
    requireRange("The weight decay", weightDecay, 0, 1);
  }

  /** With a constant learning rate and another order of the images in each epoch. */
  public static OptimisationSpec shuffled(Optimiser optimiser, int batchSize) {
    return new OptimisationSpec(optimiser, Schedule.CONSTANT, batchSize, true, 0);
  }

  /** With a constant learning rate and the images always in the order of the data set. */
  public static OptimisationSpec unshuffled(Optimiser optimiser, int batchSize) {
    return new OptimisationSpec(optimiser, Schedule.CONSTANT, batchSize, false, 0);
  }

  public OptimisationSpec withOptimiser(Optimiser value) {
    return new OptimisationSpec(value, schedule, batchSize, shuffle, weightDecay);
  }

  public OptimisationSpec withSchedule(Schedule value) {
    return new OptimisationSpec(optimiser, value, batchSize, shuffle, weightDecay);
  }

  public OptimisationSpec withBatchSize(int value) {
    return new OptimisationSpec(optimiser, schedule, value, shuffle, weightDecay);
  }

  public OptimisationSpec withWeightDecay(double value) {
    return new OptimisationSpec(optimiser, schedule, batchSize, shuffle, value);
  }
}
