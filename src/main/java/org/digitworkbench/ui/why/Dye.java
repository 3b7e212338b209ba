package org.digitworkbench.ui.why;

import javafx.scene.paint.Color;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.explain.Saliency;

/**
 * The colours of what speaks for and against: vermilion and sky blue of the Okabe-Ito palette,
 * which colour-blind people can tell apart, with white between them.
 */
public final class Dye {

  /** For, 0xRRGGBB. */
  public static final int FOR = 0xd55e00;

  /** Against, 0xRRGGBB. */
  public static final int AGAINST = 0x56b4e9;

  private static final int WHITE = 0xffffff;

  /** Evidence below which no pixel gets the full colour, in nats: a factor of e in the odds. */
  private static final float FULL = 1;

  private Dye() {}

  /** One of these colours, to paint with. */
  public static Color fill(int rgb) {
    return Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
  }

  /** The ink in the colours of what it says, each pixel a square of that side. */
  static Pixels ink(DigitImage image, Saliency saliency, int side) {
    Pixels pixels = new Pixels(DigitImage.SIDE * side, DigitImage.SIDE * side);
    float full = Math.max(FULL, saliency.strongest());
    for (int row = 0; row < DigitImage.SIDE; row++) {
      for (int column = 0; column < DigitImage.SIDE; column++) {
        int color = color(saliency.evidence(row, column) / full);
        int rgb = scale(color, image.pixel(row, column) / 255f);
        pixels.square(column * side, row * side, side, rgb);
      }
    }
    return pixels;
  }

  /** The colour of a value from -1, against, over 0, white, to 1, for. */
  public static int color(float value) {
    return mix(WHITE, value > 0 ? FOR : AGAINST, Math.abs(value));
  }

  private static int scale(int rgb, float factor) {
    return mix(0, rgb, factor);
  }

  /** Between two colours, 0xRRGGBB; of the second one so much, from 0 to 1. */
  public static int mix(int from, int to, float share) {
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int a = from >> shift & 0xff;
      int b = to >> shift & 0xff;
      mixed |= Math.round(a + (b - a) * share) << shift;
    }
    return mixed;
  }
}
