package org.digitworkbench.ui.inside;

import org.digitworkbench.ui.why.Dye;

/**
 * The colours of values: black for 0, and the brighter the further from it. A layer that gives
 * nothing negative is white, else what is positive is orange and what is negative is blue. The
 * light of the screen is in proportion to the value.
 */
final class Glow {

  /** Between the units of a layer, 0xAARRGGBB. */
  static final int FRAME = 0xff30363d;

  /** A dropout. */
  static final int THROUGH = 0xff8b949e;

  /** What is not a number. */
  static final int BROKEN = 0xffcc79a7;

  /** Of sRGB, by its usual approximation. */
  private static final double GAMMA = 2.2;

  private static final int LEVELS = 255;

  private static final int[] WHITE = ramp(0xffffff);
  private static final int[] POSITIVE = ramp(Dye.FOR);
  private static final int[] NEGATIVE = ramp(Dye.AGAINST);

  private Glow() {}

  /**
   * Colours of a layer's values, in proportion to its largest finite one.
   *
   * @param signed whether a layer of its kind may give negative values
   */
  static int[] colors(float[] values, boolean signed) {
    float largest = Float.MIN_NORMAL;
    for (float value : values) {
      float size = Math.abs(value);
      if (size > largest && size < Float.POSITIVE_INFINITY) {
        largest = size;
      }
    }
    int[] positive = signed ? POSITIVE : WHITE;
    // Of values near the largest float, the product with 255 would be infinite.
    float scale = 1 / largest;
    int[] colors = new int[values.length];
    for (int i = 0; i < colors.length; i++) {
      float value = values[i];
      float level = Math.min(1, Math.abs(value) * scale);
      // A NaN fails the comparison.
      colors[i] =
          level >= 0 ? (value < 0 ? NEGATIVE : positive)[Math.round(level * LEVELS)] : BROKEN;
    }
    return colors;
  }

  private static int[] ramp(int rgb) {
    int[] colors = new int[LEVELS + 1];
    for (int level = 0; level <= LEVELS; level++) {
      double light = Math.pow(level / (double) LEVELS, 1 / GAMMA);
      int color = 0xff;
      for (int shift = 16; shift >= 0; shift -= 8) {
        color = (color << 8) | (int) Math.round(((rgb >> shift) & 0xff) * light);
      }
      colors[level] = color;
    }
    return colors;
  }
}
