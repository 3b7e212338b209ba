package org.digitworkbench.ui.classroom;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.digitworkbench.classroom.ClassRun;
import org.digitworkbench.classroom.Leaderboard;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.Provenance;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.RunState;

/** What others of a class have shared. */
final class Shared {

  private Shared() {}

  static Leaderboard board(String dataset, ClassRun... runs) {
    return new Leaderboard(dataset, dataset.toUpperCase(Locale.ROOT), List.of(runs));
  }

  static ClassRun run(String id, String author, boolean own, double accuracy) {
    return new ClassRun(run(id, accuracy), author, own);
  }

  static Run run(String id, double accuracy) {
    Preset preset = Presets.of("relu");
    Provenance provenance =
        new Provenance(
            "relu",
            Map.of(),
            Instant.parse("2026-11-26T10:00:00Z"),
            "test",
            Map.of(),
            "test",
            1,
            List.of(
                new EpochMetrics(0, 2.3, 0.1, 2.3, 0.1, 0, 0),
                new EpochMetrics(1, 0.3, accuracy, 0.3, accuracy, 2, 30_000)));
    return new Run(
        id,
        "relu",
        preset.network(),
        preset.training(),
        provenance,
        1,
        0,
        0,
        RunState.FINISHED,
        "");
  }
}
