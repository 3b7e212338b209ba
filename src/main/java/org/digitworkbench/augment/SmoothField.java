package org.digitworkbench.augment;

import java.util.SplittableRandom;
import org.digitworkbench.domain.DigitImage;

/**
 * Random numbers over an image that change little from pixel to pixel: uniform in [-1, 1],
 * convolved with a Gaussian, then multiplied.
 *
 * <p>Two fields are made at once, side by side in the rows of one array, the smoothed rows behind
 * the noise. The distances between what a loop reads and what it writes are constants for that
 * reason: only then does the JVM turn it into vector instructions, here ten times as fast.
 */
final class SmoothField {

  private static final int SIDE = DigitImage.SIDE;

  /**
   * Of the Gaussian, in pixels, and what its result is multiplied by: with these two Simard et al.
   * 2003 had their best results on MNIST (section 2, images of 29 x 29).
   */
  private static final double DEVIATION = 4;

  private static final double STRENGTH = 34;

  /** Pixels on each side that the Gaussian takes in: three deviations. */
  private static final int REACH = 12;

  /**
   * Rows and columns of noise: it goes on around the image, so that its border is like its middle.
   */
  private static final int NOISE = SIDE + 2 * REACH;

  /** Numbers in a row of the array: of noise, both fields; once smoothed, 28 of each suffice. */
  private static final int LENGTH = 2 * NOISE;

  /** Where the smoothed rows begin. */
  private static final int SMOOTHED = NOISE * LENGTH;

  private static final int SMOOTHED_LENGTH = SIDE * LENGTH;

  /**
   * For the distances 0 to 12. Over both sides they add up to the root of the strength, as both
   * passes multiply by them.
   */
  private static final float[] WEIGHTS = weights();

  private SmoothField() {}

  private static float[] weights() {
    double[] bell = new double[REACH + 1];
    double sum = 0;
    for (int i = 0; i <= REACH; i++) {
      bell[i] = Math.exp(-i * i / (2 * DEVIATION * DEVIATION));
      sum += i == 0 ? bell[i] : 2 * bell[i];
    }
    float[] weights = new float[REACH + 1];
    for (int i = 0; i <= REACH; i++) {
      weights[i] = (float) (Math.sqrt(STRENGTH) * bell[i] / sum);
    }
    return weights;
  }

  /**
   * Two fields, in pixels.
   *
   * @param x takes the 784 numbers of the one
   * @param y takes those of the other
   */
  static void draw(SplittableRandom random, float[] x, float[] y) {
    float[] rows = new float[SMOOTHED + SMOOTHED_LENGTH];
    for (int i = 0; i < SMOOTHED; i += 4) {
      // A quarter of 64 random bits is fine enough for a distance in pixels.
      long bits = random.nextLong();
      rows[i] = uniform(bits);
      rows[i + 1] = uniform(bits >> 16);
      rows[i + 2] = uniform(bits >> 32);
      rows[i + 3] = uniform(bits >> 48);
    }
    smoothColumns(rows);
    turn(rows);
    smoothColumns(rows);
    for (int row = 0; row < SIDE; row++) {
      int from = SMOOTHED + row * LENGTH;
      System.arraycopy(rows, from, x, row * SIDE, SIDE);
      System.arraycopy(rows, from + SIDE, y, row * SIDE, SIDE);
    }
  }

  private static float uniform(long bits) {
    return (short) bits * (1f / 32768);
  }

  /** Of 52 rows, the 28 in the middle, smoothed. */
  private static void smoothColumns(float[] rows) {
    int middle = REACH * LENGTH;
    float weight = WEIGHTS[0];
    for (int i = 0; i < SMOOTHED_LENGTH; i++) {
      rows[SMOOTHED + i] = weight * rows[middle + i];
    }
    addAround(rows, 1);
    addAround(rows, 4);
    addAround(rows, 7);
    addAround(rows, 10);
  }

  /** Adds the rows at the distances k, k + 1 and k + 2 on both sides. */
  private static void addAround(float[] rows, int k) {
    int above = (REACH - k) * LENGTH;
    int below = (REACH + k) * LENGTH;
    float first = WEIGHTS[k];
    float second = WEIGHTS[k + 1];
    float third = WEIGHTS[k + 2];
    for (int i = 0; i < SMOOTHED_LENGTH; i++) {
      rows[SMOOTHED + i] +=
          first * (rows[above + i] + rows[below + i])
              + second * (rows[above - LENGTH + i] + rows[below + LENGTH + i])
              + third * (rows[above - 2 * LENGTH + i] + rows[below + 2 * LENGTH + i]);
    }
  }

  /** The columns of the smoothed rows become rows in the place of the noise. */
  private static void turn(float[] rows) {
    for (int column = 0; column < NOISE; column++) {
      int to = column * LENGTH;
      for (int row = 0; row < SIDE; row++) {
        int from = SMOOTHED + row * LENGTH + column;
        rows[to + row] = rows[from];
        rows[to + SIDE + row] = rows[from + NOISE];
      }
    }
  }
}
