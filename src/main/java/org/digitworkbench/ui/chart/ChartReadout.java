package org.digitworkbench.ui.chart;

import java.util.ArrayList;
import java.util.List;
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
  private List<String> shown = List.of();

  ChartReadout(ChartModel model, Function<String, Color> palette) {
    this.model = model;
    this.palette = palette;
    getStyleClass().add("chart-readout");
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
  }

  /** Fills in the values at that epoch; does nothing if they are the same. */
  void show(int epoch) {
    List<String> texts = new ArrayList<>(List.of("Epoch " + epoch));
    for (String run : model.runs()) {
      if (model.isVisible(run)) {
        texts.add(run);
        texts.add(value(model.find(run, ChartKind.TEST), epoch));
        texts.add(value(model.find(run, ChartKind.TRAIN), epoch));
      }
    }
    setVisible(true);
    if (!texts.equals(shown)) {
      shown = texts;
      fill(texts);
      applyCss();
      autosize();
    }
  }

  private void fill(List<String> texts) {
    getChildren().clear();
    add(label(texts.getFirst(), "chart-readout-title"), 0, 0, 2, 1);
    add(label(ChartKind.TEST.title(), "chart-readout-head"), 2, 0);
    add(label(ChartKind.TRAIN.title(), "chart-readout-head"), 3, 0);
    for (int i = 1; i < texts.size(); i += 3) {
      add(new Circle(4, palette.apply(texts.get(i))), 0, i);
      add(label(texts.get(i), "chart-readout-name"), 1, i);
      add(label(texts.get(i + 1), "chart-readout-value"), 2, i);
      add(label(texts.get(i + 2), "chart-readout-value"), 3, i);
    }
  }

  private String value(@Nullable ChartSeries series, int epoch) {
    OptionalDouble value = series == null ? OptionalDouble.empty() : series.at(epoch);
    return value.isPresent() ? ChartPainter.readout(model.measure(), value.getAsDouble()) : "–";
  }

  private static Label label(String text, String styleClass) {
    Label label = new Label(text);
    label.getStyleClass().add(styleClass);
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }
}
