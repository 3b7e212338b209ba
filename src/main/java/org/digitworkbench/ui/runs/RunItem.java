package org.digitworkbench.ui.runs;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.drawings.OwnDatasets;
import org.digitworkbench.store.StoredRun;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table.
 *
 * @param stored the run
 * @param data title of its data set; empty for a damaged run
 */
public record RunItem(StoredRun stored, String data) {

  /** The oldest first. */
  static final Comparator<RunItem> BY_START =
      Comparator.comparing(RunItem::started).thenComparing(RunItem::id);

  /** Stands for what is not known. */
  static final String UNKNOWN = "–";

  /** The run; null if it is damaged. */
  @Nullable Run run() {
    return stored instanceof StoredRun.Whole whole ? whole.run() : null;
  }

  String id() {
    return stored.id();
  }

  String name() {
    Run run = run();
    return run == null ? stored.id() : run.name();
  }

  String network() {
    Run run = run();
    return run == null ? UNKNOWN : run.network().shortText();
  }

  /** How it was trained, in a line. */
  String training() {
    Run run = run();
    if (run == null) {
      return problem();
    }
    TrainingSpec spec = run.training();
    String drawings = OwnDatasets.learned(run.provenance());
    return "%s · %s · %s %s, batch %d%s · %s%s"
        .formatted(
            run.provenance().preset(),
            run.network().shortText(),
            spec.optimisation().optimiser().title(),
            spec.optimisation().optimiser().learningRate(),
            spec.optimisation().batchSize(),
            spec.optimisation().shuffle() ? "" : ", not shuffled",
            data,
            drawings.isEmpty() ? "" : " · " + drawings);
  }

  String seed() {
    Run run = run();
    return run == null ? UNKNOWN : Long.toString(run.training().seed());
  }

  String state() {
    return switch (stored) {
      case StoredRun.Damaged _ -> "Damaged";
      case StoredRun.Whole whole when whole.elsewhere() -> "Training elsewhere";
      case StoredRun.Whole whole ->
          switch (whole.run().state()) {
            case IDLE, RUNNING, PAUSED, STOPPING -> "Training";
            case FINISHED -> whole.run().isComplete() ? "Finished" : "Stopped";
            case FAILED -> "Failed";
            case INTERRUPTED -> "Interrupted";
          };
    };
  }

  /** What is wrong with it, one sentence; else empty. */
  String problem() {
    return switch (stored) {
      case StoredRun.Damaged damaged -> damaged.problem();
      case StoredRun.Whole whole -> whole.run().error();
    };
  }

  int epoch() {
    Run run = run();
    return run == null ? -1 : run.epoch();
  }

  /** Such as "9 of 15". */
  String epochs() {
    Run run = run();
    return run == null ? UNKNOWN : "%d of %d".formatted(run.epoch(), run.plannedEpochs());
  }

  /** Newest test accuracy; -1 if there is none. */
  double accuracy() {
    Run run = run();
    return run == null
        ? -1
        : run.provenance().curve().last().map(EpochMetrics::testAccuracy).orElse(-1.0);
  }

  /** Seconds of training; -1 if not known. */
  double seconds() {
    Run run = run();
    return run == null ? -1 : run.provenance().curve().seconds();
  }

  Instant started() {
    Run run = run();
    return run == null ? Instant.EPOCH : run.provenance().started();
  }

  /** Whether it can go on from its newest checkpoint. */
  boolean isContinuable() {
    return stored instanceof StoredRun.Whole whole && whole.continuable();
  }

  /** Whether all epochs that were planned are done, so that it has to be said how many more. */
  boolean isComplete() {
    Run run = run();
    return run != null && run.isComplete();
  }

  /** Whether there is a network that has learned something. */
  boolean hasLearned() {
    Run run = run();
    return run != null && run.provenance().passes() > 0;
  }

  boolean isTraining() {
    Run run = run();
    return run != null && run.state() != RunState.INTERRUPTED && run.state().isActive();
  }

  /** Whether each of the words is somewhere in what is shown of it. */
  boolean matches(String words) {
    String all = String.join(" ", name(), id(), training(), state(), data).toLowerCase(Locale.ROOT);
    for (String word : words.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
      if (!all.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
