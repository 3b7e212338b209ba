package org.digitworkbench.ui.train;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.digitworkbench.domain.RunState;

/** A run: its colour, how far it is, how good it is. */
final class RunCard extends VBox {

  static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

  private final String name;
  private final Label state = label("run-state");
  private final Label accuracy = label("run-accuracy");
  private final ProgressBar progress = new ProgressBar(0);
  private final Label detail = label("run-detail");
  private final Label milestones = label("run-detail");

  /**
   * @param data name of the data set; may be empty
   */
  RunCard(TrainRun run, Color color, String data) {
    name = run.name();
    setId("run-" + name.replace(' ', '-'));
    getStyleClass().add("run-card");
    Label title = label("run-name");
    title.setText(name);
    title.setGraphic(new Circle(6, color));
    title.setMinWidth(Region.USE_PREF_SIZE);
    accuracy.setMinWidth(Region.USE_PREF_SIZE);
    accuracy.setTooltip(new Tooltip("Accuracy on the test images after the last epoch"));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label dataset = label("run-data");
    dataset.setText(data);
    HBox head = new HBox(title, dataset, state, space, accuracy);
    head.getStyleClass().add("run-head");
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.setStyle("-color-progress-bar-fill: " + css(color));
    progress.setAccessibleText("Progress of " + name);
    getChildren().addAll(head, progress, detail, milestones);
    run.statusProperty().subscribe(this::show);
  }

  private void show(RunStatus status) {
    state.setText(status.stateText());
    accuracy.setText(status.accuracyText());
    boolean failed = status.state() == RunState.FAILED;
    progress.setProgress(status.progress());
    progress.setVisible(!failed);
    progress.setManaged(!failed);
    detail.setText(status.progressText());
    detail.setWrapText(failed);
    String target = status.targetText();
    milestones.setText(
        "Best %s  ·  97 %% %s"
            .formatted(
                status.bestText(),
                target.equals(TrainText.UNKNOWN) ? "not reached" : "at " + target));
    milestones.setVisible(!failed);
    milestones.setManaged(!failed);
    pseudoClassStateChanged(FAILED, failed);
    setAccessibleText(
        "%s: %s, %s, test accuracy %s"
            .formatted(name, status.stateText(), status.progressText(), status.accuracyText()));
  }

  private static String css(Color color) {
    return "rgb(%d,%d,%d)"
        .formatted(
            Math.round(color.getRed() * 255),
            Math.round(color.getGreen() * 255),
            Math.round(color.getBlue() * 255));
  }

  private static Label label(String styleClass) {
    Label label = new Label();
    label.getStyleClass().add(styleClass);
    return label;
  }
}
