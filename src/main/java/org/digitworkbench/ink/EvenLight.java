package org.digitworkbench.ink;

import java.util.Arrays;

/**
 * Takes shadows and vignettes out of a photograph of dark ink on paper: the light of the paper is
 * estimated all over the picture and each pixel divided by it.
 *
 * <p>The estimate is a grey-scale closing on a coarse grid: whatever is darker than its
 * surroundings and narrower than a fifth of the picture is painted over with them.
 */
final class EvenLight {

  /** Cells along the longer side. */
  private static final int CELLS = 32;

  /** A closing over {@code 2 * REACH + 1} cells fills strokes of up to a fifth of the picture. */
  private static final int REACH = 3;

  /** Of the pixels of a cell, so many are not lighter than its paper; more are noise. */
  private static final double PAPER_QUANTILE = 0.8;

  private final GreyRaster light;
  private final int cell;
  private final int columns;
  private final int rows;

  private EvenLight(GreyRaster light) {
    this.light = light;
    this.cell = Math.ceilDiv(Math.max(light.width(), light.height()), CELLS);
    this.columns = Math.ceilDiv(light.width(), cell);
    this.rows = Math.ceilDiv(light.height(), cell);
  }

  /**
   * The picture with its paper at about 255 everywhere.
   *
   * @param light 0 black to 255 white
   */
  static GreyRaster of(GreyRaster light) {
    EvenLight even = new EvenLight(light);
    double[] paper = even.blur(even.extreme(even.extreme(even.cells(), 1), -1));
    return even.divide(paper);
  }

  private double[] cells() {
    double[] paper = new double[columns * rows];
    int[] histogram = new int[256];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        Arrays.fill(histogram, 0);
        int bottom = Math.min(light.height(), (row + 1) * cell);
        int right = Math.min(light.width(), (column + 1) * cell);
        for (int y = row * cell; y < bottom; y++) {
          for (int x = column * cell; x < right; x++) {
            histogram[light.ink(x, y)]++;
          }
        }
        paper[row * columns + column] = InkLevels.quantile(histogram, 0, 256, PAPER_QUANTILE);
      }
    }
    return paper;
  }

  /** For each cell the largest (sign 1) or smallest (-1) of those within reach. */
  private double[] extreme(double[] cells, int sign) {
    double[] result = new double[cells.length];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        double best = -sign * Double.MAX_VALUE;
        for (int y = Math.max(0, row - REACH); y <= Math.min(rows - 1, row + REACH); y++) {
          for (int x = Math.max(0, column - REACH);
              x <= Math.min(columns - 1, column + REACH);
              x++) {
            best = sign * Math.max(sign * best, sign * cells[y * columns + x]);
          }
        }
        result[row * columns + column] = best;
      }
    }
    return result;
  }

  private double[] blur(double[] cells) {
    double[] result = new double[cells.length];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        double sum = 0;
        int count = 0;
        for (int y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
          for (int x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
            sum += cells[y * columns + x];
            count++;
          }
        }
        result[row * columns + column] = sum / count;
      }
    }
    return result;
  }

  private GreyRaster divide(double[] paper) {
    byte[] even = new byte[light.width() * light.height()];
    for (int y = 0; y < light.height(); y++) {
      for (int x = 0; x < light.width(); x++) {
        double level = 255 * light.ink(x, y) / Math.max(1, at(paper, x, y));
        even[y * light.width() + x] = (byte) Math.clamp(Math.round(level), 0, 255);
      }
    }
    return GreyRaster.owning(light.width(), light.height(), even);
  }

  /** Between the middles of the cells, in a straight line. */
  private double at(double[] paper, int x, int y) {
    double u = Math.clamp((x + 0.5) / cell - 0.5, 0.0, columns - 1.0);
    double v = Math.clamp((y + 0.5) / cell - 0.5, 0.0, rows - 1.0);
    int left = (int) u;
    int top = (int) v;
    int right = Math.min(columns - 1, left + 1);
    int bottom = Math.min(rows - 1, top + 1);
    double above =
        paper[top * columns + left] * (left + 1 - u) + paper[top * columns + right] * (u - left);
    double below =
        paper[bottom * columns + left] * (left + 1 - u)
            + paper[bottom * columns + right] * (u - left);
    return above * (top + 1 - v) + below * (v - top);
  }
}
