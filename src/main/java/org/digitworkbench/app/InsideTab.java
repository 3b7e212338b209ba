package org.digitworkbench.app;

import java.util.List;
import java.util.Random;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.digitworkbench.ui.controls.Aspect;
import org.digitworkbench.ui.draw.DrawViewModel;
import org.digitworkbench.ui.epochs.EpochBar;
import org.digitworkbench.ui.inside.InsideView;
import org.digitworkbench.ui.inside.InsideViewModel;
import org.digitworkbench.ui.inside.PaintThreads;
import org.digitworkbench.ui.inside.SheetViewModel;
import org.digitworkbench.ui.inside.room.RoomView;
import org.digitworkbench.ui.inside.room.RoomViewModel;
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
    InsideView view =
        new InsideView(
            inside,
            sheet,
            draw.ink(),
            new PaintThreads(parts.threads().painting(), parts.fx()),
            List.of(room(parts, inside, draw)));
    return new Page(
        "tab-inside", "Inside", EpochBar.under(view, parts.epochs()), inside.activeProperty()::set);
  }

  private static Aspect room(WindowParts parts, InsideViewModel inside, DrawViewModel draw) {
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
    return new Aspect("aspect-neuron", "Neuron", new RoomView(room), inFront::set);
  }
}
