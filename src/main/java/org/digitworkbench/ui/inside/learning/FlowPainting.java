package org.digitworkbench.ui.inside.learning;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** The mean gradient of each layer as a line over the layers, on a logarithmic axis. */
final class FlowPainting extends Painting {

  private static final double HEIGHT = 112;
  private static final double LEFT = 40;
  private static final double RIGHT = 12;
  private static final double TOP = 8;
  private static final double BOTTOM = 18;
  private static final double DOT = 5;

  /** The axis ends there: what is smaller is not told from nothing. */
  private static final int LOWEST = -16;

  private static final int FEWEST_DECADES = 4;
  private static final int MOST_LINES = 6;

  private List<Double> flow = List.of();
  private int low = -6;
  private int high = -2;

  FlowPainting(double width) {
    super(width, HEIGHT);
    setId("learning-flow");
  }

  /** The axis grows in whole decades and does not shrink before another network comes. */
  void show(List<Double> shown) {
    if (shown.size() != flow.size()) {
      low = Integer.MAX_VALUE;
      high = Integer.MIN_VALUE;
    }
    flow = shown;
    setAccessibleText(
        shown.stream()
            .map(LearningText::small)
            .collect(Collectors.joining(", ", "From the first layer to the last: ", "")));
    for (double mean : shown) {
      double decades = Math.log10(Math.max(mean, Math.pow(10, LOWEST)));
      if (Double.isFinite(decades)) {
        low = Math.min(low, (int) Math.floor(decades));
        high = Math.max(high, (int) Math.ceil(decades));
      }
    }
    if (low > high) {
      low = -6;
      high = -2;
    }
    low = Math.min(low, high - FEWEST_DECADES);
    repaint();
  }

  @Override
  void paint(GraphicsContext target, double width, double height) {
    if (flow.isEmpty()) {
      return;
    }
    double bottom = height - BOTTOM;
    target.setFont(SMALL);
    target.setTextBaseline(VPos.CENTER);
    target.setLineWidth(1);
    target.setStroke(grid());
    target.setFill(muted());
    target.setTextAlign(TextAlignment.RIGHT);
    int step = Math.ceilDiv(high - low, MOST_LINES);
    for (int decade = high; decade >= low; decade -= step) {
      double y = Math.round(y(decade, bottom)) + 0.5;
      target.strokeLine(LEFT, y, width - RIGHT, y);
      target.fillText(decade == 0 ? "1" : "1e" + decade, LEFT - 6, y);
    }
    target.setTextAlign(TextAlignment.CENTER);
    for (int i = 0; i < flow.size(); i++) {
      String name = i == flow.size() - 1 ? "out" : String.format(Locale.ROOT, "%d", i + 1);
      target.fillText(name, x(i, width), height - BOTTOM / 2 + 2);
    }
    target.setStroke(accent());
    target.setFill(accent());
    target.setLineWidth(2);
    for (int i = 0; i < flow.size(); i++) {
      double y = y(Math.log10(flow.get(i)), bottom);
      if (i > 0) {
        double before = y(Math.log10(flow.get(i - 1)), bottom);
        target.strokeLine(x(i - 1, width), before, x(i, width), y);
      }
      target.fillOval(x(i, width) - DOT / 2, y - DOT / 2, DOT, DOT);
    }
  }

  private double x(int place, double width) {
    double step = (width - LEFT - RIGHT - 16) / Math.max(1, flow.size() - 1);
    return LEFT + 8 + place * step;
  }

  private double y(double decades, double bottom) {
    double share = (Math.clamp(decades, (double) low, (double) high) - low) / (high - low);
    return bottom - (Double.isNaN(share) ? 0 : share) * (bottom - TOP);
  }
}
