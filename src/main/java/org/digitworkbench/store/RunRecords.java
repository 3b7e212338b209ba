package org.digitworkbench.store;

import java.util.List;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.WorkbenchException;

/** Records of runs as JSON. */
public final class RunRecords {

  private final Documents<Run> documents =
      new Documents<>(Json.strict(), Run.class, "digit-workbench-run", 3);

  byte[] toBytes(Run run) {
    return documents.toBytes(run);
  }

  /** The record in one line, without its end. */
  public String toLine(Run run) {
    return documents.toLine(run);
  }

  /**
   * The record of that JSON.
   *
   * @param subject the beginning of the sentence if it fails, such as "The run file a.json"
   * @throws WorkbenchException if it is no record, or has numbers that no training gives
   */
  public Run read(byte[] json, String subject) {
    Run run = documents.read(json, subject);
    List<EpochMetrics> epochs = run.provenance().epochs();
    for (int i = 0; i < epochs.size(); i++) {
      if (epochs.get(i).epoch() != i || !isMeasured(epochs.get(i))) {
        throw new WorkbenchException(
            "%s is damaged: its epoch %d has impossible numbers.".formatted(subject, i));
      }
    }
    return run;
  }

  private static boolean isMeasured(EpochMetrics e) {
    return e.trainLoss() >= 0
        && e.testLoss() >= 0
        && e.trainAccuracy() >= 0
        && e.trainAccuracy() <= 1
        && e.testAccuracy() >= 0
        && e.testAccuracy() <= 1
        && e.seconds() >= 0;
  }
}
