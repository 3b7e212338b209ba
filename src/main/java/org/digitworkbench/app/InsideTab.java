package org.digitworkbench.app;

import java.util.List;
import java.util.Random;
import org.digitworkbench.ui.controls.Aspect;
import org.digitworkbench.ui.draw.DrawViewModel;
import org.digitworkbench.ui.epochs.EpochBar;
import org.digitworkbench.ui.fx.FxPulse;
import org.digitworkbench.ui.inside.InsideView;
import org.digitworkbench.ui.inside.InsideViewModel;
import org.digitworkbench.ui.inside.PaintThreads;
import org.digitworkbench.ui.inside.SheetViewModel;
import org.digitworkbench.ui.inside.learning.LearningView;
import org.digitworkbench.ui.inside.learning.LearningViewModel;
import org.digitworkbench.ui.inside.learning.PastEpochs;
import org.digitworkbench.ui.inside.learning.Watcher;
import org.digitworkbench.ui.shell.ShellView.Page;

/** The Inside tab. */
final class InsideTab {

  private InsideTab() {}

  /**
   * @param draw whose sheet has the drawing that is looked at
   * @param train whose trainings are watched
   */
  static Page page(WindowParts parts, DrawViewModel draw, TrainTab train) {
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
    InsideView view =
        new InsideView(
            inside,
            sheet,
            draw.ink(),
            new PaintThreads(parts.threads().painting(), parts.fx()),
            List.of(learning(parts, inside, train)));
    inside.activeProperty().subscribe(train.newest()::early);
    return new Page(
        "tab-inside", "Inside", EpochBar.under(view, parts.epochs()), inside.activeProperty()::set);
  }

  private static Aspect learning(WindowParts parts, InsideViewModel inside, TrainTab train) {
    Services services = parts.services();
    Watcher watcher = new Watcher(services.engine(), services.datasets());
    LearningViewModel learning =
        new LearningViewModel(
            inside,
            parts.models(),
            train.training().glimpses(),
            watcher,
            parts.threads().watching(),
            parts.fx(),
            new FxPulse(),
            System::nanoTime);
    PastEpochs.follow(
        learning,
        services.runs(),
        parts.epochs().runProperty(),
        watcher,
        parts.threads().watching(),
        parts.fx());
    return new Aspect(
        "inside-learning", "Learning", new LearningView(learning), learning.shownProperty()::set);
  }
}
