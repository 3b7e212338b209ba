package org.digitworkbench.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

/** What all curves say at one place, beside the cross-hair. */
final class ChartReadout extends GridPane {

  /** More would be higher than the chart. */
  private static final int MAX_ROWS = 12;

  private final ChartModel model;
  private final Function<String, Color> palette;
  private List<Row> shown = List.of();
  private String place = "";

  private record Row(String run, String kind, String value, String at) {}

  ChartReadout(ChartModel model, Function<String, Color> palette) {
    this.model = model;
    this.palette = palette;
    getStyleClass().add("chart-readout");
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
  }

  /**
   * Fills in the values; does nothing if they are the same.
   *
   * @param x place of the cross-hair
   */
  void show(double x, List<ChartReading> readings) {
    ChartUnit unit = model.unit();
    String newPlace = ChartText.place(unit, x);
    List<Row> rows = new ArrayList<>();
    for (ChartReading reading : readings) {
      String at = ChartText.place(unit, reading.x());
      rows.add(
          new Row(
              reading.series().run(),
              reading.series().kind().title(),
              reading.text(model.measure()),
              at.equals(newPlace) ? "" : at));
    }
    setVisible(true);
    if (!rows.equals(shown) || !newPlace.equals(place)) {
      shown = rows;
      place = newPlace;
      fill();
      applyCss();
      autosize();
    }
  }

  private void fill() {
    getChildren().clear();
    add(label(place, "chart-readout-title"), 0, 0, 5, 1);
    for (int i = 0; i < Math.min(MAX_ROWS, shown.size()); i++) {
      Row row = shown.get(i);
      addRow(
          i + 1,
          new Circle(4, palette.apply(row.run())),
          label(row.run(), "chart-readout-name"),
          label(row.kind(), "chart-readout-note"),
          label(row.value(), "chart-readout-value"),
          label(row.at(), "chart-readout-note"));
    }
    if (shown.size() > MAX_ROWS) {
      Label more = label("and %d more".formatted(shown.size() - MAX_ROWS), "chart-readout-note");
      add(more, 1, MAX_ROWS + 1, 4, 1);
    }
  }

  private static Label label(String text, String styleClass) {
    Label label = new Label(text);
    label.getStyleClass().add(styleClass);
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }
}
