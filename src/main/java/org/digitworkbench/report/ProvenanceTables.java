package org.digitworkbench.report;

import java.util.Map;
import java.util.TreeMap;
import org.digitworkbench.domain.Provenance;
import org.digitworkbench.domain.Seconds;

/** Where a network comes from. */
final class ProvenanceTables {

  private ProvenanceTables() {}

  /** Preset, time, versions and machine. */
  static ReportTable facts(ReportSubject subject) {
    Provenance provenance = subject.model().provenance();
    ReportTable.Builder table =
        ReportTable.facts("Origin", "What", "Value")
            .row("Preset", provenance.preset())
            .row("Seed", Long.toString(subject.model().training().seed()))
            .row("Training started", ReportText.moment(provenance.started()))
            .row("Passes over the images", CurveCharts.plain(provenance.passes()))
            .row("Training time", Seconds.measured(subject.curve().seconds()))
            .row("Digit Workbench", provenance.workbench())
            .row("Machine", provenance.machine());
    new TreeMap<>(provenance.engine())
        .forEach((what, value) -> table.row("Engine: " + what, value));
    return table.build();
  }

  /** The files that it was trained on. */
  static ReportTable files(Provenance provenance) {
    ReportTable.Builder table = ReportTable.facts("Data files", "File", "SHA-256");
    new TreeMap<>(provenance.datasetSha256()).forEach((file, hash) -> table.row(file, hash));
    return table.build();
  }

  /** Whether the data set has other files now than when the network was trained. */
  static boolean isOfOtherFiles(ReportSubject subject) {
    Map<String, String> now = subject.dataset().sha256();
    return subject.model().provenance().datasetSha256().entrySet().stream()
        .anyMatch(e -> !e.getValue().equals(now.getOrDefault(e.getKey(), e.getValue())));
  }
}
