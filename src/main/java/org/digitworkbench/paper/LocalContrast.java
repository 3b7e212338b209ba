package org.digitworkbench.paper;

import java.util.Arrays;
import org.digitworkbench.ink.GreyRaster;

/**
 * Tells dark ink from the paper right around it, so that neither the edge of a shadow nor the table
 * beside the page is ink, and pale strokes are as strong as others. Paper is what is left when all
 * that is narrower than two strokes is painted over; what differs from it by no more than the grain
 * does is paper too.
 */
final class LocalContrast {

  /** Smaller pictures are drawings or screenshots. */
  static final int SMALLEST = 160;

  /** From this side on a picture has pixels enough to average nine of them. */
  private static final int FINE = 600;

  /** Ink of that strength and more tells how wide strokes are. */
  private static final int STRONG = 128;

  /** The reach of the closing in widths of a stroke, and its limits in shares of the side. */
  private static final double REACH = 1.5;

  private static final double LEAST_REACH = 0.01;
  private static final double MOST_REACH = 0.1;

  /** How many times the spread of the grain is no ink, and where ink begins to count. */
  private static final double GRAIN = 4;

  private static final double FIRST_INK = 1.5;

  /** Full ink is at least so many times the spread of the grain above it, plus that many levels. */
  private static final double CLEAR = 7;

  private static final int LEAST_INK = 6;

  /** Of the pixels that are ink, so many are less than full: thin strokes are all edge. */
  private static final double FULL = 0.8;

  /**
   * Where less than that share of the broadly told ink turns out to be none, it is left at that.
   */
  private static final double REFUTED = 0.05;

  private static final int SOME_INK = 64;
  private static final int NO_INK = 24;

  /** Parts of the picture, along its longer side, in each of which the strokes may be paler. */
  private static final int PARTS = 16;

  /** The palest strokes, as a share of the picture's usual ones. */
  private static final double PALEST = 0.4;

  /** Share of ink that tells how strong the strokes of a part are. */
  private static final double ENOUGH = 0.002;

  private final int width;
  private final int height;
  private final int[] contrast;
  private final int part;
  private final int columns;
  private final int rows;

  private LocalContrast(GreyRaster light, int reach) {
    width = light.width();
    height = light.height();
    GreyRaster smooth = Math.max(width, height) < FINE ? light : smooth(light);
    GreyRaster paper = Closing.close(extended(smooth, reach), reach);
    contrast = new int[width * height];
    for (int i = 0; i < contrast.length; i++) {
      int level = paper.ink(i % width + reach, i / width + reach);
      contrast[i] = 255 * (level - smooth.ink(i % width, i / width)) / Math.max(level, 16);
    }
    part = Math.ceilDiv(Math.max(width, height), PARTS);
    columns = Math.ceilDiv(width, part);
    rows = Math.ceilDiv(height, part);
  }

  /**
   * The ink of a picture; none if there is nothing but grain. Where it bears out what broadly
   * evened light tells, it is left at that.
   *
   * @param light 0 black to 255 white
   * @param coarse its ink as broadly evened light tells it
   */
  static GreyRaster inkOf(GreyRaster light, GreyRaster coarse) {
    int side = Math.max(light.width(), light.height());
    if (side < SMALLEST) {
      return coarse;
    }
    double reach =
        Math.clamp(REACH * strokeWidth(coarse), LEAST_REACH * side + 2, MOST_REACH * side);
    GreyRaster local = new LocalContrast(light, (int) Math.round(reach)).ink();
    return refuted(coarse, local) < REFUTED ? coarse : local;
  }

  /** Share of the broadly told ink that is none right where it is, such as the edge of a shadow. */
  private static double refuted(GreyRaster coarse, GreyRaster local) {
    double ink = 0;
    double none = 0;
    for (int y = 0; y < coarse.height(); y++) {
      for (int x = 0; x < coarse.width(); x++) {
        if (coarse.ink(x, y) >= SOME_INK) {
          ink++;
          none += local.ink(x, y) < NO_INK ? 1 : 0;
        }
      }
    }
    return ink == 0 ? 0 : none / ink;
  }

  /**
   * How wide strokes are on average: a line of a certain width is crossed by rows and columns so
   * often that its area over the root of the squares of both counts is its width at any angle.
   */
  private static double strokeWidth(GreyRaster ink) {
    double area = 0;
    double across = 0;
    double down = 0;
    for (int y = 0; y < ink.height(); y++) {
      for (int x = 0; x < ink.width(); x++) {
        if (ink.ink(x, y) >= STRONG) {
          area++;
          across += x == 0 || ink.ink(x - 1, y) < STRONG ? 1 : 0;
          down += y == 0 || ink.ink(x, y - 1) < STRONG ? 1 : 0;
        }
      }
    }
    return area == 0 ? 0 : area / Math.hypot(across, down);
  }

  private static GreyRaster smooth(GreyRaster light) {
    int width = light.width();
    int height = light.height();
    byte[] result = new byte[width * height];
    for (int y = 0; y < height; y++) {
      int above = Math.max(0, y - 1);
      int below = Math.min(height - 1, y + 1);
      for (int x = 0; x < width; x++) {
        int sum = 0;
        for (int near = x - 1; near <= x + 1; near++) {
          int column = Math.clamp(near, 0, width - 1);
          sum += light.ink(column, above) + light.ink(column, y) + light.ink(column, below);
        }
        result[y * width + x] = (byte) ((sum + 4) / 9);
      }
    }
    return GreyRaster.owning(width, height, result);
  }

  /**
   * With a margin all around: light that falls towards the border goes on falling beyond it and
   * never rises there. Without it, the paper at the border would be taken for as light as inside.
   */
  private static GreyRaster extended(GreyRaster light, int margin) {
    int width = light.width();
    int height = light.height();
    int across = width + 2 * margin;
    byte[] result = new byte[across * (height + 2 * margin)];
    for (int y = -margin; y < height + margin; y++) {
      int nearY = Math.clamp(y, 0, height - 1);
      int mirroredY = Math.clamp(2L * nearY - y, 0, height - 1);
      for (int x = -margin; x < width + margin; x++) {
        int nearX = Math.clamp(x, 0, width - 1);
        int mirroredX = Math.clamp(2L * nearX - x, 0, width - 1);
        int border = light.ink(nearX, nearY);
        int falling = 2 * border - light.ink(mirroredX, mirroredY);
        result[(y + margin) * across + x + margin] = (byte) Math.clamp(falling, 0, border);
      }
    }
    return GreyRaster.owning(across, height + 2 * margin, result);
  }

  private GreyRaster ink() {
    int[] histogram = new int[256];
    for (int level : contrast) {
      histogram[level]++;
    }
    int median = InkLevels.quantile(histogram, 0, 256, 0.5);
    double spread = Math.max(0.5, median - InkLevels.quantile(histogram, 0, 256, 0.16));
    int first = Math.min(255, (int) Math.ceil(median + GRAIN * spread) + 1);
    double clear = median + CLEAR * spread + LEAST_INK;
    int full = InkLevels.quantile(histogram, first, 256, FULL);
    if (full < clear && clear < 255) {
      // The coarser grain of the dark parts may be most of what is not the usual grain.
      first = (int) Math.ceil(clear);
      boolean enough = Arrays.stream(histogram, first, 256).sum() >= ENOUGH * contrast.length;
      full = enough ? InkLevels.quantile(histogram, first, 256, FULL) : 0;
    }
    byte[] ink = new byte[contrast.length];
    if (full >= clear) {
      double low = median + FIRST_INK * spread;
      double[] strengths = strengths(first, full);
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          double strength = contrast[y * width + x] - low;
          if (strength > 0) {
            double ofFull = strength / (at(strengths, x, y) - low);
            ink[y * width + x] = (byte) Math.min(255, Math.round(255 * ofFull));
          }
        }
      }
    }
    return GreyRaster.owning(width, height, ink);
  }

  /** The contrast of full ink in each part and around it; the usual one where there is no ink. */
  private double[] strengths(int first, int full) {
    int[][] histograms = new int[columns * rows][256];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        histograms[y / part * columns + x / part][contrast[y * width + x]]++;
      }
    }
    double[] strengths = new double[columns * rows];
    for (int i = 0; i < strengths.length; i++) {
      int[] around = around(histograms, i);
      int median = InkLevels.quantile(around, 0, 256, 0.5);
      double spread = median - InkLevels.quantile(around, 0, 256, 0.16);
      // Grain is coarser where there is less light.
      int beyond = Math.clamp((int) Math.ceil(median + GRAIN * spread) + 1, first, 255);
      int all = Arrays.stream(around).sum();
      int count = Arrays.stream(around, beyond, 256).sum();
      double palest = Math.min(full, Math.max(PALEST * full, median + CLEAR * spread + LEAST_INK));
      int local = InkLevels.quantile(around, beyond, 256, FULL);
      strengths[i] = count < ENOUGH * all ? full : Math.clamp(local, palest, full);
    }
    return strengths;
  }

  /** The contrasts in a part and the eight around it. */
  private int[] around(int[][] histograms, int at) {
    int[] around = new int[256];
    for (int row = Math.max(0, at / columns - 1);
        row <= Math.min(rows - 1, at / columns + 1);
        row++) {
      for (int column = Math.max(0, at % columns - 1);
          column <= Math.min(columns - 1, at % columns + 1);
          column++) {
        for (int level = 0; level < 256; level++) {
          around[level] += histograms[row * columns + column][level];
        }
      }
    }
    return around;
  }

  /** Between the middles of the parts, in a straight line. */
  private double at(double[] strengths, int x, int y) {
    double u = Math.clamp((x + 0.5) / part - 0.5, 0, columns - 1.0);
    double v = Math.clamp((y + 0.5) / part - 0.5, 0, rows - 1.0);
    int left = (int) u;
    int top = (int) v;
    int right = Math.min(columns - 1, left + 1);
    int bottom = Math.min(rows - 1, top + 1);
    double above =
        strengths[top * columns + left] * (left + 1 - u)
            + strengths[top * columns + right] * (u - left);
    double below =
        strengths[bottom * columns + left] * (left + 1 - u)
            + strengths[bottom * columns + right] * (u - left);
    return above * (top + 1 - v) + below * (v - top);
  }
}
