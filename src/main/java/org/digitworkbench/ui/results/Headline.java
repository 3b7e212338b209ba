package org.digitworkbench.ui.results;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.digitworkbench.domain.ConfusionMatrix;
import org.digitworkbench.domain.Percent;
import org.digitworkbench.ui.controls.RunPalette;
import org.jspecify.annotations.Nullable;

/** The network and its figures in one line. */
final class Headline extends HBox {

  private final RunPalette palette;
  private final VBox undoubtedStat;
  private final Circle dot = new Circle(6);
  private final Label name = new Label();
  private final Label subject = new Label();
  private final Label accuracy = new Label();
  private final Label undoubted = new Label();
  private final Label loss = new Label();
  private final Label mistakes = new Label();

  Headline(ResultsViewModel viewModel, RunPalette palette) {
    this.palette = palette;
    getStyleClass().add("headline");
    setAlignment(Pos.CENTER_LEFT);
    name.getStyleClass().add("network-name");
    subject.getStyleClass().add("stat-title");
    HBox network = new HBox(8, dot, name);
    network.setAlignment(Pos.CENTER_LEFT);
    VBox title = new VBox(network, subject);
    title.setMinWidth(160);
    undoubtedStat =
        stat(
            "Without doubtful labels",
            undoubted,
            "results-accuracy-undoubted",
            "Accuracy without the images whose label reviewers doubt");
    undoubtedStat.managedProperty().bind(undoubtedStat.visibleProperty());
    getChildren()
        .addAll(
            title,
            stat("Accuracy", accuracy, "results-accuracy", "Share of the images read correctly"),
            undoubtedStat,
            stat("Loss", loss, "results-loss", "Mean cross-entropy over the images, in nats"),
            stat("Mistakes", mistakes, "results-mistakes", "Images read wrongly"));
    viewModel.resultsProperty().subscribe(this::show);
  }

  private static VBox stat(String title, Label value, String id, String explanation) {
    Label caption = new Label(title);
    caption.getStyleClass().add("stat-title");
    value.getStyleClass().add("stat-value");
    value.setId(id);
    value.setTooltip(new Tooltip(explanation));
    VBox stat = new VBox(value, caption);
    stat.setMinWidth(Region.USE_PREF_SIZE);
    return stat;
  }

  private void show(@Nullable EvaluatedModel shown) {
    if (shown != null) {
      ConfusionMatrix matrix = shown.evaluation().matrix();
      dot.setFill(palette.color(shown.choice().name()));
      name.setText(shown.choice().title());
      subject.setText(
          shown.isOfDrawings()
              ? ResultsText.count(matrix.total()) + " " + ResultsText.drawings(shown)
              : ResultsText.count(matrix.total()) + " test images of " + shown.dataset().title());
      accuracy.setText(Percent.measured(matrix.accuracy()));
      undoubtedStat.setVisible(shown.hasDoubts());
      undoubted.setText(Percent.measured(shown.accuracyWithoutDoubts()));
      loss.setText(ResultsText.loss(shown.evaluation().loss()));
      mistakes.setText(ResultsText.count(matrix.total() - matrix.correct()));
    }
  }
}
