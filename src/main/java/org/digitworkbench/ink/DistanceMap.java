package org.digitworkbench.ink;

import java.util.Arrays;

/**
 * How far each pixel is from a set of pixels, exactly. Distances along the columns are no more than
 * counting; along a row, the nearest is looked for only as far as it can still be nearer.
 */
final class DistanceMap {

  /** In pixels, beyond all pictures whose ink is measured; its square fits twice into an int. */
  static final int FAR = 20_000;

  private DistanceMap() {}

  /**
   * Squared distances between the middles of pixels, row by row.
   *
   * @param inside which pixels are in the set
   * @param most what is farther, in pixels, counts as so far; at most {@link #FAR}
   */
  static int[] squares(boolean[] inside, int width, int most) {
    int[] distances = new int[inside.length];
    for (int i = 0; i < inside.length; i++) {
      int above = i < width ? most : distances[i - width] + 1;
      distances[i] = inside[i] ? 0 : Math.min(above, most);
    }
    for (int i = inside.length - width - 1; i >= 0; i--) {
      distances[i] = Math.min(distances[i], distances[i + width] + 1);
    }
    Arrays.setAll(distances, i -> distances[i] * distances[i]);
    int[] row = new int[width];
    for (int from = 0; from < inside.length; from += width) {
      System.arraycopy(distances, from, row, 0, width);
      for (int x = 0; x < width; x++) {
        distances[from + x] = nearest(row, x);
      }
    }
    return distances;
  }

  /** The least of what is in a row, each with the square of how far it is. */
  private static int nearest(int[] row, int x) {
    int nearest = row[x];
    for (int d = 1; d * d < nearest; d++) {
      int square = d * d;
      if (x >= d) {
        nearest = Math.min(nearest, row[x - d] + square);
      }
      if (x + d < row.length) {
        nearest = Math.min(nearest, row[x + d] + square);
      }
    }
    return nearest;
  }
}
