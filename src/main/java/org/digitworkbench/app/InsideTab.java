package org.digitworkbench.app;

import java.util.List;
import java.util.Random;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import org.digitworkbench.ui.controls.Apart;
import org.digitworkbench.ui.controls.Aspect;
import org.digitworkbench.ui.draw.DrawViewModel;
import org.digitworkbench.ui.epochs.EpochBar;
import org.digitworkbench.ui.fx.FxPulse;
import org.digitworkbench.ui.inside.InsideView;
import org.digitworkbench.ui.inside.InsideViewModel;
import org.digitworkbench.ui.inside.PaintThreads;
import org.digitworkbench.ui.inside.PathsViewModel;
import org.digitworkbench.ui.inside.SheetViewModel;
import org.digitworkbench.ui.inside.learning.LearningView;
import org.digitworkbench.ui.inside.learning.LearningViewModel;
import org.digitworkbench.ui.inside.learning.PastEpochs;
import org.digitworkbench.ui.inside.learning.Watcher;
import org.digitworkbench.ui.inside.room.RoomView;
import org.digitworkbench.ui.inside.room.RoomViewModel;
import org.digitworkbench.ui.inside.sum.SumView;
import org.digitworkbench.ui.inside.sum.SumViewModel;
import org.digitworkbench.ui.shell.ShellView.Page;

/** The Inside tab. */
final class InsideTab {

  private final WindowParts parts;
  private final DrawViewModel draw;
  private final TrainTab train;
  private final InsideViewModel inside;

  /**
   * @param draw whose sheet has the drawing that is looked at
   * @param train whose trainings are watched
   */
  InsideTab(WindowParts parts, DrawViewModel draw, TrainTab train) {
    this.parts = parts;
    this.draw = draw;
    this.train = train;
    inside =
        new InsideViewModel(
            parts.services().engine(),
            draw.seen(),
            parts.models(),
            parts.threads().lookingInside(),
            parts.fx());
    inside.activeProperty().subscribe(train.newest()::early);
  }

  InsideViewModel inside() {
    return inside;
  }

  Page page() {
    return WindowTab.INSIDE.page(this::view, inside.activeProperty()::set);
  }

  private Node view() {
    SheetViewModel sheet =
        new SheetViewModel(
            parts.services().datasets(),
            parts.models(),
            draw::put,
            new Random(),
            parts.threads().lookingInside(),
            parts.fx(),
            parts.shell().messageProperty()::set);
    PathsViewModel paths = new PathsViewModel(inside, parts.threads().lookingInside(), parts.fx());
    InsideView view =
        new InsideView(
            inside,
            sheet,
            draw.ink(),
            new PaintThreads(parts.threads().painting(), parts.fx()),
            List.of(sum(paths), room(), learning()));
    view.follow(paths);
    return EpochBar.under(view, parts.epochs());
  }

  private Aspect sum(PathsViewModel paths) {
    SumViewModel sum = new SumViewModel(inside, paths, parts.threads().lookingInside(), parts.fx());
    return new Aspect(
        "inside-sum", "Sum", () -> new Apart(new SumView(sum)), sum.activeProperty()::set);
  }

  private Aspect room() {
    RoomViewModel room =
        new RoomViewModel(
            inside,
            parts.models().shownProperty(),
            draw::put,
            parts.services().engine(),
            parts.services().datasets(),
            parts.threads().studying(),
            parts.fx());
    BooleanProperty inFront = new SimpleBooleanProperty();
    room.activeProperty().bind(inFront.and(inside.activeProperty()));
    return new Aspect("inside-neuron", "Neuron", () -> new Apart(new RoomView(room)), inFront::set);
  }

  private Aspect learning() {
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
        "inside-learning",
        "Learning",
        () -> new Apart(new LearningView(learning)),
        learning.shownProperty()::set);
  }
}
