package org.digitworkbench.domain;

import java.util.Arrays;

/**
 * One grey image of 28 x 28 pixels in MNIST's convention: 0 is paper (shown black), 255 is ink
 * (shown white).
 */
public final class DigitImage {

  /** Width and height in pixels. */
  public static final int SIDE = 28;

  /** Number of pixels. */
  public static final int SIZE = SIDE * SIDE;

  private final byte[] pixels;

  private DigitImage(byte[] pixels) {
    this.pixels = pixels;
  }

  /**
   * An image of a copy of these pixels, row by row, each an unsigned byte.
   *
   * @throws IllegalArgumentException if there are not 784
   */
  public static DigitImage of(byte[] pixels) {
    if (pixels.length != SIZE) {
      throw new IllegalArgumentException("An image has " + SIZE + " pixels, not " + pixels.length);
    }
    return new DigitImage(pixels.clone());
  }

  /** The pixel of that row and column, 0 to 255. */
  public int pixel(int row, int column) {
    return pixels[row * SIDE + column] & 0xff;
  }

  /** A copy of the 784 pixels, row by row. */
  public byte[] toBytes() {
    return pixels.clone();
  }

  /** The 784 pixels as ink, 0 (paper) to 1, row by row. */
  public float[] ink() {
    float[] ink = new float[SIZE];
    for (int i = 0; i < SIZE; i++) {
      ink[i] = (pixels[i] & 0xff) / 255f;
    }
    return ink;
  }

  /** Whether there is no ink at all. */
  public boolean isBlank() {
    for (byte pixel : pixels) {
      if (pixel != 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DigitImage image && Arrays.equals(pixels, image.pixels);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(pixels);
  }
}
