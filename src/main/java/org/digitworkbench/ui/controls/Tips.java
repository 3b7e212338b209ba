package org.digitworkbench.ui.controls;

import javafx.event.EventHandler;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * Tooltips that are made when the mouse comes for the first time. Each has a scene of its own, and
 * the window would make dozens of them before it can be seen.
 */
public final class Tips {

  private Tips() {}

  /** Gives a control a tooltip; what reads the screen out has the text at once. */
  public static void put(Control control, String text) {
    control.setAccessibleHelp(text);
    control.addEventHandler(
        MouseEvent.MOUSE_ENTERED,
        new EventHandler<>() {
          @Override
          public void handle(MouseEvent entered) {
            control.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
            control.setTooltip(new Tooltip(text));
          }
        });
  }
}
