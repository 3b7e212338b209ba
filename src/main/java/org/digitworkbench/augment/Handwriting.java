package org.digitworkbench.augment;

import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.digitworkbench.domain.DigitImage;

/**
 * Variations of one handwritten digit. First come the styles that it is drawn for, then one
 * distortion that is affine and elastic at once (Simard et al. 2003), then a thicker or thinner
 * pen.
 */
final class Handwriting {

  private static final int SIDE = DigitImage.SIDE;

  private Handwriting() {}

  /**
   * The styles that an image gets. The numbers for those that are switched off are drawn too, so
   * that without one style the other images stay as they are.
   */
  static Set<Style> styles(int label, Set<Style> switchedOn, SplittableRandom random) {
    Set<Style> styles = EnumSet.noneOf(Style.class);
    for (Style style : Style.values()) {
      if (random.nextDouble() < style.share() && style.suits(label) && switchedOn.contains(style)) {
        styles.add(style);
      }
    }
    return styles;
  }

  /** A variation of an image of 784 pixels, which stays as it is, written in these styles. */
  static byte[] vary(byte[] pixels, Set<Style> styles, SplittableRandom random) {
    float[] ink = new float[pixels.length];
    for (int i = 0; i < ink.length; i++) {
      ink[i] = pixels[i] & 0xff;
    }
    for (Style style : styles) {
      ink = Grafts.write(style, ink, random.split());
    }
    if (!styles.isEmpty()) {
      ink = Remap.fitted(ink);
    }
    // A 1 that leans and turns as far as any digit becomes a 7.
    return redraw(ink, styles.contains(Style.FLAGGED_ONE) ? 0.5 : 1, random);
  }

  /**
   * Ink distorted and drawn with another pen.
   *
   * @param most share of the turns and slants that digits get
   * @return 784 pixels
   */
  static byte[] redraw(float[] ink, double most, SplittableRandom random) {
    float[] drawn = Pen.vary(Warp.random(ink, most, random).apply(ink), random);
    byte[] varied = new byte[SIDE * SIDE];
    for (int i = 0; i < varied.length; i++) {
      varied[i] = (byte) Math.round(Math.clamp(drawn[i], 0f, 255f));
    }
    return varied;
  }
}
