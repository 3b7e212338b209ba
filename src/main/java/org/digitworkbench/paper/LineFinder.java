package org.digitworkbench.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.digitworkbench.ink.GreyRaster;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines that run across ruled paper, up to 15 degrees from level: thin dark ridges that
 * are followed from strip to strip, so they may bend and run apart as they do in a photograph. Only
 * several of them at even distances are ruled lines; a row of digits has gaps and no such ridges.
 */
final class LineFinder {

  /** Steepest lines: the tangent of 15 degrees. */
  private static final double STEEPEST = 0.27;

  private static final double COARSE_SLOPE = 0.008;
  private static final double FINE_SLOPE = 0.001;

  /** A ridge counts no more than this, so that pens do not drown pencils. */
  private static final int STRONGEST = 40;

  /** Mean height of a ridge in levels of light, and over the noise of all the strip. */
  private static final double MIN_RIDGE = 2;

  private static final double OVER_NOISE = 4;

  /** How far from where it is expected a line may go on, in pixels. */
  private static final int SEARCH = 2;

  /** Strips in a row that may lack the line, where something is written over it. */
  private static final int MAX_GAP = 10;

  /** How much of a surprise goes into the place and into the slope. */
  private static final double PLACE_GAIN = 0.5;

  private static final double SLOPE_GAIN = 0.1;

  /** Share of the picture's width that a line crosses, and of its strips that show it. */
  private static final double LENGTH = 0.35;

  private static final double SEEN = 0.6;

  /** Lines at even distances make a ruled page. */
  private static final int MIN_LINES = 4;

  private static final double EVEN = 0.6;
  private static final double SAME_DISTANCE = 0.2;
  private static final int MIN_DISTANCE = 8;

  private final int height;
  private final int strips;

  /** Ridges of three strips along the slope, by strip and row. */
  private final float[][] ridges;

  private final float[] levels;
  private final double slope;
  private final boolean[][] taken;

  private LineFinder(GreyRaster light) {
    height = light.height();
    strips = light.width() / Line.STEP;
    float[][] single = ridges(light);
    slope = slope(single);
    ridges = new float[strips][height];
    int shift = (int) Math.round(slope * Line.STEP);
    for (int strip = 0; strip < strips; strip++) {
      for (int y = 0; y < height; y++) {
        ridges[strip][y] =
            (single[strip][y]
                    + value(single, strip - 1, y - shift)
                    + value(single, strip + 1, y + shift))
                / 3;
      }
    }
    levels = new float[strips];
    for (int strip = 0; strip < strips; strip++) {
      float[] sorted = ridges[strip].clone();
      Arrays.sort(sorted);
      float median = sorted[height / 2];
      float spread = sorted[height / 2] - sorted[height / 8];
      levels[strip] = (float) Math.max(MIN_RIDGE, median + OVER_NOISE * spread);
    }
    taken = new boolean[strips][height];
  }

  /** The lines from top to bottom; none if they do not make a ruled page. */
  static List<Line> find(GreyRaster light) {
    if (light.width() < 8 * Line.STEP || light.height() < 8 * Line.STEP) {
      return List.of();
    }
    return new LineFinder(light).find();
  }

  /** How far beside a line the paper is, in pixels. */
  static int beside(GreyRaster light) {
    return Math.max(3, Math.round(Math.max(light.width(), light.height()) / 400f));
  }

  /** How much darker each place is than what is above and below, averaged over each strip. */
  private float[][] ridges(GreyRaster light) {
    int beside = beside(light);
    float[][] result = new float[strips][height];
    for (int y = beside; y < height - beside; y++) {
      for (int strip = 0; strip < strips; strip++) {
        int sum = 0;
        for (int x = strip * Line.STEP; x < (strip + 1) * Line.STEP; x++) {
          int around = Math.min(light.ink(x, y - beside), light.ink(x, y + beside));
          sum += Math.clamp(around - light.ink(x, y), 0, STRONGEST);
        }
        result[strip][y] = (float) sum / Line.STEP;
      }
    }
    return result;
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

  private List<Line> find() {
    List<Line> found = new ArrayList<>();
    for (double place : new double[] {0.5, 0.3, 0.7, 0.2, 0.8}) {
      int strip = (int) (place * strips);
      for (int y = 1; y < height - 1; y++) {
        if (isPeak(strip, y) && !taken[strip][y]) {
          Line line = follow(strip, y);
          if (line != null) {
            take(line);
            found.add(line);
          }
        }
      }
    }
    found.sort(Comparator.comparingDouble(this::middle));
    return isRuled(found) ? found : List.of();
  }

  private double middle(Line line) {
    return line.at(strips * Line.STEP / 2);
  }

  private boolean isPeak(int strip, int y) {
    float ridge = ridges[strip][y];
    return ridge >= levels[strip]
        && ridge >= value(ridges, strip, y - 1)
        && ridge > value(ridges, strip, y + 1);
  }

  private void take(Line line) {
    for (int i = 0; i < line.heights().length; i++) {
      int y = (int) Math.round(line.heights()[i]);
      int strip = line.first() / Line.STEP + i;
      Arrays.fill(taken[strip], Math.max(0, y - SEARCH), Math.min(height, y + SEARCH + 1), true);
    }
  }

  /** The line through a peak, to both sides; null if it is none. */
  private @Nullable Line follow(int strip, int y) {
    double[] heights = new double[strips];
    Arrays.fill(heights, Double.NaN);
    heights[strip] = y;
    int right = walk(heights, strip, 1);
    int left = walk(heights, strip, -1);
    int seen = 0;
    for (int i = left; i <= right; i++) {
      seen += Double.isNaN(heights[i]) ? 0 : 1;
    }
    int length = right - left + 1;
    return length < LENGTH * strips || seen < SEEN * length
        ? null
        : new Line(left * Line.STEP, filled(Arrays.copyOfRange(heights, left, right + 1)));
  }

  /** Goes on from strip to strip while there is a line; the last strip where it was seen. */
  private int walk(double[] heights, int from, int step) {
    double y = heights[from];
    double rise = step * slope * Line.STEP;
    int last = from;
    int gap = 0;
    for (int strip = from + step; strip >= 0 && strip < strips && gap < MAX_GAP; strip += step) {
      y += rise;
      int near = nearest(strip, y);
      if (near < 0) {
        gap++;
      } else {
        double surprise = near - y;
        y += PLACE_GAIN * surprise;
        rise += SLOPE_GAIN * surprise;
        heights[strip] = y;
        last = strip;
        gap = 0;
      }
    }
    return last;
  }

  /** The strongest ridge near a place; below 0 without one. */
  private int nearest(int strip, double y) {
    int best = -1;
    float most = levels[strip];
    int middle = (int) Math.round(y);
    for (int near = Math.max(0, middle - SEARCH);
        near <= Math.min(height - 1, middle + SEARCH);
        near++) {
      if (ridges[strip][near] >= most) {
        most = ridges[strip][near];
        best = near;
      }
    }
    return best;
  }

  /** With a straight line across the strips where something is written over it. */
  private static double[] filled(double[] heights) {
    int before = 0;
    for (int i = 1; i < heights.length; i++) {
      if (!Double.isNaN(heights[i])) {
        for (int gap = before + 1; gap < i; gap++) {
          double share = (double) (gap - before) / (i - before);
          heights[gap] = heights[before] + share * (heights[i] - heights[before]);
        }
        before = i;
      }
    }
    return heights;
  }

  /** Whether most of them are at about the same distance, or at twice that. */
  private boolean isRuled(List<Line> lines) {
    if (lines.size() < MIN_LINES) {
      return false;
    }
    double[] distances = new double[lines.size() - 1];
    for (int i = 0; i < distances.length; i++) {
      distances[i] = middle(lines.get(i + 1)) - middle(lines.get(i));
    }
    double[] sorted = distances.clone();
    Arrays.sort(sorted);
    double usual = sorted[sorted.length / 2];
    int even = 0;
    for (double distance : distances) {
      double times = Math.clamp(Math.round(distance / usual), 1L, 2L);
      even += Math.abs(distance / times - usual) <= SAME_DISTANCE * usual ? 1 : 0;
    }
    return usual >= MIN_DISTANCE && even >= EVEN * distances.length;
  }
}
