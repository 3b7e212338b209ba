package org.digitworkbench.ui.data;

import javafx.scene.control.ToggleButton;

/** A toggle that stays selected when it is clicked again, as a radio button does. */
final class SegmentButton extends ToggleButton {

  SegmentButton(String text) {
    super(text);
  }

  @Override
  public void fire() {
    if (!isSelected()) {
      super.fire();
    }
  }
}
