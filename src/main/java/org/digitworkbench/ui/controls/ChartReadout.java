package org.digitworkbench.ui.controls;

import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;

/** The values of all visible runs at one epoch, beside the cross-hair. */
final class ChartReadout extends GridPane {

  private final ChartModel model;
  private final Function<String, Color> palette;

  ChartReadout(ChartModel model, Function<String, Color> palette) {
    this.model = model;
    this.palette = palette;
    getStyleClass().add("chart-readout");
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
  }

  /** Fills in the values at that epoch. */
  void show(int epoch) {
    getChildren().clear();
    add(label("Epoch " + epoch, "chart-readout-title"), 0, 0, 2, 1);
    add(label(ChartKind.TEST.title(), "chart-readout-head"), 2, 0);
    add(label(ChartKind.TRAIN.title(), "chart-readout-head"), 3, 0);
    int row = 1;
    for (String run : model.runs()) {
      if (model.isVisible(run)) {
        add(new Circle(4, palette.apply(run)), 0, row);
        add(label(run, "chart-readout-name"), 1, row);
        add(value(model.find(run, ChartKind.TEST), epoch), 2, row);
        add(value(model.find(run, ChartKind.TRAIN), epoch), 3, row);
        row++;
      }
    }
    autosize();
    setVisible(true);
  }

  private Label value(@Nullable ChartSeries series, int epoch) {
    OptionalDouble value = series == null ? OptionalDouble.empty() : series.at(epoch);
    String text =
        value.isPresent() ? ChartPainter.readout(model.measure(), value.getAsDouble()) : "–";
    return label(text, "chart-readout-value");
  }

  private static Label label(String text, String styleClass) {
    Label label = new Label(text);
    label.getStyleClass().add(styleClass);
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }
}
