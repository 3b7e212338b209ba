package org.digitworkbench.report;

import java.util.List;

/**
 * Learning curves, ready to be drawn: all places are in units of the drawing.
 *
 * @param id unique in the report
 * @param title of the chart
 * @param description what it shows, in words
 * @param xTicks places and labels of the epochs, from the left
 * @param yTicks likewise, from the bottom
 * @param runs whose curves it has
 * @param lines the curves, in the order in which they are drawn
 */
record CurveChart(
    String id,
    String title,
    String description,
    List<Tick> xTicks,
    List<Tick> yTicks,
    List<Run> runs,
    List<Line> lines) {

  static final double WIDTH = 480;
  static final double HEIGHT = 288;
  static final double LEFT = 56;
  static final double RIGHT = 12;
  static final double TOP = 12;
  static final double BOTTOM = 36;

  /** A label of an axis. */
  record Tick(String place, String label) {}

  /**
   * A run in the legend.
   *
   * @param marker path of the mark on its points, which tells it from others in grey print
   */
  record Run(String name, String color, String marker) {}

  /**
   * One curve.
   *
   * @param run number of the run, from 1
   * @param points as SVG has them
   * @param test whether it is of the test images
   * @param marked whether its points are marked
   */
  record Line(int run, String color, String points, boolean test, boolean marked) {}

  CurveChart {
    xTicks = List.copyOf(xTicks);
    yTicks = List.copyOf(yTicks);
    runs = List.copyOf(runs);
    lines = List.copyOf(lines);
  }
}
