package org.digitworkbench.ui.train;

import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.util.Subscription;
import org.digitworkbench.domain.RunState;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A run in a line: its colour, name, state, progress and accuracy, and a way to cancel it. */
final class QueueCell extends ListCell<TrainRun> {

  private final QueueViewModel queue;
  private final Function<String, Color> palette;
  private final Circle dot = new Circle(5);
  private final Label name = new Label();
  private final Label state = new Label();
  private final ProgressBar progress = new ProgressBar(0);
  private final Label accuracy = new Label();
  private final Button cancel = new Button(null, new FontIcon(Feather.X));
  private final Tooltip error = new Tooltip();
  private final HBox line = new HBox(dot, name, state, progress, accuracy, cancel);
  private Subscription shown = Subscription.EMPTY;

  QueueCell(QueueViewModel queue, Function<String, Color> palette) {
    this.queue = queue;
    this.palette = palette;
    getStyleClass().add("queue-cell");
    // As wide as the list, however long an error is.
    setPrefWidth(0);
    line.getStyleClass().add("queue-line");
    name.getStyleClass().add("queue-name");
    state.getStyleClass().add("run-state");
    state.setMinWidth(0);
    state.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(state, Priority.ALWAYS);
    accuracy.getStyleClass().add("queue-accuracy");
    accuracy.setMinWidth(USE_PREF_SIZE);
    progress.setPrefWidth(120);
    progress.setMinWidth(48);
    cancel.getStyleClass().addAll("flat", "button-icon", "small");
    cancel.setOnAction(_ -> {
      TrainRun run = getItem();
      if (run != null) {
        queue.cancel(run);
      }
    });
    error.setWrapText(true);
    error.setMaxWidth(400);
  }

  @Override
  protected void updateItem(@Nullable TrainRun run, boolean empty) {
    super.updateItem(run, empty);
    shown.unsubscribe();
    shown = Subscription.EMPTY;
    if (run == null || empty) {
      setGraphic(null);
      setTooltip(null);
      return;
    }
    dot.setFill(palette.apply(run.group()));
    name.setText(run.name());
    cancel.setTooltip(new Tooltip("Cancel " + run.name()));
    cancel.setAccessibleText("Cancel " + run.name());
    shown = run.statusProperty().subscribe(status -> show(run, status));
    setGraphic(line);
  }

  private void show(TrainRun run, RunStatus status) {
    boolean failed = status.state() == RunState.FAILED;
    state.setText(failed ? "Failed: " + status.error() : status.stateText());
    state.pseudoClassStateChanged(RunCard.FAILED, failed);
    error.setText(status.error());
    setTooltip(failed ? error : null);
    progress.setVisible(!failed);
    progress.setManaged(!failed);
    progress.setProgress(status.progress());
    accuracy.setText(status.accuracyText());
    cancel.setVisible(queue.canCancel(run));
    setAccessibleText(
        "%s: %s, test accuracy %s"
            .formatted(run.name(), status.stateText(), status.accuracyText()));
  }
}
