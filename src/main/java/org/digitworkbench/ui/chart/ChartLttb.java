package org.digitworkbench.ui.chart;

/**
 * Decimation by largest triangle, three buckets: S. Steinarsson, "Downsampling Time Series for
 * Visual Representation" (University of Iceland, 2013), section 4.2. Of each bucket it keeps the
 * point that spans the largest triangle with the point kept before and the mean of the next bucket.
 * Other than there, buckets are equally wide in x instead of equally full, and aligned to 0: what
 * is kept stays put while points are appended, and decimating twice drops nothing more.
 */
final class ChartLttb {

  private ChartLttb() {}

  /**
   * Moves the points that are kept to the front of both arrays, in their order; the first and the
   * last one are always kept.
   *
   * @param x ascending, the first {@code size} elements
   * @param y one for each x
   * @param width of a bucket, positive
   * @return number of points kept, at most one a bucket and two more
   */
  static int decimate(double[] x, double[] y, int size, double width) {
    if (size < 3) {
      return size;
    }
    int kept = 1;
    int from = 1;
    while (from < size - 1) {
      int to = bucketEnd(x, size, from, width);
      int nextTo = to < size - 1 ? bucketEnd(x, size, to, width) : size;
      double nextX = mean(x, to, nextTo);
      double nextY = mean(y, to, nextTo);
      int best = from;
      double bestArea = -1;
      for (int i = from; i < to; i++) {
        double area =
            Math.abs(
                (x[kept - 1] - nextX) * (y[i] - y[kept - 1])
                    - (x[kept - 1] - x[i]) * (nextY - y[kept - 1]));
        if (area > bestArea) {
          bestArea = area;
          best = i;
        }
      }
      // Never overtakes what is still to be read: every bucket that is read keeps one point.
      x[kept] = x[best];
      y[kept] = y[best];
      kept++;
      from = to;
    }
    x[kept] = x[size - 1];
    y[kept] = y[size - 1];
    return kept + 1;
  }

  /** End, exclusive, of the bucket that holds the point {@code from}; the last point is alone. */
  private static int bucketEnd(double[] x, int size, int from, double width) {
    double bucket = Math.floor(x[from] / width);
    int end = from + 1;
    while (end < size - 1 && Math.floor(x[end] / width) == bucket) {
      end++;
    }
    return end;
  }

  private static double mean(double[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum / (to - from);
  }
}
