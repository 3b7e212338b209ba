package org.digitworkbench.app;

import java.util.List;
import org.digitworkbench.ui.draw.DrawViewModel;
import org.digitworkbench.ui.epochs.EpochBar;
import org.digitworkbench.ui.inside.InsideView;
import org.digitworkbench.ui.inside.InsideViewModel;
import org.digitworkbench.ui.shell.ShellView.Page;

/** The Inside tab. */
final class InsideTab {

  private final WindowParts parts;
  private final InsideViewModel inside;

  /**
   * @param draw whose sheet has the drawing that is looked at
   */
  InsideTab(WindowParts parts, DrawViewModel draw) {
    this.parts = parts;
    inside =
        new InsideViewModel(
            parts.services().engine(),
            draw.seen(),
            parts.models(),
            parts.threads().lookingInside(),
            parts.fx());
  }

  InsideViewModel inside() {
    return inside;
  }

  Page page() {
    InsideView view = new InsideView(inside, List.of());
    return new Page(
        "tab-inside", "Inside", EpochBar.under(view, parts.epochs()), inside.activeProperty()::set);
  }
}
