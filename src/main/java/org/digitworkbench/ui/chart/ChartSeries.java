package org.digitworkbench.ui.chart;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The points of one curve, x ascending. Appending is cheap, and memory is bounded: beyond 8,192
 * points, the series is decimated to three quarters of that or less. Belongs to the FX thread; has
 * no nodes.
 */
public final class ChartSeries {

  /** Several times the pixels of a wide chart, so that what is dropped could not be seen. */
  private static final int MAX_POINTS = 8192;

  /** Reaches back over about 20 mini-batches: calm, yet the fall of the first epoch is not late. */
  private static final double BATCH_DECAY = 0.95;

  private final String run;
  private final ChartKind kind;
  private final ChartSmoothing smoothing;
  private double[] xs = new double[64];
  private double[] ys = new double[64];
  private int size;
  private double bucketWidth;
  private double lowest = Double.POSITIVE_INFINITY;
  private double highest = Double.NEGATIVE_INFINITY;
  private double lowestLearned = Double.POSITIVE_INFINITY;
  private double highestLearned = Double.NEGATIVE_INFINITY;

  /**
   * @param run name of the run, which gives the colour
   */
  public ChartSeries(String run, ChartKind kind) {
    this.run = run;
    this.kind = kind;
    this.smoothing = new ChartSmoothing(kind == ChartKind.BATCH ? BATCH_DECAY : 0);
  }

  public String run() {
    return run;
  }

  public ChartKind kind() {
    return kind;
  }

  /**
   * Appends a point. A value that is not finite, as of a training that diverged, is left out.
   *
   * @param x epochs, not less than the last one
   * @param y loss in nats, or accuracy as a share of 1
   */
  public void append(double x, double y) {
    if (!Double.isFinite(y)) {
      return;
    }
    if (size == MAX_POINTS) {
      decimate();
    } else if (size == xs.length) {
      xs = Arrays.copyOf(xs, size * 2);
      ys = Arrays.copyOf(ys, size * 2);
    }
    double value = smoothing.next(y);
    xs[size] = x;
    ys[size] = value;
    size++;
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
    if (x >= 1) {
      lowestLearned = Math.min(lowestLearned, value);
      highestLearned = Math.max(highestLearned, value);
    }
  }

  private void decimate() {
    // Widths are doubled, so that each bucket of before lies in one of now: old points then are not
    // thinned out again and again.
    if (bucketWidth == 0) {
      bucketWidth = Math.max(1e-9, (xs[size - 1] - xs[0]) / MAX_POINTS);
    }
    size = ChartLttb.decimate(xs, ys, size, bucketWidth);
    while (size > MAX_POINTS * 3 / 4) {
      bucketWidth *= 2;
      size = ChartLttb.decimate(xs, ys, size, bucketWidth);
    }
  }

  public int size() {
    return size;
  }

  /** Epochs of the point. */
  public double x(int index) {
    return xs[index];
  }

  /** Value of the point, smoothed for mini-batches. */
  public double y(int index) {
    return ys[index];
  }

  /** Epochs of the newest point; 0 if there is none. */
  public double lastX() {
    return size == 0 ? 0 : xs[size - 1];
  }

  /** The value at that x, if there is a point at it. */
  public OptionalDouble at(double x) {
    int index = Arrays.binarySearch(xs, 0, size, x);
    return index < 0 ? OptionalDouble.empty() : OptionalDouble.of(ys[index]);
  }

  /** Lowest value ever; infinite without points. */
  double lowest() {
    return lowest;
  }

  /** Highest value ever; negative infinite without points. */
  double highest() {
    return highest;
  }

  /** Lowest value from the end of the first epoch on. */
  double lowestLearned() {
    return lowestLearned;
  }

  /** Highest value from the end of the first epoch on. */
  double highestLearned() {
    return highestLearned;
  }

  /** Copies the points to arrays of at least {@link #size} elements. */
  void copyTo(double[] x, double[] y) {
    System.arraycopy(xs, 0, x, 0, size);
    System.arraycopy(ys, 0, y, 0, size);
  }
}
