package org.digitworkbench.ui.heatmap;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.paint.Color;

/**
 * The colours of a confusion matrix: one blue scale, from the surface to its opposite, by the share
 * of the row. The scale is logarithmic, {@code log(1 + 999 s) / log 1000}, because the diagonal of
 * a useful network has nearly everything: 0.1 % of a row has a tenth of the scale, 1 % a third, 10
 * % two thirds. It is the same for every matrix, so two networks can be compared by eye.
 */
public record HeatmapScale(boolean dark) {

  private static final double STEEPNESS = 999;

  // The accent steps of the Primer palettes, between the surfaces of the two themes.
  private static final List<Color> LIGHT_STOPS =
      colors(
          "#ffffff", "#ddf4ff", "#b6e3ff", "#80ccff", "#54aeff", "#218bff", "#0969da", "#0550ae",
          "#033d8b", "#0a3069");
  private static final List<Color> DARK_STOPS =
      colors(
          "#0d1117", "#0c2d6b", "#0d419d", "#1158c7", "#1f6feb", "#388bfd", "#58a6ff", "#79c0ff",
          "#a5d6ff", "#cae8ff");

  /** The scale that goes with a surface of that colour. */
  public static HeatmapScale on(Color surface) {
    return new HeatmapScale(luminance(surface) < 0.18);
  }

  /** Place on the scale, from 0 to 1, of a share from 0 to 1. */
  public static double level(double share) {
    return Math.log1p(STEEPNESS * share) / Math.log1p(STEEPNESS);
  }

  /** Background of a cell with that share of its row. */
  public Color background(double share) {
    return at(level(Math.clamp(share, 0, 1)));
  }

  /** The colour at that place of the scale, from 0 to 1. */
  Color at(double level) {
    List<Color> stops = dark ? DARK_STOPS : LIGHT_STOPS;
    double place = Math.clamp(level, 0, 1) * (stops.size() - 1);
    int below = Math.min((int) place, stops.size() - 2);
    return stops.get(below).interpolate(stops.get(below + 1), place - below);
  }

  /** Colour of the number in a cell; a zero is muted, yet as readable as the rest. */
  Color text(Color background, double value) {
    return value == 0 ? Color.web(dark ? "#8b949e" : "#57606a") : text(background);
  }

  /**
   * Black or white, whichever is read better on that background; for every background one of them
   * has a contrast of at least 4.58 (the root of 21).
   */
  public static Color text(Color background) {
    return contrast(background, Color.BLACK) > contrast(background, Color.WHITE)
        ? Color.BLACK
        : Color.WHITE;
  }

  /** Contrast of two opaque colours, 1 to 21, as defined by WCAG 2.2. */
  public static double contrast(Color a, Color b) {
    double lighter = Math.max(luminance(a), luminance(b));
    double darker = Math.min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
  }

  /** Relative luminance, 0 to 1, as defined by WCAG 2.2. */
  static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }

  private static List<Color> colors(String... names) {
    return Stream.of(names).map(Color::web).toList();
  }
}
