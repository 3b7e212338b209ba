package org.digitworkbench.classroom;

import java.util.List;
import java.util.Map;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.Run;

/**
 * Whether the numbers of a run's record can all be of one training. It does not find every forgery,
 * but no number of a record can be changed by itself.
 */
final class RunCheck {

  /** An answer that is wrong gives its true class a half at most, so costs ln 2 at least. */
  private static final double LEAST_LOSS = Math.log(2);

  private static final double ROUNDING = 1e-3;

  /** Most epochs of a run that is shared, so that its line is not too long. */
  static final int MAX_EPOCHS = 3_000;

  private final DatasetSource datasets;

  RunCheck(DatasetSource datasets) {
    this.datasets = datasets;
  }

  /** What is wrong, to go on the run's name; empty if nothing is. */
  String problem(Run run) {
    List<EpochMetrics> epochs = run.provenance().epochs();
    if (run.epoch() == 0) {
      return "has no complete epoch.";
    }
    if (run.epoch() > MAX_EPOCHS) {
      return "has more than %,d epochs, too many to be shared.".formatted(MAX_EPOCHS);
    }
    if (run.epoch() > run.plannedEpochs()) {
      return "has more epochs than were planned.";
    }
    long images = images(epochs.getLast());
    int limit = run.training().data().trainLimit();
    for (EpochMetrics epoch : epochs) {
      if (isTooGood(epoch.testAccuracy(), epoch.testLoss())
          || isTooGood(epoch.trainAccuracy(), epoch.trainLoss())) {
        return "has a loss in epoch %d that is impossible with its accuracy."
            .formatted(epoch.epoch());
      }
      if (epoch.epoch() > 0
          && (!Double.isFinite(epoch.seconds())
              || images(epoch) != images
              || (limit > 0 && images > limit))) {
        return "has times that do not match its images per second.";
      }
    }
    return dataProblem(run, epochs);
  }

  private String dataProblem(Run run, List<EpochMetrics> epochs) {
    String tested = datasets.tested(run.training().data().dataset());
    for (Map.Entry<String, String> file : datasets.sha256(tested).entrySet()) {
      if (!file.getValue().equals(run.provenance().datasetSha256().get(file.getKey()))) {
        return "was not trained on the same %s as everybody else's."
            .formatted(datasets.title(tested));
      }
    }
    int size = datasets.testImages(tested);
    boolean whole =
        size == 0
            || epochs.stream()
                .mapToDouble(epoch -> epoch.testAccuracy() * size)
                .allMatch(right -> Math.abs(right - Math.rint(right)) < ROUNDING);
    return whole ? "" : "has an accuracy that is impossible with %,d test images.".formatted(size);
  }

  private static boolean isTooGood(double accuracy, double loss) {
    return !(loss >= (1 - accuracy) * LEAST_LOSS - ROUNDING);
  }

  /** Training images of the epoch. */
  private static long images(EpochMetrics epoch) {
    return Math.round(epoch.seconds() * epoch.imagesPerSecond());
  }
}
