package org.digitworkbench.domain;

import static org.digitworkbench.domain.InvalidSpecException.requireRange;

import java.util.function.UnaryOperator;

/**
 * How a network is trained.
 *
 * @param data what it is trained on
 * @param optimisation how its parameters are stepped
 * @param epochs passes over the training images
 * @param seed of the initial parameters, the order of the images and the dropout masks
 */
public record TrainingSpec(DataSpec data, OptimisationSpec optimisation, int epochs, long seed) {

  /**
   * @throws InvalidSpecException if a value is out of range
   */
  public TrainingSpec {
    requireRange("The number of epochs", epochs, 1, 10_000);
  }

  /** With other data, such as {@code withData(d -> d.withTrainLimit(1000))}. */
  public TrainingSpec withData(UnaryOperator<DataSpec> change) {
    return new TrainingSpec(change.apply(data), optimisation, epochs, seed);
  }

  /** With another optimisation, such as {@code withOptimisation(o -> o.withBatchSize(64))}. */
  public TrainingSpec withOptimisation(UnaryOperator<OptimisationSpec> change) {
    return new TrainingSpec(data, change.apply(optimisation), epochs, seed);
  }

  public TrainingSpec withEpochs(int value) {
    return new TrainingSpec(data, optimisation, value, seed);
  }

  public TrainingSpec withSeed(long value) {
    return new TrainingSpec(data, optimisation, epochs, value);
  }
}
