package org.digitworkbench.domain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A preset that was trained with several seeds, held against what was published.
 *
 * @param preset that was trained
 * @param runs one for each seed; at least one
 */
public record ExperimentResult(Preset preset, List<Repetition> runs) {

  /** One training. */
  public record Repetition(long seed, LearningCurve curve) {

    /** After the last epoch, in [0, 1]. */
    public double testAccuracy() {
      return curve.last().map(EpochMetrics::testAccuracy).orElse(0.0);
    }

    /** First epoch with a test accuracy of 97 % or more, if there was one. */
    public OptionalInt epochsTo97() {
      Optional<EpochMetrics> first = curve.firstAtTarget();
      return first.isPresent() ? OptionalInt.of(first.get().epoch()) : OptionalInt.empty();
    }
  }

  /**
   * @throws IllegalArgumentException without runs
   */
  public ExperimentResult {
    runs = List.copyOf(runs);
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("no runs");
    }
  }

  /** Of the final test accuracies. */
  public Spread accuracy() {
    return Spread.of(runs.stream().map(Repetition::testAccuracy).toList());
  }

  /** Mean of the final test accuracies. */
  public double mean() {
    return accuracy().mean();
  }

  /** Sample standard deviation of the final test accuracies, with n - 1; 0 for a single run. */
  public double standardDeviation() {
    return accuracy().deviation();
  }

  /**
   * Whether the mean lies in the published band, and each run reached 97 % when it should; empty if
   * nothing was published.
   */
  public Optional<Boolean> inBand() {
    PublishedResult published = preset.result();
    if (published == null) {
      return Optional.empty();
    }
    PublishedResult.Band epochs = published.epochsTo97Band();
    boolean inTime =
        epochs == null
            || runs.stream()
                .allMatch(r -> epochs.contains(r.epochsTo97().orElse(Integer.MAX_VALUE)));
    return Optional.of(inTime && published.band().contains(mean()));
  }
}
