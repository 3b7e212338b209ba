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

  /** Thicker along one of four directions, so that strokes across it are the thicker ones. */
  static float[] nib(float[] ink, SplittableRandom random) {
    int step = new int[] {1, SIDE, SIDE + 1, SIDE - 1}[random.nextInt(4)];
    double way = random.nextDouble(0.4, 1);
    float[] broad = new float[ink.length];
    for (int i = 0; i < ink.length; i++) {
      float before = i >= step ? ink[i - step] : 0;
      float after = i + step < ink.length ? ink[i + step] : 0;
      float most = Math.max(ink[i], Math.max(before, after));
      broad[i] = (float) (ink[i] + way * (most - ink[i]));
    }
    return broad;
  }

  /** Thicker towards one side of the image, thinner towards the other. */
  static float[] pressed(float[] ink, SplittableRandom random) {
    double angle = random.nextDouble(2 * Math.PI);
    double strength = random.nextDouble(0.4, 0.9);
    float[] thick = towards(ink, 1, strength);
    float[] thin = towards(ink, -1, 0.6 * strength);
    float[] pressed = new float[ink.length];
    for (int i = 0; i < ink.length; i++) {
      double along =
          ((i % SIDE - SIDE / 2.0) * Math.cos(angle)
                  + (Math.floorDiv(i, SIDE) - SIDE / 2.0) * Math.sin(angle))
              / (SIDE / 3.0);
      double part = Math.clamp(along, -1.0, 1.0);
      float to = part > 0 ? thick[i] : thin[i];
      pressed[i] = (float) (ink[i] + Math.abs(part) * (to - ink[i]));
    }
    return pressed;
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
