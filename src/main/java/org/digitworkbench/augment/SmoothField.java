package org.digitworkbench.augment;

import java.util.SplittableRandom;
import org.digitworkbench.domain.DigitImage;

/**
 * Random numbers over an image that change little from pixel to pixel: uniform in [-1, 1],
 * convolved with a Gaussian, then multiplied. Both passes of the convolution go along whole rows of
 * two fields at once, which a processor does many numbers at a time.
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

  /** Two fields, in pixels: 28 rows with 28 numbers of the one, then 28 of the other. */
  static float[] two(SplittableRandom random) {
    float[] noise = new float[NOISE * 2 * NOISE];
    for (int i = 0; i < noise.length; i += 4) {
      // A quarter of 64 random bits is fine enough for a distance in pixels.
      long bits = random.nextLong();
      noise[i] = uniform(bits);
      noise[i + 1] = uniform(bits >> 16);
      noise[i + 2] = uniform(bits >> 32);
      noise[i + 3] = uniform(bits >> 48);
    }
    float[] columns = smoothed(noise, NOISE);
    return smoothed(columns, SIDE);
  }

  private static float uniform(long bits) {
    return (short) bits * (1f / 32768);
  }

  /**
   * Smooths down the columns and swaps rows and columns.
   *
   * @param fields rows of two fields, {@code 2 * width} numbers each, with {@code REACH} rows more
   *     at the top and at the bottom than the image has
   * @param width columns of each
   * @return {@code width} rows with 28 numbers of the one field, then 28 of the other
   */
  private static float[] smoothed(float[] fields, int width) {
    int length = 2 * width;
    float[] swapped = new float[length * SIDE];
    float[] sums = new float[length];
    for (int row = 0; row < SIDE; row++) {
      int middle = (row + REACH) * length;
      for (int i = 0; i < length; i++) {
        sums[i] = WEIGHTS[0] * fields[middle + i];
      }
      for (int k = 1; k <= REACH; k++) {
        float weight = WEIGHTS[k];
        int before = middle - k * length;
        int after = middle + k * length;
        for (int i = 0; i < length; i++) {
          sums[i] += weight * (fields[before + i] + fields[after + i]);
        }
      }
      for (int column = 0; column < width; column++) {
        swapped[2 * column * SIDE + row] = sums[column];
        swapped[(2 * column + 1) * SIDE + row] = sums[width + column];
      }
    }
    return swapped;
  }
}
