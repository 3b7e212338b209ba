package org.digitworkbench.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.digitworkbench.ink.GreyRaster;

/**
 * Finds where a piece of ink might be cut: along paths of least ink, which run from the notches of
 * its contour through its thinnest places, and along straight lines, upright and slanted, which
 * part strokes that run side by side.
 */
final class CutCandidates {

  /** How far a path may be from its column to either side, in heights of a digit. */
  private static final double REACH = 0.25;

  /** The thinnest place is so far from the middle at most, in widths of the piece. */
  private static final double MIDDLE = 0.3;

  /** What a step to the side costs over the height of a digit, in thicknesses of the pen. */
  private static final double SLANT = 0.5;

  /** Slants of the straight lines, columns for each row. */
  private static final double[] STRAIGHT = {-0.3, 0, 0.3};

  /** Cuts differ by so much of a digit's ink at least, and leave so much on both sides. */
  private static final double DIFFERENCE = 0.06;

  private static final double LEFT_OVER = 0.12;

  /** Of a digit's height, so much is a digit wide on average; to tell how much ink one has. */
  private static final double WIDTH = 0.75;

  /** The thinnest cuts are kept, so many and so many more for each height that a piece is wide. */
  private static final int BASE = 8;

  private static final int PER_HEIGHT = 4;
  private static final int MOST = 64;

  /** From that level on, a pixel is a stroke's. */
  private static final int DARK = 64;

  /** Columns between one path and the next, as a share of a digit's height. */
  private static final double STEP = 1 / 40.0;

  private final GreyRaster ink;
  private final double height;
  private final double thickness;

  /** Ink left of each column, row by row; one column more than the raster. */
  private final int[][] before;

  private final long mass;

  private CutCandidates(GreyRaster ink, double height) {
    this.ink = ink;
    this.height = height;
    this.thickness = thickness(ink);
    this.before = new int[ink.height()][ink.width() + 1];
    long sum = 0;
    for (int y = 0; y < ink.height(); y++) {
      for (int x = 0; x < ink.width(); x++) {
        before[y][x + 1] = before[y][x] + ink.ink(x, y);
      }
      sum += before[y][ink.width()];
    }
    this.mass = sum;
  }

  /**
   * The cuts from left to right, at most 64.
   *
   * @param ink of one piece
   * @param height of a digit in it, in pixels
   */
  static List<Cut> of(GreyRaster ink, double height) {
    return new CutCandidates(ink, height).find();
  }

  /**
   * The thinnest place of a piece, in thicknesses of the pen: the least ink on a path from top to
   * bottom that leaves some of the piece on both sides.
   */
  static double thinnest(GreyRaster ink, double height) {
    CutCandidates candidates = new CutCandidates(ink, height);
    int reach = (int) (MIDDLE * ink.width());
    return reach == 0
        ? Double.POSITIVE_INFINITY
        : candidates.path(ink.width() / 2, reach).strokes();
  }

  private List<Cut> find() {
    List<Cut> all = new ArrayList<>();
    int step = Math.max(1, (int) (STEP * height));
    for (int column = 1; column < ink.width(); column += step) {
      all.add(path(column, Math.max(1, (int) (REACH * height))));
      for (double slant : STRAIGHT) {
        all.add(line(column, slant));
      }
    }
    all.sort(Comparator.comparingDouble(Cut::strokes));
    double digit = mass / Math.max(1, ink.width() / (WIDTH * height));
    int most = Math.min(MOST, BASE + (int) (PER_HEIGHT * ink.width() / height));
    List<Cut> kept = new ArrayList<>();
    for (Cut cut : all) {
      long left = left(cut);
      if (left >= LEFT_OVER * digit
          && mass - left >= LEFT_OVER * digit
          && kept.stream().allMatch(other -> difference(cut, other) >= DIFFERENCE * digit)) {
        kept.add(cut);
        if (kept.size() == most) {
          break;
        }
      }
    }
    kept.sort(Comparator.comparingLong(this::left));
    return kept;
  }

  private long left(Cut cut) {
    long sum = 0;
    for (int y = 0; y < before.length; y++) {
      sum += before[y][cut.column(y)];
    }
    return sum;
  }

  /** The ink between two cuts. */
  private long difference(Cut a, Cut b) {
    long sum = 0;
    for (int y = 0; y < before.length; y++) {
      sum += Math.abs(before[y][a.column(y)] - before[y][b.column(y)]);
    }
    return sum;
  }

  /** The path of least ink near the column. */
  private Cut path(int column, int reach) {
    int from = Math.max(0, column - reach);
    int width = Math.min(ink.width() - 1, column + reach) - from + 1;
    int rows = ink.height();
    double aside = SLANT / height;
    double[] cost = new double[width];
    byte[][] came = new byte[rows][width];
    for (int y = 0; y < rows; y++) {
      double[] next = new double[width];
      for (int i = 0; i < width; i++) {
        double least = cost[i];
        for (int side = -1; side <= 1; side += 2) {
          int j = i + side;
          if (y > 0 && j >= 0 && j < width && cost[j] + aside < least) {
            least = cost[j] + aside;
            came[y][i] = (byte) side;
          }
        }
        next[i] = least + ink.ink(from + i, y) / (255 * thickness);
      }
      cost = next;
    }
    int at = 0;
    for (int i = 1; i < width; i++) {
      at = cost[i] < cost[at] ? i : at;
    }
    int[] columns = new int[rows];
    for (int y = rows - 1; y >= 0; y--) {
      columns[y] = from + at;
      at += came[y][at];
    }
    return cut(columns);
  }

  private Cut line(int column, double slant) {
    int[] columns = new int[ink.height()];
    Arrays.setAll(
        columns,
        y ->
            Math.clamp(
                Math.round(column + slant * (columns.length / 2.0 - y)), 0, ink.width() - 1));
    return cut(columns);
  }

  private Cut cut(int[] columns) {
    long sum = 0;
    int crossings = 0;
    boolean inside = false;
    for (int y = 0; y < columns.length; y++) {
      int level = ink.ink(columns[y], y);
      sum += level;
      crossings += level >= DARK && !inside ? 1 : 0;
      inside = level >= DARK;
    }
    return new Cut(columns, sum / (255 * thickness), crossings);
  }

  /** The median over the ink of its shorter run, across or down, in pixels; at least 1. */
  private static double thickness(GreyRaster ink) {
    int[] across = runs(ink, ink.width(), ink.height(), true);
    int[] down = runs(ink, ink.height(), ink.width(), false);
    int[] shorter = new int[across.length];
    int count = 0;
    for (int i = 0; i < across.length; i++) {
      if (across[i] > 0) {
        shorter[count++] = Math.min(across[i], down[i]);
      }
    }
    Arrays.sort(shorter, 0, count);
    return count == 0 ? 1 : shorter[count / 2];
  }

  /** For each pixel the length of the run of ink that it is in; 0 for paper. */
  private static int[] runs(GreyRaster ink, int length, int lines, boolean across) {
    int[] runs = new int[length * lines];
    int stride = across ? 1 : lines;
    for (int line = 0; line < lines; line++) {
      int first = across ? line * length : line;
      int begin = 0;
      for (int i = 0; i <= length; i++) {
        boolean paper =
            i == length || (across ? ink.ink(i, line) : ink.ink(line, i)) < Pieces.STRONG;
        if (paper) {
          for (int k = begin; k < i; k++) {
            runs[first + k * stride] = i - begin;
          }
          begin = i + 1;
        }
      }
    }
    return runs;
  }
}
