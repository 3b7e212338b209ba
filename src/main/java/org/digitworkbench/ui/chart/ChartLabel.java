package org.digitworkbench.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;

/**
 * Where the label of a line across the plot can be: above it or a little below, at either end. It
 * is told what is drawn, and then knows where nothing is.
 */
final class ChartLabel {

  /** From the label to the end of the plot. */
  private static final double END = 4;

  /** From the label to the line, and to what is drawn beside it. */
  private static final double GAP = 3;

  private final List<Rectangle2D> all = new ArrayList<>();
  private final List<Rectangle2D> free;

  /**
   * @param y of the line, in pixels
   * @param width of the text
   * @param height of the text
   */
  ChartLabel(ChartPlot plot, double y, double width, double height) {
    double left = plot.left() + END;
    double right = plot.right() - END - width;
    // Where curves come near to the line for good, the label is one or two lines lower.
    for (double top :
        new double[] {y - GAP - height, y + GAP, y + GAP + height, y + GAP + 2 * height}) {
      if (top >= plot.top() && top + height <= plot.bottom()) {
        all.add(new Rectangle2D(left, top, width, height));
        all.add(new Rectangle2D(right, top, width, height));
      }
    }
    free = new ArrayList<>(all);
  }

  /** A line through these points is drawn. */
  void drawn(ChartLine.Path path) {
    for (int i = 1; i < path.size() && !free.isEmpty(); i++) {
      double x1 = path.xs()[i - 1];
      double y1 = path.ys()[i - 1];
      double x2 = path.xs()[i];
      double y2 = path.ys()[i];
      free.removeIf(place -> crosses(place, x1, y1, x2, y2));
    }
  }

  /** A rectangle is drawn. */
  void drawn(double x, double y, double width, double height) {
    free.removeIf(place -> place.intersects(x - GAP, y - GAP, width + 2 * GAP, height + 2 * GAP));
  }

  /** Whether a piece of a line comes nearer than the gap. */
  private static boolean crosses(Rectangle2D place, double x1, double y1, double x2, double y2) {
    double from = Math.max(Math.min(x1, x2), place.getMinX() - GAP);
    double to = Math.min(Math.max(x1, x2), place.getMaxX() + GAP);
    if (from > to) {
      return false;
    }
    double slope = x1 == x2 ? 0 : (y2 - y1) / (x2 - x1);
    double a = x1 == x2 ? y1 : y1 + slope * (from - x1);
    double b = x1 == x2 ? y2 : y1 + slope * (to - x1);
    return Math.min(a, b) <= place.getMaxY() + GAP && Math.max(a, b) >= place.getMinY() - GAP;
  }

  /** Whether there is no room for it at all. */
  boolean isNowhere() {
    return all.isEmpty();
  }

  /** Where nothing is drawn; if something is everywhere, next to the line at the right. */
  Rectangle2D place() {
    return free.isEmpty() ? all.get(1) : free.getFirst();
  }
}
