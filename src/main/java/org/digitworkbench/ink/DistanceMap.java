package org.digitworkbench.ink;

/**
 * How far each pixel is from a set of pixels: the exact Euclidean distance transform of
 * Felzenszwalb and Huttenlocher 2012, "Distance transforms of sampled functions". Along columns,
 * where it begins, it is no more than counting.
 */
final class DistanceMap {

  private static final double FAR = 1e6;

  /** Squared distances along the columns, of a row. */
  private final double[] f;

  /** The lower envelope of the parabolas over them. */
  private final int[] vertex;

  private final double[] border;

  private DistanceMap(int width) {
    f = new double[width];
    vertex = new int[width];
    border = new double[width + 1];
  }

  /**
   * Distances between the middles of pixels, row by row.
   *
   * @param inside at least one of them true, else all distances are huge
   */
  static double[] to(boolean[] inside, int width) {
    double[] distances = new double[inside.length];
    for (int i = 0; i < inside.length; i++) {
      double above = i < width ? FAR : distances[i - width] + 1;
      distances[i] = inside[i] ? 0 : Math.min(above, FAR);
    }
    for (int i = inside.length - width - 1; i >= 0; i--) {
      distances[i] = Math.min(distances[i], distances[i + width] + 1);
    }
    DistanceMap map = new DistanceMap(width);
    for (int row = 0; row < inside.length; row += width) {
      map.transform(distances, row);
    }
    return distances;
  }

  /** From distances along the columns to those along both. */
  private void transform(double[] distances, int row) {
    for (int q = 0; q < f.length; q++) {
      f[q] = distances[row + q] * distances[row + q];
    }
    int k = 0;
    vertex[0] = 0;
    border[0] = Double.NEGATIVE_INFINITY;
    border[1] = Double.POSITIVE_INFINITY;
    for (int q = 1; q < f.length; q++) {
      double s = crossing(q, vertex[k]);
      while (s <= border[k]) {
        k--;
        s = crossing(q, vertex[k]);
      }
      k++;
      vertex[k] = q;
      border[k] = s;
      border[k + 1] = Double.POSITIVE_INFINITY;
    }
    k = 0;
    for (int q = 0; q < f.length; q++) {
      while (border[k + 1] < q) {
        k++;
      }
      double d = q - vertex[k];
      distances[row + q] = Math.sqrt(d * d + f[vertex[k]]);
    }
  }

  private double crossing(int q, int v) {
    return (f[q] + (double) q * q - f[v] - (double) v * v) / (2.0 * (q - v));
  }
}
