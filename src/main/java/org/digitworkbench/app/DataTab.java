package org.digitworkbench.app;

import org.digitworkbench.ui.data.DataView;
import org.digitworkbench.ui.data.DataViewModel;
import org.digitworkbench.ui.shell.ShellView.Page;

/** The Data tab. */
final class DataTab {

  private DataTab() {}

  static Page page(WindowParts parts) {
    DataViewModel data =
        new DataViewModel(
            parts.services().datasets(), parts.collection(), parts.threads().loading(), parts.fx());
    return new Page("tab-data", "Data", new DataView(data), _ -> data.open());
  }
}
