package org.digitworkbench.paper;

import java.util.Arrays;
import java.util.List;
import org.digitworkbench.ink.GreyRaster;

/**
 * Paints lines over, column by column, with the light of the paper above and below. Where a stroke
 * crosses a line, ends on it or runs along it, as the foot of a 2 may, the column is left as it is:
 * the stroke is darker than the line, or goes on above or below.
 */
final class LineEraser {

  /** From this share of a line's darkness on, what is above or below it is a stroke. */
  private static final double STROKE = 0.6;

  /** So much darker than the line is a stroke that runs along it. */
  private static final double ALONG = 1.6;

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
    beside = LineFinder.beside(light);
  }

  static GreyRaster erase(GreyRaster light, List<Line> lines) {
    LineEraser eraser = new LineEraser(light);
    lines.forEach(eraser::erase);
    return GreyRaster.owning(light.width(), light.height(), eraser.pixels);
  }

  private int light(int x, int y) {
    return pixels[Math.clamp(y, 0, height - 1) * width + Math.clamp(x, 0, width - 1)] & 0xff;
  }

  /** Of three columns, for noise. */
  private int mean(int x, int y) {
    return (light(x - 1, y) + light(x, y) + light(x + 1, y)) / 3;
  }

  private void erase(Line line) {
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
      paper[i] =
          Math.max(
              mean(from + i, middles[i] - half - 1), mean(from + i, middles[i] + half + 1));
    }
    int[] around = maxima(paper);
    boolean[] stroke = new boolean[middles.length];
    for (int i = 0; i < middles.length; i++) {
      if (isStroke(from + i, middles[i], half, around[i], darkness)) {
        Arrays.fill(
            stroke, Math.max(0, i - EDGE), Math.min(stroke.length, i + EDGE + 1), true);
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
      int paper = Math.max(light(x, middle - beside - 1), light(x, middle + beside + 1));
      for (int i = 0; i < histograms.length; i++) {
        histograms[i][Math.max(0, paper - light(x, middle - beside + i))]++;
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

  private static int[] maxima(int[] values) {
    int[] result = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      for (int near = Math.max(0, i - PAPER_REACH);
          near < Math.min(values.length, i + PAPER_REACH + 1);
          near++) {
        result[i] = Math.max(result[i], values[near]);
      }
    }
    return result;
  }

  private boolean isStroke(int x, int middle, int half, int paper, int darkness) {
    double dark = Math.max(STROKE * darkness, NOISE);
    if (paper - mean(x, middle - half - 1) >= dark || paper - mean(x, middle + half + 1) >= dark) {
      return true;
    }
    int darkest = 255;
    for (int y = middle - 1; y <= middle + 1; y++) {
      darkest = Math.min(darkest, mean(x, y));
    }
    return paper - darkest >= ALONG * darkness + NOISE;
  }

  private void paint(int x, int middle, int half) {
    int above = mean(x, middle - half - 1);
    int below = mean(x, middle + half + 1);
    int rows = 2 * half + 2;
    for (int i = 1; i < rows; i++) {
      int y = middle - half - 1 + i;
      if (y >= 0 && y < height) {
        int between = (above * (rows - i) + below * i) / rows;
        int own = light(x, y);
        pixels[y * width + x] = (byte) Math.max(own, between);
      }
    }
  }
}
