package org.digitworkbench.ui.controls;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableNumberValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.digitworkbench.ui.fx.Work;

/** How far something is that takes long: a bar, the time left, and a button that cancels it. */
public final class WorkBar extends HBox {

  private final Button cancel = new Button("Cancel");

  /**
   * One that is there only while something goes on.
   *
   * @param id as below
   * @param what it is the progress of, such as "the report"
   * @param cancelling what becomes of what is done, for a tooltip
   */
  public WorkBar(String id, String what, Work work, String cancelling) {
    this(id, what, work.shareProperty(), cancelling, work::cancel);
    setMinWidth(Region.USE_PREF_SIZE);
    visibleProperty().bind(work.shareProperty().greaterThanOrEqualTo(0));
    managedProperty().bind(visibleProperty());
  }

  /**
   * @param id of it all; the bar is "ID-progress", the button "ID-cancel"
   * @param what it is the progress of, such as "the map"
   * @param share that is done, 0 to 1; less while nothing goes on
   * @param cancelling what becomes of what is done, for a tooltip
   */
  public WorkBar(
      String id, String what, ObservableNumberValue share, String cancelling, Runnable onCancel) {
    ProgressBar bar = new ProgressBar();
    bar.setId(id + "-progress");
    bar.setAccessibleText("Progress of " + what);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.progressProperty().bind(Bindings.max(0, share));
    setHgrow(bar, Priority.ALWAYS);
    cancel.setId(id + "-cancel");
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    cancel.setTooltip(new Tooltip(cancelling));
    cancel.setOnAction(_ -> onCancel.run());
    setSpacing(8);
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(bar, new TimeLeft(bar.progressProperty()), cancel);
  }

  /** The button, for its look. */
  public Button cancel() {
    return cancel;
  }
}
