package org.digitworkbench.ui.controls;

import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.digitworkbench.ui.fx.Remaining;

/** How long something still takes, such as "12 s left", beside its progress. */
public final class TimeLeft extends Label {

  /**
   * @param progress from 0 to 1; one that goes back is that of something new
   */
  public TimeLeft(ObservableValue<? extends Number> progress) {
    getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
    setMinWidth(Region.USE_PREF_SIZE);
    Remaining remaining = new Remaining(System::nanoTime);
    progress.subscribe(now -> setText(remaining.at(now.doubleValue())));
  }
}
