package org.digitworkbench.ui.train;

import atlantafx.base.theme.Styles;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/** Many runs as a list, a line each, and how far they are together. */
final class QueuePane extends VBox {

  QueuePane(TrainViewModel viewModel, Function<String, Color> palette) {
    setId("train-queue");
    getStyleClass().add("queue-pane");
    QueueViewModel queue = viewModel.queue();
    ProgressBar progress = new ProgressBar(0);
    progress.setId("queue-progress");
    progress.setAccessibleText("Progress of all runs");
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.progressProperty().bind(queue.progressProperty());
    HBox.setHgrow(progress, Priority.ALWAYS);
    Label text = new Label();
    text.setId("queue-text");
    text.setMinWidth(USE_PREF_SIZE);
    text.textProperty().bind(queue.progressTextProperty());
    Button cancel = new Button("Cancel all");
    cancel.setId("queue-cancel");
    cancel.getStyleClass().add(Styles.SMALL);
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel.setTooltip(
        new Tooltip("Stop the running trainings and start no more; what was learned is kept"));
    cancel.setOnAction(_ -> queue.cancelAll());
    cancel.disableProperty().bind(queue.activeProperty().not());
    HBox head = new HBox(text, progress, cancel);
    head.getStyleClass().add("queue-head");
    var planned = queue.resultProperty().isNotNull();
    head.visibleProperty().bind(planned);
    head.managedProperty().bind(planned);

    ListView<TrainRun> list = new ListView<>(viewModel.runs());
    list.setId("queue-runs");
    list.setAccessibleText("Runs");
    list.getStyleClass().add("dense");
    list.setFixedCellSize(28);
    list.setCellFactory(_ -> new QueueCell(queue, palette));
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(head, list);
    // The run that is being trained stays in sight.
    queue
        .progressTextProperty()
        .subscribe(_ -> {
          int running = viewModel.firstActive();
          if (running >= 0) {
            list.scrollTo(Math.max(0, running - 1));
          }
        });
  }
}
