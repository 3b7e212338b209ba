package org.digitworkbench.paper;

import java.util.Arrays;
import org.digitworkbench.ink.GreyRaster;

/**
 * Thin dark ridges that run about across a picture, in strips of {@link Line#STEP} columns: how
 * much darker each row is than what is right above and below it, averaged over the strip and its
 * neighbours along the slope that most ridges have.
 */
final class Ridges {

  /** Steepest lines: the tangent of 15 degrees. */
  private static final double STEEPEST = 0.27;

  private static final double COARSE_SLOPE = 0.008;
  private static final double FINE_SLOPE = 0.001;

  /** A ridge counts no more than this, so that pens do not drown pencils. */
  private static final int STRONGEST = 40;

  /** Mean height of a line's ridge in levels of light, and over the noise of all the strip. */
  private static final double MIN_RIDGE = 2;

  private static final double OVER_NOISE = 4;

  private final int height;
  private final int strips;
  private final double slope;
  private final float[][] values;
  private final float[] levels;

  Ridges(GreyRaster light) {
    height = light.height();
    strips = light.width() / Line.STEP;
    float[][] single = single(light);
    slope = slope(single);
    values = smooth(single);
    levels = new float[strips];
    for (int strip = 0; strip < strips; strip++) {
      float[] sorted = values[strip].clone();
      Arrays.sort(sorted);
      float median = sorted[height / 2];
      float spread = median - sorted[height / 8];
      levels[strip] = (float) Math.max(MIN_RIDGE, median + OVER_NOISE * spread);
    }
  }

  int strips() {
    return strips;
  }

  int height() {
    return height;
  }

  /** The usual slope of the ridges, in rows down for one column to the right. */
  double slope() {
    return slope;
  }

  /** How far beside a line the paper is, in pixels. */
  static int beside(GreyRaster light) {
    return Math.max(3, Math.round(Math.max(light.width(), light.height()) / 400f));
  }

  /** Whether there is a ridge of a line, higher than right above and below. */
  boolean isPeak(int strip, int y) {
    float ridge = values[strip][y];
    return ridge >= levels[strip]
        && ridge >= value(values, strip, y - 1)
        && ridge > value(values, strip, y + 1);
  }

  /**
   * The row of the highest ridge near a place; below 0 without one.
   *
   * @param reach rows above and below
   * @param share of what a line's ridge has at least
   */
  int nearest(int strip, double y, int reach, double share) {
    int best = -1;
    double most = share * levels[strip];
    int middle = (int) Math.round(y);
    for (int near = Math.max(0, middle - reach);
        near <= Math.min(height - 1, middle + reach);
        near++) {
      if (values[strip][near] >= most) {
        most = values[strip][near];
        best = near;
      }
    }
    return best;
  }

  private float[][] single(GreyRaster light) {
    int beside = beside(light);
    float[][] result = new float[strips][height];
    for (int y = 0; y < height; y++) {
      // At the border, one side has to do.
      int above = y < beside ? y + beside : y - beside;
      int below = y + beside >= height ? y - beside : y + beside;
      for (int strip = 0; strip < strips; strip++) {
        int sum = 0;
        for (int x = strip * Line.STEP; x < (strip + 1) * Line.STEP; x++) {
          int around = Math.min(light.ink(x, above), light.ink(x, below));
          sum += Math.clamp(around - light.ink(x, y), 0, STRONGEST);
        }
        result[strip][y] = (float) sum / Line.STEP;
      }
    }
    return result;
  }

  private float[][] smooth(float[][] single) {
    float[][] smooth = new float[strips][height];
    int shift = (int) Math.round(slope * Line.STEP);
    for (int strip = 0; strip < strips; strip++) {
      for (int y = 0; y < height; y++) {
        float sum = value(single, strip - 1, y - shift) + value(single, strip + 1, y + shift);
        smooth[strip][y] = (single[strip][y] + sum) / 3;
      }
    }
    return smooth;
  }

  private float value(float[][] of, int strip, int y) {
    return strip < 0 || strip >= strips || y < 0 || y >= height ? 0 : of[strip][y];
  }

  /** The slope along which the ridges add up to the sharpest profile. */
  private double slope(float[][] single) {
    double coarse = best(single, -STEEPEST, STEEPEST, COARSE_SLOPE);
    return best(single, coarse - COARSE_SLOPE, coarse + COARSE_SLOPE, FINE_SLOPE);
  }

  private double best(float[][] single, double from, double to, double step) {
    double best = 0;
    double most = -1;
    for (double tried = from; tried <= to; tried += step) {
      float[] profile = new float[height];
      for (int strip = 0; strip < strips; strip++) {
        int shift = (int) Math.round(tried * Line.STEP * (strip - strips / 2.0));
        int first = Math.max(0, -shift);
        int last = Math.min(height, height - shift);
        for (int y = first; y < last; y++) {
          profile[y] += single[strip][y + shift];
        }
      }
      double sharpness = 0;
      for (float sum : profile) {
        sharpness += sum * sum;
      }
      if (sharpness > most) {
        most = sharpness;
        best = tried;
      }
    }
    return best;
  }
}
