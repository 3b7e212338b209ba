package org.digitworkbench.app;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.digitworkbench.ui.breaking.BreakView;
import org.digitworkbench.ui.breaking.BreakViewModel;
import org.digitworkbench.ui.controls.Aspect;
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
  private final DrawViewModel draw;

  /** The tab that is in front at first; a page is told only of changes. */
  private final BooleanProperty shown = new SimpleBooleanProperty(true);

  DrawTab(WindowParts parts) {
    this.parts = parts;
    this.draw =
        new DrawViewModel(
            parts.services().engine(),
            parts.models(),
            parts.threads().predicting(),
            parts.fx(),
            parts.shell().messageProperty()::set);
    draw.pictureReadProperty().subscribe((_, reading) -> parts.shell().showNotice(reading));
  }

  /** For other tabs, which put images on its sheet. */
  DrawViewModel draw() {
    return draw;
  }

  Page page() {
    DrawView view =
        new DrawView(
            draw,
            parts.models(),
            parts.palette(),
            List.of(why(), breaking(), teach()),
            parts.saver());
    return WindowTab.DRAW.page(
        () -> EpochBar.under(view, parts.epochs()),
        inFront -> {
          shown.set(inFront);
          view.setShown(inFront);
        });
  }

  private Aspect why() {
    WhyViewModel why =
        new WhyViewModel(
            parts.explainer(),
            draw.seen(),
            parts.models().shownProperty(),
            parts.threads().explaining(),
            parts.fx());
    BooleanProperty inFront = new SimpleBooleanProperty();
    why.activeProperty().bind(inFront.and(shown));
    return new Aspect(
        "aspect-why",
        "Why",
        () -> new WhyView(why, () -> parts.show(WindowTab.INSIDE)),
        inFront::set);
  }

  private Aspect breaking() {
    BreakViewModel breaking =
        new BreakViewModel(
            parts.services().engine(),
            parts.services().datasets(),
            draw.seen(),
            parts.models(),
            draw::putAsItIs,
            parts.threads().breaking(),
            parts.fx());
    BooleanProperty inFront = new SimpleBooleanProperty();
    breaking.activeProperty().bind(inFront.and(shown));
    return new Aspect(
        "aspect-break", "Break it", () -> new BreakView(breaking, parts.palette()), inFront::set);
  }

  private Aspect teach() {
    TeachViewModel teach = new TeachViewModel(parts.collection(), draw, parts.models());
    teach.writerProperty().bindBidirectional(parts.writer());
    Lazy<TeachView> view = new Lazy<>(() -> new TeachView(teach));
    return new Aspect("aspect-teach", "Teach it", view, shown -> view.get().setShown(shown));
  }
}
