package org.digitworkbench.ui.breaking;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.controlsfx.control.SegmentedButton;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Prediction;
import org.digitworkbench.domain.RunColors;
import org.digitworkbench.robustness.Disturbance;
import org.digitworkbench.robustness.Scale;
import org.digitworkbench.ui.breaking.CurvesChart.Curve;
import org.digitworkbench.ui.breaking.DisturbViewModel.Disturbed;
import org.digitworkbench.ui.controls.Segments;
import org.digitworkbench.ui.tiles.DigitTile;
import org.jspecify.annotations.Nullable;

/** A disturbance to choose, its size, the disturbed drawing, and the ten probabilities over it. */
final class DisturbPane extends VBox {

  private static final double TILE = 84;

  private final DisturbViewModel model;
  private final DigitTile tile = new DigitTile(TILE);
  private final Label answer = new Label();
  private final Label text = new Label();
  private final CurvesChart chart = new CurvesChart();
  private final Slider slider = new Slider();

  DisturbPane(DisturbViewModel model) {
    this.model = model;
    getStyleClass().add("disturb-pane");
    visibleProperty().bind(model.disturbedProperty().map(Objects::nonNull).orElse(false));
    SegmentedButton kinds = new SegmentedButton();
    for (Disturbance one : Disturbance.values()) {
      ToggleButton button = new ToggleButton(one.scale().title());
      button.setId("disturb-" + one.name().toLowerCase(Locale.ROOT));
      button
          .selectedProperty()
          .subscribe(selected -> {
            if (selected) {
              model.disturbanceProperty().set(one);
            }
          });
      kinds.getButtons().add(button);
    }
    Segments.keepOne(kinds);
    int first = List.of(Disturbance.values()).indexOf(model.disturbanceProperty().get());
    kinds.getButtons().get(first).setSelected(true);

    tile.setAccessibleText("The disturbed drawing");
    answer.setId("disturb-answer");
    text.setId("disturb-size-text");
    for (Label label : List.of(answer, text)) {
      label.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
      label.setMaxWidth(Double.MAX_VALUE);
      label.setAlignment(Pos.CENTER);
    }
    VBox left = new VBox(tile, answer, text);
    left.getStyleClass().add("captioned");
    left.setMinWidth(TILE);
    left.setMaxWidth(TILE);
    slider.setId("disturb-size");
    slider.setTooltip(new Tooltip("Size of the disturbance"));
    slider.setAccessibleText("Size of the disturbance");
    VBox right = new VBox(chart, slider);
    right.getStyleClass().add("charted");
    VBox.setVgrow(chart, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    chart.setAccessibleText("The ten probabilities over the size of the disturbance");
    HBox row = new HBox(left, right);
    row.getStyleClass().add("row");
    VBox.setVgrow(row, Priority.ALWAYS);
    getChildren().addAll(kinds, row);
    slider.valueProperty().subscribe(value -> model.sizeProperty().set(value.doubleValue()));
    model.disturbedProperty().subscribe(this::show);
    model.sizeProperty().subscribe(_ -> showSize());
  }

  private void show(@Nullable Disturbed shown) {
    if (shown == null) {
      return;
    }
    Scale scale = shown.disturbance().scale();
    if (slider.getMin() != scale.least() || slider.getMax() != scale.most()) {
      slider.setMin(scale.least());
      slider.setMax(scale.most());
      slider.setBlockIncrement(shown.sizes().get(1) - shown.sizes().get(0));
      slider.setValue(0);
    }
    chart.show(curves(shown), shown.sizes(), scale);
    showSize();
  }

  /** In colour those that are the answer at some size, the undisturbed answer first of all. */
  private static List<Curve> curves(Disturbed shown) {
    List<Integer> winners = new ArrayList<>();
    winners.add(shown.predictions().get(shown.nearest(0)).label());
    for (Prediction prediction : shown.predictions()) {
      if (!winners.contains(prediction.label())) {
        winners.add(prediction.label());
      }
    }
    List<String> colors = RunColors.all();
    List<Curve> curves = new ArrayList<>();
    for (int label = 0; label < NetworkSpec.CLASSES; label++) {
      int own = label;
      int place = winners.indexOf(label);
      Color color = place < 0 ? null : Color.web(colors.get(place % colors.size()));
      curves.add(
          new Curve(
              place < 0 ? "" : shown.classes().name(label),
              color,
              shown.predictions().stream().map(p -> (double) p.probability(own)).toList()));
    }
    return curves;
  }

  private void showSize() {
    Disturbed shown = model.disturbedProperty().get();
    if (shown != null) {
      int index = shown.nearest(model.sizeProperty().get());
      double size = shown.sizes().get(index);
      tile.setImage(shown.images().get(index));
      answer.setText(AttackText.answer(shown.predictions().get(index), shown.classes()));
      text.setText(shown.disturbance().scale().text(size));
      chart.mark(size);
    }
  }
}
