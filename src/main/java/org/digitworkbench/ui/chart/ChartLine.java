package org.digitworkbench.ui.chart;

import java.util.Arrays;

/**
 * A curve as it is drawn in a plot: for about each half pixel the lowest and the highest value, and
 * not more of them for a million points than for a thousand.
 */
final class ChartLine {

  private static final double STRETCHES_PER_PIXEL = 2;

  /** Corners of a polygon or a polyline, in pixels. */
  static final class Path {
    private double[] xs;
    private double[] ys;
    private int size;

    Path(int capacity) {
      xs = new double[capacity];
      ys = new double[capacity];
    }

    void add(double x, double y) {
      if (size == xs.length) {
        xs = Arrays.copyOf(xs, 2 * size + 1);
        ys = Arrays.copyOf(ys, 2 * size + 1);
      }
      xs[size] = x;
      ys[size] = y;
      size++;
    }

    double[] xs() {
      return xs;
    }

    double[] ys() {
      return ys;
    }

    int size() {
      return size;
    }
  }

  private final double[] xs;
  private final double[] tops;
  private final double[] bottoms;
  private final int size;
  private final boolean dense;

  private ChartLine(double[] xs, double[] tops, double[] bottoms, boolean dense) {
    this.xs = xs;
    this.tops = tops;
    this.bottoms = bottoms;
    this.size = xs.length;
    this.dense = dense;
  }

  /**
   * The curve in the plot, with a point more on either side.
   *
   * @param values of the series, raw or smoothed
   */
  static ChartLine of(ChartSeries series, ChartEnvelope values, ChartUnit unit, ChartPlot plot) {
    int from = Math.max(0, series.first(plot.xAxis().low(), unit) - 1);
    int to = Math.min(series.size(), series.first(plot.xAxis().high(), unit) + 1);
    int level = 0;
    while (level < ChartEnvelope.top()
        && (to - from) >> level > STRETCHES_PER_PIXEL * plot.width()) {
      level++;
    }
    int first = from >> level;
    int size = to <= from ? 0 : ((to - 1) >> level) - first + 1;
    double[] xs = new double[size];
    double[] tops = new double[size];
    double[] bottoms = new double[size];
    for (int i = 0; i < size; i++) {
      int end = Math.min(series.size(), (first + i + 1) << level) - 1;
      xs[i] = plot.x(series.x(end, unit));
      tops[i] = plot.y(values.high(level, first + i));
      bottoms[i] = plot.y(values.low(level, first + i));
    }
    return new ChartLine(xs, tops, bottoms, level > 0 || series.perBucket() > 1);
  }

  /** Whether there is more than one point at each place. */
  boolean isDense() {
    return dense;
  }

  /** The line through all values: at each place first to the nearer one of its extremes. */
  Path polyline() {
    Path path = new Path(2 * size);
    double last = size == 0 ? 0 : bottoms[0];
    for (int i = 0; i < size; i++) {
      double top = tops[i];
      double bottom = bottoms[i];
      if (bottom - top < 0.25) {
        last = (top + bottom) / 2;
        path.add(xs[i], last);
      } else {
        boolean up = Math.abs(last - bottom) <= Math.abs(last - top);
        path.add(xs[i], up ? bottom : top);
        last = up ? top : bottom;
        path.add(xs[i], last);
      }
    }
    return path;
  }

  /** The area between the lowest and the highest values. */
  Path area() {
    Path path = new Path(2 * size);
    for (int i = 0; i < size; i++) {
      path.add(xs[i], tops[i]);
    }
    for (int i = size - 1; i >= 0; i--) {
      path.add(xs[i], bottoms[i]);
    }
    return path;
  }

  /**
   * The band of one standard deviation around the mean of a group; empty for a single run and where
   * there is but one.
   */
  static Path band(ChartSeries series, ChartUnit unit, ChartPlot plot) {
    ChartBand band = series.band();
    int from = Math.max(0, series.first(plot.xAxis().low(), unit) - 1);
    int to = Math.min(series.size(), series.first(plot.xAxis().high(), unit) + 1);
    int stride = Math.max(1, (int) ((to - from) / (STRETCHES_PER_PIXEL * plot.width())));
    Path path = new Path(2 * Math.max(0, to - from));
    if (band == null) {
      return path;
    }
    // Runs only end, so those points where there are two or more come first.
    int last = from;
    for (int i = from; i < to && band.runs(i) >= 2; i += stride) {
      path.add(plot.x(series.x(i, unit)), plot.y(series.y(i) + band.deviation(i)));
      last = i;
    }
    for (int i = last; i >= from && path.size() > 0; i -= stride) {
      path.add(plot.x(series.x(i, unit)), plot.y(series.y(i) - band.deviation(i)));
    }
    return path;
  }

  /** A star of five points, the first one up. */
  static Path star(double x, double y, double radius) {
    Path path = new Path(10);
    for (int i = 0; i < 10; i++) {
      double r = i % 2 == 0 ? radius : radius * 0.45;
      double angle = Math.PI * i / 5;
      path.add(x + r * Math.sin(angle), y - r * Math.cos(angle));
    }
    return path;
  }
}
