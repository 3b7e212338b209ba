package org.digitworkbench.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows the lines that run across a page from strip to strip, so they may bend and run apart as
 * they do in a photograph. A row of digits has gaps, and no such ridges.
 */
final class LineFinder {

  /** Where lines are looked for first, as shares of the width. */
  private static final double[] STARTS = {0.5, 0.3, 0.7, 0.2, 0.8};

  /** How far from where it is expected a line may go on, in pixels. */
  static final int SEARCH = 2;

  /** Strips in a row that may lack the line, where something is written over it. */
  private static final int MAX_GAP = 10;

  /** How much of a surprise goes into the place and into the slope. */
  private static final double PLACE_GAIN = 0.5;

  private static final double SLOPE_GAIN = 0.1;

  /** Share of the picture's width that a line crosses, and of its strips that show it. */
  private static final double LENGTH = 0.35;

  private static final double SEEN = 0.6;

  private final Ridges ridges;
  private final int strips;
  private final boolean[][] taken;

  private LineFinder(Ridges ridges) {
    this.ridges = ridges;
    this.strips = ridges.strips();
    this.taken = new boolean[strips][ridges.height()];
  }

  /** The lines from top to bottom, whether or not they make a ruled page. */
  static List<Line> find(Ridges ridges) {
    return new LineFinder(ridges).find();
  }

  private List<Line> find() {
    List<Line> found = new ArrayList<>();
    for (double start : STARTS) {
      int strip = (int) (start * strips);
      for (int y = 0; y < ridges.height(); y++) {
        if (!taken[strip][y] && ridges.isPeak(strip, y)) {
          Line line = follow(strip, y);
          if (line != null) {
            take(line);
            found.add(line);
          }
        }
      }
    }
    found.sort(Comparator.comparingDouble(line -> line.at(strips * Line.STEP / 2)));
    return found;
  }

  private void take(Line line) {
    for (int i = 0; i < line.heights().length; i++) {
      int y = (int) Math.round(line.heights()[i]);
      int from = Math.clamp(y - SEARCH, 0, ridges.height());
      int to = Math.clamp(y + SEARCH + 1, 0, ridges.height());
      Arrays.fill(taken[line.first() / Line.STEP + i], from, to, true);
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
    double rise = step * ridges.slope() * Line.STEP;
    int last = from;
    int gap = 0;
    for (int strip = from + step; strip >= 0 && strip < strips && gap < MAX_GAP; strip += step) {
      y += rise;
      int near = ridges.nearest(strip, y, SEARCH, 1);
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
}
