package org.digitworkbench.ui.chart;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;

/** The runs of a chart by colour; a click shows or hides a run's curves. */
final class ChartLegend extends FlowPane {

  private final ChartModel model;
  private final Function<String, Color> palette;
  private List<String> shown = List.of();

  ChartLegend(ChartModel model, Function<String, Color> palette) {
    this.model = model;
    this.palette = palette;
    getStyleClass().add("chart-legend");
  }

  /** Follows the model's runs; does nothing if they are the same. */
  void update() {
    List<String> runs = model.runs();
    if (!runs.equals(shown)) {
      shown = runs;
      getChildren().setAll(runs.stream().map(this::toggle).toList());
    }
  }

  private ToggleButton toggle(String run) {
    Line line = new Line(0, 0, 16, 0);
    line.setStroke(palette.apply(run));
    line.setStrokeWidth(3);
    ToggleButton toggle = new ToggleButton(run, line);
    toggle.getStyleClass().add("chart-legend-item");
    toggle.setSelected(model.isVisible(run));
    toggle.setTooltip(new Tooltip("Show or hide the curves of " + run));
    toggle.setAccessibleText("Curves of " + run);
    toggle.selectedProperty().subscribe(visible -> model.setVisible(run, visible));
    return toggle;
  }
}
