package org.digitworkbench.app;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.digitworkbench.ui.draw.Aspect;
import org.digitworkbench.ui.draw.DrawView;
import org.digitworkbench.ui.draw.DrawViewModel;
import org.digitworkbench.ui.epochs.EpochBar;
import org.digitworkbench.ui.shell.ShellView.Page;
import org.digitworkbench.ui.teach.TeachView;
import org.digitworkbench.ui.teach.TeachViewModel;
import org.digitworkbench.ui.why.WhyView;
import org.digitworkbench.ui.why.WhyViewModel;

/** The Draw tab with what can be seen beside the sheet. */
final class DrawTab {

  private final WindowParts parts;

  /** The tab that is in front at first; a page is told only of changes. */
  private final BooleanProperty shown = new SimpleBooleanProperty(true);

  DrawTab(WindowParts parts) {
    this.parts = parts;
  }

  Page page() {
    DrawViewModel draw =
        new DrawViewModel(
            parts.services().engine(),
            parts.models(),
            parts.threads().predicting(),
            parts.fx(),
            parts.shell().messageProperty()::set);
    DrawView view =
        new DrawView(draw, parts.models(), parts.palette(), List.of(why(draw), teach(draw)));
    return new Page("tab-draw", "Draw", EpochBar.under(view, parts.epochs()), shown::set);
  }

  private Aspect why(DrawViewModel draw) {
    WhyViewModel why =
        new WhyViewModel(
            parts.services().engine(),
            parts.services().datasets(),
            draw.seen(),
            parts.models().shownProperty(),
            parts.threads().explaining(),
            parts.fx());
    BooleanProperty inFront = new SimpleBooleanProperty();
    why.activeProperty().bind(inFront.and(shown));
    return new Aspect("aspect-why", "Why", new WhyView(why), inFront::set);
  }

  private Aspect teach(DrawViewModel draw) {
    TeachViewModel teach = new TeachViewModel(parts.collection(), draw, parts.models());
    teach.writerProperty().bindBidirectional(parts.writer());
    TeachView view = new TeachView(teach);
    return new Aspect("aspect-teach", "Teach it", view, view::setShown);
  }
}
