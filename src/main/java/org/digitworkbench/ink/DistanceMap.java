package org.digitworkbench.ink;

import java.util.Arrays;

/**
 * How far each pixel is from a set of pixels: the exact Euclidean distance transform of
 * Felzenszwalb and Huttenlocher 2012, "Distance transforms of sampled functions".
 */
final class DistanceMap {

  private static final double FAR = 1e12;

  private DistanceMap() {}

  /**
   * Distances between the middles of pixels, row by row.
   *
   * @param inside at least one of them true, else all distances are huge
   */
  static double[] to(boolean[] inside, int width) {
    int height = inside.length / width;
    double[] squared = new double[inside.length];
    for (int i = 0; i < inside.length; i++) {
      squared[i] = inside[i] ? 0 : FAR;
    }
    for (int x = 0; x < width; x++) {
      transform(squared, x, width, height);
    }
    for (int y = 0; y < height; y++) {
      transform(squared, y * width, 1, width);
    }
    Arrays.setAll(squared, i -> Math.sqrt(squared[i]));
    return squared;
  }

  /** The lower envelope of the parabolas over one line of pixels. */
  private static void transform(double[] values, int start, int step, int count) {
    double[] f = new double[count];
    for (int i = 0; i < count; i++) {
      f[i] = values[start + i * step];
    }
    int[] vertex = new int[count];
    double[] border = new double[count + 1];
    int k = 0;
    border[0] = Double.NEGATIVE_INFINITY;
    border[1] = Double.POSITIVE_INFINITY;
    for (int q = 1; q < count; q++) {
      double s = crossing(f, q, vertex[k]);
      while (s <= border[k]) {
        k--;
        s = crossing(f, q, vertex[k]);
      }
      k++;
      vertex[k] = q;
      border[k] = s;
      border[k + 1] = Double.POSITIVE_INFINITY;
    }
    k = 0;
    for (int q = 0; q < count; q++) {
      while (border[k + 1] < q) {
        k++;
      }
      double d = q - vertex[k];
      values[start + q * step] = d * d + f[vertex[k]];
    }
  }

  private static double crossing(double[] f, int q, int v) {
    return (f[q] + (double) q * q - f[v] - (double) v * v) / (2.0 * (q - v));
  }
}
