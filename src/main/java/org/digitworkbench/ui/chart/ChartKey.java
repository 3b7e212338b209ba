package org.digitworkbench.ui.chart;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Line;

/** How curves of one kind are drawn; a click shows or hides all of them. */
final class ChartKey extends ToggleButton {

  ChartKey(ChartKind kind, ChartSettings settings) {
    super(kind.title());
    Line line = new Line(0, 0, 14, 0);
    line.getStyleClass().add("chart-key-line");
    switch (kind) {
      case TEST -> line.setStrokeWidth(2.25);
      case TRAIN -> {
        line.setStrokeWidth(1.25);
        line.getStrokeDashArray().setAll(5.0, 4.0);
      }
      case BATCH -> line.setOpacity(ChartPainter.BATCHES);
    }
    setGraphic(line);
    getStyleClass().addAll("chart-legend-item", "chart-key");
    String help = "Show or hide the curves of the %s".formatted(of(kind));
    setTooltip(new Tooltip(help));
    setAccessibleText("Curves of the " + of(kind));
    setAccessibleHelp(help);
    selectedProperty().bindBidirectional(settings.shownProperty(kind));
  }

  private static String of(ChartKind kind) {
    return switch (kind) {
      case TEST -> "test images";
      case TRAIN -> "training images";
      case BATCH -> "mini-batches";
    };
  }
}
