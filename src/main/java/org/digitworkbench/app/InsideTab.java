package org.digitworkbench.app;

import java.util.List;
import java.util.Random;
import org.digitworkbench.ui.controls.Aspect;
import org.digitworkbench.ui.draw.DrawViewModel;
import org.digitworkbench.ui.epochs.EpochBar;
import org.digitworkbench.ui.inside.InsideView;
import org.digitworkbench.ui.inside.InsideViewModel;
import org.digitworkbench.ui.inside.PaintThreads;
import org.digitworkbench.ui.inside.SheetViewModel;
import org.digitworkbench.ui.inside.WaysViewModel;
import org.digitworkbench.ui.inside.sum.SumView;
import org.digitworkbench.ui.inside.sum.SumViewModel;
import org.digitworkbench.ui.shell.ShellView.Page;

/** The Inside tab. */
final class InsideTab {

  private InsideTab() {}

  /**
   * @param draw whose sheet has the drawing that is looked at
   */
  static Page page(WindowParts parts, DrawViewModel draw) {
    InsideViewModel inside =
        new InsideViewModel(
            parts.services().engine(),
            draw.seen(),
            parts.models(),
            parts.threads().lookingInside(),
            parts.fx());
    SheetViewModel sheet =
        new SheetViewModel(
            parts.services().datasets(),
            parts.models(),
            draw::put,
            new Random(),
            parts.threads().lookingInside(),
            parts.fx(),
            parts.shell().messageProperty()::set);
    WaysViewModel ways = new WaysViewModel(inside, parts.threads().lookingInside(), parts.fx());
    SumViewModel sum = new SumViewModel(inside, ways, parts.threads().lookingInside(), parts.fx());
    InsideView view =
        new InsideView(
            inside,
            sheet,
            draw.ink(),
            new PaintThreads(parts.threads().painting(), parts.fx()),
            List.of(new Aspect("inside-sum", "Sum", new SumView(sum), sum.activeProperty()::set)));
    view.follow(ways);
    return new Page(
        "tab-inside", "Inside", EpochBar.under(view, parts.epochs()), inside.activeProperty()::set);
  }
}
