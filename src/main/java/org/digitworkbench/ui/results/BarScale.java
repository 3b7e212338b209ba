package org.digitworkbench.ui.results;

import java.util.stream.DoubleStream;

/**
 * From where to where the bars of figures reach, so that their differences are seen.
 *
 * @param low share from 0 to 1 at which a bar is empty
 * @param high share at which it is full; larger than {@code low}
 */
record BarScale(double low, double high) {

  private static final double[] STARTS = {0.99, 0.98, 0.95, 0.9, 0.8, 0.5};

  /** From the last round figure before the smallest of them, to 1. */
  static BarScale upToOne(DoubleStream shares) {
    double smallest = shares.min().orElse(0);
    for (double start : STARTS) {
      if (smallest > start) {
        return new BarScale(start, 1);
      }
    }
    return new BarScale(0, 1);
  }

  /** From 0 to the largest of them. */
  static BarScale upToLargest(DoubleStream shares) {
    double largest = shares.max().orElse(0);
    return new BarScale(0, largest > 0 ? largest : 1);
  }

  /** Length of the bar of a share, from 0 to 1. */
  double length(double share) {
    return Math.clamp((share - low) / (high - low), 0, 1);
  }
}
