package org.digitworkbench.ui.chart;

/**
 * Where values are in a picture.
 *
 * @param left of the plot in the picture, in pixels
 * @param top of the plot in the picture, in pixels
 * @param width of the plot
 * @param height of the plot
 */
record ChartPlot(
    ChartAxis xAxis, ChartAxis yAxis, double left, double top, double width, double height) {

  /** Horizontal position of a value. */
  double x(double value) {
    return left + xAxis.fraction(value) * width;
  }

  /** Vertical position of a value. */
  double y(double value) {
    return bottom() - yAxis.fraction(value) * height;
  }

  double right() {
    return left + width;
  }

  double bottom() {
    return top + height;
  }

  /** Place along the horizontal axis of a position: 0 at its beginning, 1 at its end. */
  double xFraction(double x) {
    return (x - left) / width;
  }

  /** Place along the vertical axis of a position: 0 at the bottom, 1 at the top. */
  double yFraction(double y) {
    return (bottom() - y) / height;
  }
}
