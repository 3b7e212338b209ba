package org.digitworkbench.augment;

import java.util.SplittableRandom;
import org.digitworkbench.domain.DigitImage;

/**
 * A distortion as Simard, Steinkraus and Platt 2003 describe theirs ("Best practices for
 * convolutional neural networks applied to visual document analysis", section 2): for each pixel,
 * how far from it in the original its value is taken.
 */
final class Displacements {

  private static final int SIDE = DigitImage.SIDE;

  /** Around the image one pixel of paper, and one more that the last interpolation may touch. */
  private static final int PADDED = SIDE + 3;

  /**
   * LeCun et al. 1998 name the kinds of planar distortion, but give no ranges: these are the
   * workbench's own, and keep all digits in the image.
   */
  private static final double MAX_SHIFT = 2;

  private static final double MAX_SCALING = 0.15;
  private static final double MAX_SQUEEZE = 0.1;
  private static final double MAX_SHEAR = 0.25;

  private final float[] x;
  private final float[] y;

  /**
   * @param x for each of the 784 pixels, how many columns to the right of it its value is taken
   * @param y how many rows below it
   */
  Displacements(float[] x, float[] y) {
    this.x = x;
    this.y = y;
  }

  /**
   * The same planar map for all pixels: shifted by up to 2 pixels in either direction, scaled by up
   * to 15 %, squeezed (10 % narrower and as much higher, or the reverse) and slanted by up to 0.25
   * columns a row, each drawn uniformly; about the middle of the image.
   */
  static Displacements affine(SplittableRandom random) {
    double shiftX = random.nextDouble(-MAX_SHIFT, MAX_SHIFT);
    double shiftY = random.nextDouble(-MAX_SHIFT, MAX_SHIFT);
    double scaling = random.nextDouble(-MAX_SCALING, MAX_SCALING);
    double squeeze = random.nextDouble(-MAX_SQUEEZE, MAX_SQUEEZE);
    double shear = random.nextDouble(-MAX_SHEAR, MAX_SHEAR);
    double byColumn = Math.exp(squeeze - scaling) - 1;
    double byRow = Math.exp(-squeeze - scaling) - 1;
    float[] x = new float[DigitImage.SIZE];
    float[] y = new float[DigitImage.SIZE];
    double middle = (SIDE - 1) / 2.0;
    for (int i = 0; i < x.length; i++) {
      double column = i % SIDE - middle;
      double row = Math.floorDiv(i, SIDE) - middle;
      x[i] = (float) (shiftX + byColumn * column + shear * row);
      y[i] = (float) (shiftY + byRow * row);
    }
    return new Displacements(x, y);
  }

  /** Uniform noise, smoothed by a Gaussian of 4 pixels and multiplied by 34, in both directions. */
  static Displacements elastic(SplittableRandom random) {
    float[] x = new float[DigitImage.SIZE];
    float[] y = new float[DigitImage.SIZE];
    SmoothField.draw(random, x, y);
    return new Displacements(x, y);
  }

  float x(int pixel) {
    return x[pixel];
  }

  float y(int pixel) {
    return y[pixel];
  }

  /**
   * The distorted image, each pixel bilinear between four; what comes from outside is paper.
   *
   * @param pixels 784, which stay as they are
   */
  byte[] apply(byte[] pixels) {
    float[] ink = new float[PADDED * PADDED];
    for (int row = 0; row < SIDE; row++) {
      int from = row * SIDE;
      int to = (row + 1) * PADDED + 1;
      for (int column = 0; column < SIDE; column++) {
        ink[to + column] = pixels[from + column] & 0xff;
      }
    }
    byte[] distorted = new byte[pixels.length];
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        int i = row * SIDE + column;
        // Not below zero, so that a cast rounds down.
        float fromX = Math.clamp(column + 1 + x[i], 0f, SIDE + 1f);
        float fromY = Math.clamp(row + 1 + y[i], 0f, SIDE + 1f);
        int left = (int) fromX;
        int top = (int) fromY;
        float inX = fromX - left;
        float inY = fromY - top;
        int at = top * PADDED + left;
        float above = ink[at] + inX * (ink[at + 1] - ink[at]);
        float below = ink[at + PADDED] + inX * (ink[at + PADDED + 1] - ink[at + PADDED]);
        distorted[i] = (byte) (int) (above + inY * (below - above) + 0.5f);
      }
    }
    return distorted;
  }
}
