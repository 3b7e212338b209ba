package org.digitworkbench.paper;

import java.util.Arrays;
import org.digitworkbench.ink.GreyRaster;

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

  /** Cells added on each side, so that the closing sees no border where the picture has one. */
  private static final int MARGIN = 2 * REACH;

  private final GreyRaster light;
  private final int cell;
  private final int columns;
  private final int rows;

  private EvenLight(GreyRaster light) {
    this.light = light;
    this.cell = Math.ceilDiv(Math.max(light.width(), light.height()), CELLS);
    this.columns = Math.ceilDiv(light.width(), cell) + 2 * MARGIN;
    this.rows = Math.ceilDiv(light.height(), cell) + 2 * MARGIN;
  }

  /**
   * The picture with its paper at about 255 everywhere.
   *
   * @param light 0 black to 255 white
   */
  static GreyRaster of(GreyRaster light) {
    EvenLight even = new EvenLight(light);
    double[] cells = even.cells();
    even.extendRows(cells);
    even.extendColumns(cells);
    double[] closed = even.filter(even.filter(cells, REACH, EvenLight::max), REACH, EvenLight::min);
    return even.divide(even.filter(closed, 1, EvenLight::mean));
  }

  /** The light of each cell's paper; nothing in the margin yet. */
  private double[] cells() {
    double[] paper = new double[columns * rows];
    int[] histogram = new int[256];
    for (int row = MARGIN; row < rows - MARGIN; row++) {
      for (int column = MARGIN; column < columns - MARGIN; column++) {
        Arrays.fill(histogram, 0);
        int top = (row - MARGIN) * cell;
        int left = (column - MARGIN) * cell;
        for (int y = top; y < Math.min(light.height(), top + cell); y++) {
          for (int x = left; x < Math.min(light.width(), left + cell); x++) {
            histogram[light.ink(x, y)]++;
          }
        }
        paper[row * columns + column] = InkLevels.quantile(histogram, 0, 256, PAPER_QUANTILE);
      }
    }
    return paper;
  }

  private void extendRows(double[] cells) {
    for (int row = MARGIN; row < rows - MARGIN; row++) {
      extend(cells, row * columns + MARGIN, 1, columns - 2 * MARGIN);
      extend(cells, row * columns + columns - MARGIN - 1, -1, columns - 2 * MARGIN);
    }
  }

  private void extendColumns(double[] cells) {
    for (int column = 0; column < columns; column++) {
      extend(cells, MARGIN * columns + column, columns, rows - 2 * MARGIN);
      extend(cells, (rows - MARGIN - 1) * columns + column, -columns, rows - 2 * MARGIN);
    }
  }

  /** Light that falls towards the border goes on falling beyond it; it never rises there. */
  private static void extend(double[] cells, int border, int inward, int length) {
    for (int i = 1; i <= MARGIN; i++) {
      double inner = cells[border + inward * Math.min(i, length - 1)];
      double outer = Math.min(cells[border], 2 * cells[border] - inner);
      cells[border - inward * i] = Math.max(0, outer);
    }
  }

  /** What becomes of the cells around a cell. */
  private interface Window {
    double value(double[] cells, int count);
  }

  private double[] filter(double[] cells, int reach, Window window) {
    double[] result = new double[cells.length];
    double[] around = new double[(2 * reach + 1) * (2 * reach + 1)];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int count = 0;
        int bottom = Math.min(rows - 1, row + reach);
        int right = Math.min(columns - 1, column + reach);
        for (int y = Math.max(0, row - reach); y <= bottom; y++) {
          for (int x = Math.max(0, column - reach); x <= right; x++) {
            around[count++] = cells[y * columns + x];
          }
        }
        result[row * columns + column] = window.value(around, count);
      }
    }
    return result;
  }

  private static double max(double[] cells, int count) {
    return Arrays.stream(cells, 0, count).max().orElseThrow();
  }

  private static double min(double[] cells, int count) {
    return Arrays.stream(cells, 0, count).min().orElseThrow();
  }

  private static double mean(double[] cells, int count) {
    return Arrays.stream(cells, 0, count).average().orElseThrow();
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
    double u = (x + 0.5) / cell - 0.5 + MARGIN;
    double v = (y + 0.5) / cell - 0.5 + MARGIN;
    int left = (int) u;
    int top = (int) v;
    int right = left + 1;
    int bottom = top + 1;
    double above =
        paper[top * columns + left] * (left + 1 - u) + paper[top * columns + right] * (u - left);
    double below =
        paper[bottom * columns + left] * (left + 1 - u)
            + paper[bottom * columns + right] * (u - left);
    return above * (top + 1 - v) + below * (v - top);
  }
}
