package org.digitworkbench.robustness;

import org.digitworkbench.domain.DigitImage;

/** Ink turned and moved, bilinear between four pixels; what comes from outside is paper. */
final class Resampling {

  private static final int SIDE = DigitImage.SIDE;
  private static final double CENTRE = (SIDE - 1) / 2.0;

  private Resampling() {}

  /** Turned about the middle of the image, clockwise. */
  static float[] turned(float[] ink, double degrees) {
    double cos = Math.cos(Math.toRadians(degrees));
    double sin = Math.sin(Math.toRadians(degrees));
    float[] turned = new float[ink.length];
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        double x = column - CENTRE;
        double y = row - CENTRE;
        turned[row * SIDE + column] =
            between(ink, CENTRE + cos * x + sin * y, CENTRE - sin * x + cos * y);
      }
    }
    return turned;
  }

  /** Moved to the right. */
  static float[] moved(float[] ink, double pixels) {
    float[] moved = new float[ink.length];
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        moved[row * SIDE + column] = between(ink, column - pixels, row);
      }
    }
    return moved;
  }

  private static float between(float[] ink, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double inX = x - left;
    double inY = y - top;
    double above = (1 - inX) * at(ink, left, top) + inX * at(ink, left + 1, top);
    double below = (1 - inX) * at(ink, left, top + 1) + inX * at(ink, left + 1, top + 1);
    return (float) ((1 - inY) * above + inY * below);
  }

  private static float at(float[] ink, int x, int y) {
    return x < 0 || y < 0 || x >= SIDE || y >= SIDE ? 0 : ink[y * SIDE + x];
  }
}
