package org.digitworkbench.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The epochs of one training, from the untrained network on, and what they say together. */
public record LearningCurve(List<EpochMetrics> epochs) {

  /** The test accuracy whose first epoch is reported for every run. */
  public static final double TARGET = 0.97;

  public LearningCurve {
    epochs = List.copyOf(epochs);
  }

  /** The newest epoch. */
  public Optional<EpochMetrics> last() {
    return epochs.isEmpty() ? Optional.empty() : Optional.of(epochs.getLast());
  }

  /** The first epoch of the highest test accuracy. */
  public Optional<EpochMetrics> best() {
    return epochs.stream()
        .max(
            Comparator.comparingDouble(EpochMetrics::testAccuracy)
                .thenComparing(Comparator.comparingInt(EpochMetrics::epoch).reversed()));
  }

  /** The first epoch with a test accuracy of {@link #TARGET} or more. */
  public Optional<EpochMetrics> firstAtTarget() {
    return epochs.stream().filter(e -> e.testAccuracy() >= TARGET).findFirst();
  }

  /** Seconds of training, without evaluation. */
  public double seconds() {
    return epochs.stream().mapToDouble(EpochMetrics::seconds).sum();
  }
}
