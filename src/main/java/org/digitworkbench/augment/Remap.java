package org.digitworkbench.augment;

import org.digitworkbench.domain.DigitImage;

/** Moves ink about: each pixel takes what is at another place of the original. */
final class Remap {

  private static final int SIDE = DigitImage.SIDE;
  private static final double CENTRE = (SIDE - 1) / 2.0;

  /** Longer side of a digit's box in MNIST, in pixels. */
  private static final double BOX = 20;

  /** Ink that counts for the box. */
  private static final float SEEN = 64;

  private Remap() {}

  /** Where in the original a pixel's ink comes from. */
  @FunctionalInterface
  interface Source {
    double of(int x, int y);
  }

  /** The moved ink; what comes from outside the original is paper. */
  static float[] of(float[] ink, Source fromX, Source fromY) {
    float[] moved = new float[ink.length];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        moved[y * SIDE + x] = Warp.at(ink, fromX.of(x, y), fromY.of(x, y));
      }
    }
    return moved;
  }

  /** Ink moved to the right by that much for each row above the middle. */
  static float[] slanted(float[] ink, double slant) {
    return of(ink, (x, y) -> x - slant * (SIDE / 2.0 - y), (_, y) -> y);
  }

  /** Ink that is so many times wider, about the middle of the image. */
  static float[] widened(float[] ink, double times) {
    return of(ink, (x, _) -> CENTRE + (x - CENTRE) / times, (_, y) -> y);
  }

  /** Ink of MNIST's size: smaller where strokes made its box larger, else as it is. */
  static float[] fitted(float[] ink) {
    int left = SIDE;
    int top = SIDE;
    int right = -1;
    int bottom = -1;
    for (int i = 0; i < ink.length; i++) {
      if (ink[i] > SEEN) {
        left = Math.min(left, i % SIDE);
        right = Math.max(right, i % SIDE);
        top = Math.min(top, Math.floorDiv(i, SIDE));
        bottom = Math.max(bottom, Math.floorDiv(i, SIDE));
      }
    }
    double times = (Math.max(right - left, bottom - top) + 1) / BOX;
    if (times <= 1.05) {
      return ink;
    }
    double middleX = (left + right) / 2.0;
    double middleY = (top + bottom) / 2.0;
    return of(
        ink, (x, _) -> middleX + (x - CENTRE) * times, (_, y) -> middleY + (y - CENTRE) * times);
  }
}
