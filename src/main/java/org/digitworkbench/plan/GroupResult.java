package org.digitworkbench.plan;

import java.util.List;
import java.util.Optional;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.LearningCurve;
import org.digitworkbench.domain.Spread;

/**
 * What came of a group so far. Only runs with all their epochs count: others were not trained on
 * the same terms.
 *
 * @param group that was trained
 * @param runs with all their epochs, in the order of their seeds
 * @param failed runs that ended by an error
 */
public record GroupResult(RunGroup group, List<Complete> runs, int failed) {

  /** A run with all its epochs. */
  public record Complete(String name, long seed, LearningCurve curve) {

    /** After the last epoch, in [0, 1]. */
    public double testAccuracy() {
      return curve.last().map(EpochMetrics::testAccuracy).orElse(0.0);
    }
  }

  public GroupResult {
    runs = List.copyOf(runs);
  }

  /** Of the final test accuracies; empty before the first run has ended. */
  public Optional<Spread> accuracy() {
    return runs.isEmpty()
        ? Optional.empty()
        : Optional.of(Spread.of(runs.stream().map(Complete::testAccuracy).toList()));
  }

  /** The best test accuracy of all epochs of all runs. */
  public double best() {
    return runs.stream()
        .flatMap(run -> run.curve().best().stream())
        .mapToDouble(EpochMetrics::testAccuracy)
        .max()
        .orElse(0);
  }

  /** Mean seconds of training of a run, without evaluation. */
  public double seconds() {
    return runs.stream().mapToDouble(run -> run.curve().seconds()).average().orElse(0);
  }
}
