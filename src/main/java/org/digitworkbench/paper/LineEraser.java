package org.digitworkbench.paper;

import java.util.Arrays;
import java.util.List;
import org.digitworkbench.ink.GreyRaster;

/**
 * Paints lines over, column by column, with the light of the paper above and below. Where a stroke
 * crosses a line, ends on it or runs along it, as the foot of a 2 may, the column is left as it is:
 * the stroke is darker than the line, or goes on above or below. Darkness is in 256ths of the
 * paper's light, so that it is the same in a shadow.
 */
final class LineEraser {

  /** From this share of a line's darkness on, what is above or below it is a stroke. */
  private static final double STROKE = 0.6;

  /** So many times darker than the line is a stroke that runs along it, or along two that cross. */
  private static final double ALONG = 1.6;

  private static final double ALONG_TWO = 2.6;

  /** Levels of light that noise makes. */
  private static final int NOISE = 8;

  /** Columns to both sides from which the light of the paper is taken. */
  private static final int PAPER_REACH = 24;

  /** Columns beside a stroke that belong to its edge. */
  private static final int EDGE = 1;

  private final int width;
  private final int height;
  private final byte[] pixels;
  private final int beside;

  private LineEraser(GreyRaster light) {
    width = light.width();
    height = light.height();
    pixels = light.toBytes();
    beside = Ridges.beside(light);
  }

  /**
   * The picture without the lines.
   *
   * @param crossing lines the other way, as they are in the picture with columns for rows, where
   *     they are no strokes
   */
  static GreyRaster erase(GreyRaster light, List<Line> lines, List<Line> crossing) {
    LineEraser eraser = new LineEraser(light);
    lines.forEach(line -> eraser.erase(line, crossing));
    return GreyRaster.owning(light.width(), light.height(), eraser.pixels);
  }

  private int light(int x, int y) {
    return pixels[Math.clamp(y, 0, height - 1) * width + Math.clamp(x, 0, width - 1)] & 0xff;
  }

  /** Of three columns, for noise. */
  private int mean(int x, int y) {
    return (light(x - 1, y) + light(x, y) + light(x + 1, y)) / 3;
  }

  private static double darkness(int paper, int light) {
    return 256.0 * (paper - light) / Math.max(1, paper);
  }

  private void erase(Line line, List<Line> crossing) {
    // A line that ends in the picture may only have become too faint to be followed.
    int from = Math.max(0, line.first() - Line.STEP);
    int to = Math.min(width, line.end() + Line.STEP);
    int[] profile = profile(line);
    int darkness = Arrays.stream(profile).max().orElseThrow();
    int half = half(profile, darkness);
    int[] middles = new int[to - from];
    int[] paper = new int[to - from];
    for (int i = 0; i < middles.length; i++) {
      middles[i] = (int) Math.round(line.at(from + i));
      int above = mean(from + i, middles[i] - half - 1);
      int below = mean(from + i, middles[i] + half + 1);
      paper[i] = Math.max(above, below);
    }
    int[] around = closed(paper);
    boolean[] crossed = crossed(line, crossing, from, to);
    boolean[] stroke = new boolean[middles.length];
    for (int i = 0; i < middles.length; i++) {
      double noise = darkness(around[i], around[i] - NOISE);
      double beyond = crossed[i] ? ALONG * darkness + noise : Math.max(STROKE * darkness, noise);
      double along = (crossed[i] ? ALONG_TWO : ALONG) * darkness + noise;
      if (goesOn(from + i, middles[i], half, around[i], beyond)
          || isDarker(from + i, middles[i], around[i], along)) {
        Arrays.fill(stroke, Math.max(0, i - EDGE), Math.min(stroke.length, i + EDGE + 1), true);
      }
    }
    for (int i = 0; i < middles.length; i++) {
      if (!stroke[i]) {
        paint(from + i, middles[i], half);
      }
    }
  }

  /** How much darker than the paper the line usually is, from {@code -beside} to {@code beside}. */
  private int[] profile(Line line) {
    int[][] histograms = new int[2 * beside + 1][256];
    for (int x = Math.max(0, line.first()); x < Math.min(width, line.end()); x++) {
      int middle = (int) Math.round(line.at(x));
      if (middle < 0 || middle >= height) {
        continue;
      }
      int paper = Math.max(light(x, middle - beside - 1), light(x, middle + beside + 1));
      for (int i = 0; i < histograms.length; i++) {
        double dark = darkness(paper, light(x, middle - beside + i));
        histograms[i][(int) Math.clamp(dark, 0, 255)]++;
      }
    }
    return Arrays.stream(histograms).mapToInt(h -> InkLevels.quantile(h, 0, 256, 0.5)).toArray();
  }

  /** How far from its middle the line has an edge left. */
  private int half(int[] profile, int darkness) {
    int dark = 0;
    for (int difference : profile) {
      dark += 2 * difference >= darkness ? 1 : 0;
    }
    return Math.min(beside, dark / 2 + 1);
  }

  /** Which columns of a line are in a line that crosses it. */
  private boolean[] crossed(Line line, List<Line> crossing, int from, int to) {
    boolean[] crossed = new boolean[to - from];
    for (Line other : crossing) {
      int column = (int) Math.round(other.at((int) Math.round(line.at((from + to) / 2))));
      column = (int) Math.round(other.at((int) Math.round(line.at(column))));
      int first = Math.clamp(column - beside - from, 0, crossed.length);
      int last = Math.clamp(column + beside + 1 - from, first, crossed.length);
      Arrays.fill(crossed, first, last, true);
    }
    return crossed;
  }

  /** Without what is darker for less than twice the reach: strokes, but not shadows. */
  private static int[] closed(int[] paper) {
    int[] negative = negative(maxima(paper));
    return negative(maxima(negative));
  }

  private static int[] negative(int[] values) {
    return Arrays.stream(values).map(value -> -value).toArray();
  }

  private static int[] maxima(int[] values) {
    int[] result = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = values[i];
      for (int near = Math.max(0, i - PAPER_REACH);
          near < Math.min(values.length, i + PAPER_REACH + 1);
          near++) {
        result[i] = Math.max(result[i], values[near]);
      }
    }
    return result;
  }

  /** Whether it is so dark right above or below the line. */
  private boolean goesOn(int x, int middle, int half, int paper, double dark) {
    return darkness(paper, mean(x, middle - half - 1)) >= dark
        || darkness(paper, mean(x, middle + half + 1)) >= dark;
  }

  /** Whether it is so dark in the line. */
  private boolean isDarker(int x, int middle, int paper, double dark) {
    int darkest = Math.min(mean(x, middle - 1), Math.min(mean(x, middle), mean(x, middle + 1)));
    return darkness(paper, darkest) >= dark;
  }

  private void paint(int x, int middle, int half) {
    int above = mean(x, middle - half - 1);
    int below = mean(x, middle + half + 1);
    int rows = 2 * half + 2;
    for (int i = 1; i < rows; i++) {
      int y = middle - half - 1 + i;
      if (y >= 0 && y < height) {
        int between = (above * (rows - i) + below * i) / rows;
        pixels[y * width + x] = (byte) Math.max(light(x, y), between);
      }
    }
  }
}
