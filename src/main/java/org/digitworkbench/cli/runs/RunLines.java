package org.digitworkbench.cli.runs;

import java.util.Locale;
import org.digitworkbench.cli.console.JsonLines;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.store.StoredRun;
import tools.jackson.databind.node.ObjectNode;

/** Runs as the commands print them. */
final class RunLines {

  private RunLines() {}

  /** The state in a word: finished, stopped, interrupted, running, elsewhere, failed or damaged. */
  static String state(StoredRun stored) {
    return switch (stored) {
      case StoredRun.Damaged _ -> "damaged";
      case StoredRun.Whole whole when whole.elsewhere() -> "elsewhere";
      case StoredRun.Whole whole when whole.run().state() == RunState.FINISHED ->
          whole.run().isComplete() ? "finished" : "stopped";
      case StoredRun.Whole whole -> whole.run().state().name().toLowerCase(Locale.ROOT);
    };
  }

  static ObjectNode json(JsonLines lines, StoredRun stored) {
    ObjectNode line = lines.object().put("run", stored.id());
    switch (stored) {
      case StoredRun.Damaged damaged ->
          line.put("state", state(stored)).put("problem", damaged.problem());
      case StoredRun.Whole whole -> {
        Run run = whole.run();
        line.put("name", run.name())
            .put("preset", run.provenance().preset())
            .put("dataset", run.training().data().dataset())
            .put("network", run.network().shortText())
            .put("state", state(stored))
            .put("epochs", run.epoch())
            .put("plannedEpochs", run.plannedEpochs())
            .put(
                "testAccuracy",
                run.provenance().curve().last().map(EpochMetrics::testAccuracy).orElse(null))
            .put("seconds", run.provenance().curve().seconds())
            .put("seed", run.training().seed())
            .put("started", run.provenance().started().toString())
            .put("continuable", whole.continuable());
        if (!run.error().isEmpty()) {
          line.put("problem", run.error());
        }
      }
    }
    return line.put("bytes", stored.bytes());
  }
}
