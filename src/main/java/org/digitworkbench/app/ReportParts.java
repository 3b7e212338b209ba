package org.digitworkbench.app;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.digitworkbench.report.ReportAnswer;
import org.digitworkbench.report.ReportSubjects;
import org.digitworkbench.ui.report.ReportButton;
import org.digitworkbench.ui.report.ReportPane;
import org.digitworkbench.ui.report.ReportViewModel;
import org.digitworkbench.ui.results.ResultsView;

/** The report of the Results tab. */
final class ReportParts {

  private ReportParts() {}

  /**
   * Adds the report's button to the results.
   *
   * @param page the results with what belongs to them
   * @param lessons what was answered in them
   * @return the page, over which the report is asked for
   */
  static Node over(
      Node page, ResultsView results, WindowParts parts, Supplier<List<ReportAnswer>> lessons) {
    Services services = parts.services();
    ReportViewModel report =
        new ReportViewModel(
            parts.models(),
            new ReportSubjects(services.datasets(), services.evaluations()),
            parts.palette()::hex,
            () -> LocalDate.now(ZoneId.systemDefault()),
            Services.version(),
            lessons,
            parts.threads().exchanging(),
            parts.fx());
    report
        .openProperty()
        .subscribe(open -> {
          if (open && report.authorProperty().get().isBlank()) {
            report.authorProperty().set(parts.writer().get());
          }
        });
    results.addTool(new ReportButton(report));
    return ReportPane.over(page, report, parts.browser());
  }
}
