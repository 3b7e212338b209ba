package org.digitworkbench.app;

import java.time.LocalDate;
import java.time.ZoneId;
import org.digitworkbench.report.ReportSubjects;
import org.digitworkbench.ui.epochs.EpochBar;
import org.digitworkbench.ui.report.ReportButton;
import org.digitworkbench.ui.report.ReportPane;
import org.digitworkbench.ui.report.ReportViewModel;
import org.digitworkbench.ui.results.ResultsView;
import org.digitworkbench.ui.results.ResultsViewModel;
import org.digitworkbench.ui.shell.ShellView.Page;

/** The Results tab. */
final class ResultsTab {

  private ResultsTab() {}

  static Page page(WindowParts parts) {
    ResultsViewModel results =
        new ResultsViewModel(
            parts.services().evaluations(),
            parts.services().datasets(),
            parts.collection().drawingsProperty(),
            parts.models(),
            parts.threads().evaluating(),
            parts.fx());
    ReportViewModel report = report(parts);
    ResultsView view = new ResultsView(results, parts.palette());
    view.addTool(new ReportButton(report));
    return new Page(
        "tab-results",
        "Results",
        ReportPane.over(EpochBar.under(view, parts.epochs()), report, parts.browser()),
        results.activeProperty()::set);
  }

  private static ReportViewModel report(WindowParts parts) {
    Services services = parts.services();
    ReportViewModel report =
        new ReportViewModel(
            parts.models(),
            new ReportSubjects(services.datasets(), services.evaluations()),
            parts.palette()::hex,
            () -> LocalDate.now(ZoneId.systemDefault()),
            Services.version(),
            parts.threads().exchanging(),
            parts.fx());
    report.authorProperty().set(parts.writer().get());
    return report;
  }
}
