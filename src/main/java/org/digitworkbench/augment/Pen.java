package org.digitworkbench.augment;

import java.util.SplittableRandom;
import org.digitworkbench.domain.DigitImage;

/**
 * A thicker or thinner pen: a part of the way to the largest or smallest neighbour of each pixel.
 */
final class Pen {

  private static final int SIDE = DigitImage.SIDE;

  /** Shares of the images that are left as they are, and that are thickened twice. */
  private static final double UNCHANGED = 0.35;

  private static final double VERY_THICK = 0.12;
  private static final double THIN = 0.25;

  private Pen() {}

  static float[] vary(float[] ink, SplittableRandom random) {
    double kind = random.nextDouble();
    if (kind < UNCHANGED) {
      return ink;
    }
    if (kind < UNCHANGED + THIN) {
      return towards(ink, -1, random.nextDouble(0.2, 0.75));
    }
    float[] thick = towards(ink, 1, random.nextDouble(0.2, 1));
    return kind < 1 - VERY_THICK ? thick : towards(thick, 1, random.nextDouble(0.3, 1));
  }

  /**
   * @param sign 1 for the largest of a pixel and its four neighbours, -1 for the smallest
   * @param way share of the way there
   */
  private static float[] towards(float[] ink, int sign, double way) {
    float[] moved = new float[ink.length];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        int at = y * SIDE + x;
        float extreme = sign * ink[at];
        extreme = Math.max(extreme, sign * (x > 0 ? ink[at - 1] : 0));
        extreme = Math.max(extreme, sign * (x < SIDE - 1 ? ink[at + 1] : 0));
        extreme = Math.max(extreme, sign * (y > 0 ? ink[at - SIDE] : 0));
        extreme = Math.max(extreme, sign * (y < SIDE - 1 ? ink[at + SIDE] : 0));
        moved[at] = (float) (ink[at] + way * (sign * extreme - ink[at]));
      }
    }
    return moved;
  }
}
