package org.digitworkbench.ui.inside.learning;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.digitworkbench.inside.GradientHistogram;
import org.digitworkbench.inside.LayerLearning;
import org.digitworkbench.inside.LearningHistory;
import org.digitworkbench.inside.LearningMoment;
import org.jspecify.annotations.Nullable;

/** One layer: its weights and its gradients over time, and how many of its units are dead. */
final class LayerRow extends VBox {

  private static final int GAP = 8;

  private final int place;
  private final HistogramPainting weights;
  private final HistogramPainting gradients;
  private final Label reach = new Label();
  private final Label mean = new Label();
  private final Label dead = new Label();

  /**
   * @param place of the layer among those with weights
   * @param title what it is
   */
  LayerRow(int place, String title, int width) {
    this.place = place;
    int half = (width - GAP) / 2;
    weights = new HistogramPainting(false, half);
    gradients = new HistogramPainting(true, half);
    weights.setAccessibleText("The weights of " + title + " over time");
    gradients.setAccessibleText("The gradients of " + title + " over time");
    getStyleClass().add("layer-row");
    Label name = new Label(String.format(Locale.ROOT, "%d  %s", place + 1, title));
    name.getStyleClass().add("layer-title");
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    for (Label label : new Label[] {reach, mean, dead}) {
      label.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
    }
    dead.setMinWidth(USE_PREF_SIZE);
    dead.setId("learning-dead-" + place);
    HBox head = new HBox(GAP, name, dead);
    head.setAlignment(Pos.BASELINE_LEFT);
    head.setMaxWidth(width);
    VBox left = new VBox(weights, reach);
    VBox right = new VBox(gradients, mean);
    getChildren().addAll(head, new HBox(GAP, left, right));
  }

  void show(LearningHistory history, double end, double time) {
    weights.show(history, place, end, time);
    gradients.show(history, place, end, time);
    reach.setText(
        history.moments().isEmpty()
            ? ""
            : "weights to ±" + LearningText.reach(history.reach(place)));
    mean.setText(
        history
            .gradientsAt(time)
            .map(moment -> "mean gradient " + LearningText.small(mean(moment)))
            .orElse("no gradients yet"));
  }

  private double mean(LearningMoment moment) {
    LayerLearning layer = moment.layers().get(place);
    GradientHistogram found = layer.gradients();
    return found == null ? 0 : found.mean();
  }

  void show(@Nullable DeadShare share) {
    dead.setText(share == null ? "" : LearningText.dead(share));
  }
}
