package org.digitworkbench.paper;

import org.digitworkbench.ink.GreyRaster;

/**
 * Tells dark ink on light from light on dark where the light is so uneven that levels alone do not:
 * ink differs strongly from its surroundings but covers little of them, so the differences are
 * skewed towards it.
 */
final class LocalPolarity {

  /** Width of the surroundings, as a share of the picture's longer side. */
  private static final double SURROUNDINGS = 1.0 / 8;

  private LocalPolarity() {}

  /**
   * Whether the ink is darker than the paper around it.
   *
   * @param light 0 black to 255 white
   */
  static boolean isInkDark(GreyRaster light) {
    int width = light.width();
    int height = light.height();
    int reach = Math.max(1, (int) (SURROUNDINGS / 2 * Math.max(width, height)));
    long[] columns = new long[width];
    for (int y = 0; y < Math.min(height, reach); y++) {
      addRow(light, y, 1, columns);
    }
    double skew = 0;
    for (int y = 0; y < height; y++) {
      addRow(light, y + reach, 1, columns);
      addRow(light, y - reach - 1, -1, columns);
      int rows = Math.min(height - 1, y + reach) - Math.max(0, y - reach) + 1;
      long sum = 0;
      for (int x = 0; x < Math.min(width, reach); x++) {
        sum += columns[x];
      }
      for (int x = 0; x < width; x++) {
        sum += x + reach < width ? columns[x + reach] : 0;
        sum -= x - reach - 1 >= 0 ? columns[x - reach - 1] : 0;
        int across = Math.min(width - 1, x + reach) - Math.max(0, x - reach) + 1;
        double difference = light.ink(x, y) - (double) sum / ((long) rows * across);
        skew += difference * difference * difference;
      }
    }
    return skew <= 0;
  }

  /** Adds a row, if there is one, to the sums of the columns, or takes it away. */
  private static void addRow(GreyRaster light, int y, int sign, long[] columns) {
    if (y >= 0 && y < light.height()) {
      for (int x = 0; x < columns.length; x++) {
        columns[x] += (long) sign * light.ink(x, y);
      }
    }
  }
}
