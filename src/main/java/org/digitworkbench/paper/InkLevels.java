package org.digitworkbench.paper;

import org.digitworkbench.ink.GreyRaster;

/** Tells the ink of a picture from its paper and scales what lies between to 0 to 255. */
final class InkLevels {

  /** Smallest difference of light between paper and ink; less is a picture of one colour. */
  private static final int MIN_CONTRAST = 20;

  /** A majority that is nearer to a half than this does not tell which one is the paper. */
  private static final double CLEAR_MAJORITY = 0.75;

  /** From this share of the contrast on, a spread of the paper's light is no grain but a shadow. */
  private static final double UNEVEN = 0.12;

  /** Share of the variance between ink and paper under which the two are not told by levels. */
  private static final double GRADUAL = 0.82;

  /** Ink is no wider than this share of the picture, where it has so much of the border. */
  private static final double WIDE = 0.04;

  private static final double AT_BORDER = 0.12;

  private final GreyRaster light;
  private final int[] histogram;
  private final int threshold;
  private final boolean inkIsDark;

  private InkLevels(GreyRaster light) {
    this.light = light;
    this.histogram = histogram(light);
    this.threshold = otsu(histogram);
    this.inkIsDark = isInkDark();
  }

  private InkLevels(GreyRaster light, boolean inkIsDark) {
    this.light = light;
    this.histogram = histogram(light);
    this.threshold = otsu(histogram);
    this.inkIsDark = inkIsDark;
  }

  private static int[] histogram(GreyRaster light) {
    int[] histogram = new int[256];
    for (int y = 0; y < light.height(); y++) {
      for (int x = 0; x < light.width(); x++) {
        histogram[light.ink(x, y)]++;
      }
    }
    return histogram;
  }

  /**
   * The ink of a picture.
   *
   * @param light 0 black to 255 white
   * @param local where the light is uneven, whether ink is told from the paper right around it
   */
  static GreyRaster inkOf(GreyRaster light, boolean local) {
    InkLevels levels = new InkLevels(light);
    if (!levels.hasContrast()) {
      return levels.scale();
    }
    if (levels.isGradual() || (local && levels.isInkAShadow())) {
      boolean dark = LocalPolarity.isInkDark(light);
      return even(dark ? light : light.inverted(), local);
    }
    if (levels.isPaperUneven()) {
      return even(levels.inkIsDark ? light : light.inverted(), local);
    }
    return levels.scale();
  }

  private static GreyRaster even(GreyRaster light, boolean local) {
    GreyRaster ink = new InkLevels(EvenLight.of(light), true).scale();
    return local ? LocalContrast.inkOf(light, ink) : ink;
  }

  /**
   * The threshold that parts a histogram into the two classes of the largest variance between them
   * (Otsu 1979, "A threshold selection method from gray-level histograms").
   *
   * @return the first level of the lighter class
   */
  static int otsu(int[] histogram) {
    double count = 0;
    double sum = 0;
    for (int level = 0; level < histogram.length; level++) {
      count += histogram[level];
      sum += (double) level * histogram[level];
    }
    double darkCount = 0;
    double darkSum = 0;
    double best = -1;
    int first = 0;
    int last = 0;
    for (int level = 0; level < histogram.length - 1; level++) {
      darkCount += histogram[level];
      darkSum += (double) level * histogram[level];
      double lightCount = count - darkCount;
      if (darkCount > 0 && lightCount > 0) {
        double difference = darkSum / darkCount - (sum - darkSum) / lightCount;
        double between = darkCount * lightCount * difference * difference;
        if (between > best) {
          best = between;
          first = level + 1;
        }
        if (between == best) {
          last = level + 1;
        }
      }
    }
    // Between two levels with nothing in between, all thresholds are equally good.
    return (first + last) / 2;
  }

  /** Without it, there is nothing but grain, which evening the light would only raise. */
  private boolean hasContrast() {
    int dark = quantile(histogram, 0, threshold, 0.05);
    int bright = quantile(histogram, threshold, 256, 0.95);
    return bright - dark >= MIN_CONTRAST;
  }

  private boolean isDark(int x, int y) {
    return light.ink(x, y) < threshold;
  }

  /** Ink is the rarer of the two; where they are about equal, what is not at the border. */
  private boolean isInkDark() {
    int dark = 0;
    int border = 0;
    int darkBorder = 0;
    for (int y = 0; y < light.height(); y++) {
      for (int x = 0; x < light.width(); x++) {
        boolean isBorder = x == 0 || y == 0 || x == light.width() - 1 || y == light.height() - 1;
        border += isBorder ? 1 : 0;
        if (isDark(x, y)) {
          dark++;
          darkBorder += isBorder ? 1 : 0;
        }
      }
    }
    double share = (double) dark / (light.width() * light.height());
    return Math.max(share, 1 - share) >= CLEAR_MAJORITY ? share < 0.5 : darkBorder < 0.5 * border;
  }

  /** Whether the paper is so much lighter in some parts that it matters beside the ink. */
  private boolean isPaperUneven() {
    int dark = quantile(histogram, 0, threshold, 0.5);
    int bright = quantile(histogram, threshold, 256, 0.5);
    int from = inkIsDark ? threshold : 0;
    int to = inkIsDark ? 256 : threshold;
    int spread = quantile(histogram, from, to, 0.9) - quantile(histogram, from, to, 0.1);
    return spread > UNEVEN * (bright - dark);
  }

  /**
   * Whether what seems ink is so wide and so much at the border that it is a shadow, the table
   * beside the page, or the light that falls on a part of a board.
   */
  private boolean isInkAShadow() {
    double area = 0;
    double across = 0;
    double down = 0;
    double border = 0;
    int right = light.width() - 1;
    int bottom = light.height() - 1;
    for (int y = 0; y <= bottom; y++) {
      for (int x = 0; x <= right; x++) {
        if (isDark(x, y) == inkIsDark) {
          area++;
          across += x == 0 || isDark(x - 1, y) != inkIsDark ? 1 : 0;
          down += y == 0 || isDark(x, y - 1) != inkIsDark ? 1 : 0;
          border += x == 0 || y == 0 || x == right || y == bottom ? 1 : 0;
        }
      }
    }
    int longer = Math.max(light.width(), light.height());
    return longer >= LocalContrast.SMALLEST
        && area / Math.hypot(across, down) >= WIDE * longer
        && border >= AT_BORDER * 2 * (right + bottom);
  }

  /**
   * Whether the levels hardly fall into two classes: of their variance, the one between the classes
   * is 3/4 where light just falls off evenly, and nearly all for ink on even paper.
   */
  private boolean isGradual() {
    double[] count = new double[2];
    double[] sum = new double[2];
    double squares = 0;
    for (int level = 0; level < histogram.length; level++) {
      int side = level < threshold ? 0 : 1;
      count[side] += histogram[level];
      sum[side] += (double) level * histogram[level];
      squares += (double) level * level * histogram[level];
    }
    double all = count[0] + count[1];
    double mean = (sum[0] + sum[1]) / all;
    double variance = squares / all - mean * mean;
    if (count[0] == 0 || count[1] == 0 || variance < MIN_CONTRAST) {
      return false;
    }
    double difference = sum[0] / count[0] - sum[1] / count[1];
    return count[0] * count[1] / (all * all) * difference * difference < GRADUAL * variance;
  }

  private GreyRaster scale() {
    // Paper is at the median of its class; ink near its far end, for thin strokes are all edge.
    int darkLevel = quantile(histogram, 0, threshold, inkIsDark ? 0.05 : 0.5);
    int lightLevel = quantile(histogram, threshold, 256, inkIsDark ? 0.5 : 0.95);
    byte[] ink = new byte[light.width() * light.height()];
    int contrast = lightLevel - darkLevel;
    if (contrast >= MIN_CONTRAST) {
      int frame = frame();
      for (int y = frame; y < light.height() - frame; y++) {
        for (int x = frame; x < light.width() - frame; x++) {
          int level = light.ink(x, y);
          int strength = inkIsDark ? lightLevel - level : level - darkLevel;
          ink[y * light.width() + x] =
              (byte) Math.clamp(Math.round(255.0 * strength / contrast), 0, 255);
        }
      }
    }
    return GreyRaster.owning(light.width(), light.height(), ink);
  }

  /**
   * Width of a line drawn around the whole picture, as a screenshot of a canvas has, and of its
   * soft inner edge; 0 without one.
   */
  private int frame() {
    int widest = Math.min(light.width(), light.height()) / 20;
    int frame = 0;
    while (frame < widest && isFramed(frame)) {
      frame++;
    }
    return frame == 0 ? 0 : frame + 1;
  }

  /** Whether all four sides are ink at that distance from the border. */
  private boolean isFramed(int distance) {
    int right = light.width() - 1 - distance;
    int bottom = light.height() - 1 - distance;
    for (int x = distance; x <= right; x++) {
      if (isDark(x, distance) != inkIsDark || isDark(x, bottom) != inkIsDark) {
        return false;
      }
    }
    for (int y = distance; y <= bottom; y++) {
      if (isDark(distance, y) != inkIsDark || isDark(right, y) != inkIsDark) {
        return false;
      }
    }
    return true;
  }

  /** The level below which that share of the pixels from {@code from} to {@code to} lies. */
  static int quantile(int[] histogram, int from, int to, double share) {
    long count = 0;
    for (int level = from; level < to; level++) {
      count += histogram[level];
    }
    long below = 0;
    for (int level = from; level < to; level++) {
      below += histogram[level];
      if (below > share * count) {
        return level;
      }
    }
    return from;
  }
}
