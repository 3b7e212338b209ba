package org.digitworkbench.ui.controls;

import javafx.scene.control.ToggleGroup;
import org.controlsfx.control.SegmentedButton;

/** Segmented buttons of which one is always on. */
public final class Segments {

  private Segments() {}

  /** Turns a button on again that was turned off by a click on it. */
  public static void keepOne(SegmentedButton buttons) {
    ToggleGroup group = buttons.getToggleGroup();
    group
        .selectedToggleProperty()
        .subscribe((before, now) -> {
          if (now == null && before != null) {
            before.setSelected(true);
          }
        });
  }
}
