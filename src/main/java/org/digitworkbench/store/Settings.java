package org.digitworkbench.store;

import org.jspecify.annotations.Nullable;

/**
 * What the window remembers from one start to the next. Sizes that no screen has are replaced by
 * the defaults.
 *
 * @param width of the window, in pixels
 * @param height of the window, in pixels
 * @param x left edge of the window; null for the middle of the screen
 * @param y upper edge of the window; null for the middle of the screen
 * @param maximised whether the window filled the screen; the other values are then those from
 *     before
 * @param dark whether the theme is the dark one
 * @param model name of the picked model; null if none was
 * @param rival name of the model it was held against; null if none was
 * @param writer name of whoever last labelled drawings; null if nobody did
 */
public record Settings(
    double width,
    double height,
    @Nullable Double x,
    @Nullable Double y,
    boolean maximised,
    boolean dark,
    @Nullable String model,
    @Nullable String rival,
    @Nullable String writer) {

  /** Width of the window at the first start. */
  public static final double DEFAULT_WIDTH = 1280;

  /** Height of the window at the first start. */
  public static final double DEFAULT_HEIGHT = 800;

  private static final double MAX_PIXELS = 32_768;

  public Settings {
    width = width >= 400 && width <= MAX_PIXELS ? width : DEFAULT_WIDTH;
    height = height >= 300 && height <= MAX_PIXELS ? height : DEFAULT_HEIGHT;
    x = x != null && Math.abs(x) <= MAX_PIXELS ? x : null;
    y = y != null && Math.abs(y) <= MAX_PIXELS ? y : null;
  }

  /** What a first start has. */
  public static Settings defaults() {
    return new Settings(DEFAULT_WIDTH, DEFAULT_HEIGHT, null, null, false, false, null, null, null);
  }
}
