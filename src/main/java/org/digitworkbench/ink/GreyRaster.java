package org.digitworkbench.ink;

import java.util.Arrays;

/** A grey picture of any size, row by row: 0 is paper, 255 is ink; immutable. */
public final class GreyRaster {

  private final int width;
  private final int height;
  private final byte[] ink;

  private GreyRaster(int width, int height, byte[] ink) {
    if (width < 1 || height < 1 || ink.length != width * height) {
      throw new IllegalArgumentException(ink.length + " pixels for " + width + " x " + height);
    }
    this.width = width;
    this.height = height;
    this.ink = ink;
  }

  /**
   * A raster of a copy of these pixels, each an unsigned byte.
   *
   * @throws IllegalArgumentException if their number is not {@code width * height}
   */
  public static GreyRaster of(int width, int height, byte[] ink) {
    return new GreyRaster(width, height, ink.clone());
  }

  /** A raster of these pixels themselves, which nobody writes to again. */
  public static GreyRaster owning(int width, int height, byte[] ink) {
    return new GreyRaster(width, height, ink);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** The ink at that column and row, 0 to 255. */
  public int ink(int x, int y) {
    return ink[y * width + x] & 0xff;
  }

  /** The most ink of a pixel, 0 to 255. */
  int strongest() {
    int strongest = 0;
    for (int i = 0; i < ink.length && strongest < 255; i++) {
      strongest = Math.max(strongest, ink[i] & 0xff);
    }
    return strongest;
  }

  /**
   * The first column from that one on with at least so much ink in a row; the width if none has.
   */
  int inkFrom(int x, int y, int least) {
    int column = x;
    while (column < width && ink(column, y) < least) {
      column++;
    }
    return column;
  }

  /** Where the ink of a row has ended; 0 if there is none. */
  int inkEnd(int y) {
    int end = width;
    while (end > 0 && ink[y * width + end - 1] == 0) {
      end--;
    }
    return end;
  }

  /** The same with 255 for 0 and 0 for 255. */
  public GreyRaster inverted() {
    byte[] inverted = ink.clone();
    for (int i = 0; i < inverted.length; i++) {
      inverted[i] = (byte) ~inverted[i];
    }
    return new GreyRaster(width, height, inverted);
  }

  /** A copy of the pixels, row by row. */
  public byte[] toBytes() {
    return ink.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GreyRaster raster
        && width == raster.width
        && Arrays.equals(ink, raster.ink);
  }

  @Override
  public int hashCode() {
    return 31 * width + Arrays.hashCode(ink);
  }
}
