package org.digitworkbench.app;

import org.digitworkbench.ui.epochs.EpochBar;
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
    results.gallery().collectInto(parts.collection());
    return new Page(
        "tab-results",
        "Results",
        EpochBar.under(new ResultsView(results, parts.palette(), parts.saver()), parts.epochs()),
        results.activeProperty()::set);
  }
}
