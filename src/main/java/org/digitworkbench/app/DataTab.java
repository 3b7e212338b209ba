package org.digitworkbench.app;

import org.digitworkbench.ui.data.DataView;
import org.digitworkbench.ui.data.DataViewModel;
import org.digitworkbench.ui.shell.ShellView.Page;

/** The Data tab. */
final class DataTab {

  private final DataViewModel data;

  DataTab(WindowParts parts) {
    data =
        new DataViewModel(
            parts.services().datasets(), parts.collection(), parts.threads().loading(), parts.fx());
  }

  DataViewModel data() {
    return data;
  }

  Page page() {
    return WindowTab.DATA.page(() -> new DataView(data), _ -> data.open());
  }
}
