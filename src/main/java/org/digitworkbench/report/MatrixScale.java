package org.digitworkbench.report;

import java.util.List;
import java.util.Locale;

/**
 * The colours of a confusion matrix, as in the window: one blue scale, from the page to its
 * opposite, by the share of the row. The scale is logarithmic, {@code log(1 + 999 s) / log 1000},
 * because the diagonal of a useful network has nearly everything.
 *
 * @param stops from the page on, as 0xrrggbb
 * @param zero colour of the number where the share is 0: muted, yet as readable as the rest
 */
record MatrixScale(List<Integer> stops, int zero) {

  private static final double STEEPNESS = 999;

  /** On white. */
  static final MatrixScale LIGHT =
      new MatrixScale(
          List.of(
              0xffffff, 0xddf4ff, 0xb6e3ff, 0x80ccff, 0x54aeff, 0x218bff, 0x0969da, 0x0550ae,
              0x033d8b, 0x0a3069),
          0x57606a);

  /** On the dark page. */
  static final MatrixScale DARK =
      new MatrixScale(
          List.of(
              0x0d1117, 0x0c2d6b, 0x0d419d, 0x1158c7, 0x1f6feb, 0x388bfd, 0x58a6ff, 0x79c0ff,
              0xa5d6ff, 0xcae8ff),
          0x8b949e);

  MatrixScale {
    stops = List.copyOf(stops);
  }

  /** Background, as 0xrrggbb, of a cell with that share of its row. */
  int background(double share) {
    double level = Math.log1p(STEEPNESS * Math.clamp(share, 0.0, 1.0)) / Math.log1p(STEEPNESS);
    double place = level * (stops.size() - 1);
    int below = Math.min((int) place, stops.size() - 2);
    double part = place - below;
    int from = stops.get(below);
    int to = stops.get(below + 1);
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      long channel = Math.round((1 - part) * (from >> shift & 0xff) + part * (to >> shift & 0xff));
      mixed |= (int) channel << shift;
    }
    return mixed;
  }

  /**
   * Colour of the number on that background, as 0xrrggbb: black or white, whichever is read better;
   * one of them has a contrast of at least 4.58.
   */
  int text(double share) {
    int background = background(share);
    if (share == 0) {
      return zero;
    }
    return contrast(background, 0x000000) > contrast(background, 0xffffff) ? 0x000000 : 0xffffff;
  }

  /** Contrast of two colours, 1 to 21, as defined by WCAG 2.2. */
  static double contrast(int a, int b) {
    double lighter = Math.max(luminance(a), luminance(b));
    double darker = Math.min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(int color) {
    return 0.2126 * linear(color >> 16 & 0xff)
        + 0.7152 * linear(color >> 8 & 0xff)
        + 0.0722 * linear(color & 0xff);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  static String hex(int color) {
    return String.format(Locale.ROOT, "#%06x", color);
  }
}
