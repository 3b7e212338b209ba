package org.digitworkbench.paper;

import org.digitworkbench.ink.GreyRaster;

/**
 * Grey-scale closing and opening with a square: what is darker (lighter) than its surroundings and
 * narrower than the square is painted over, while straight edges of shadows and pages stay where
 * they are. Running maxima in three comparisons a pixel, whatever the square's size (van Herk 1992,
 * "A fast algorithm for local minimum and maximum filters on rectangular and octagonal kernels").
 */
final class Closing {

  private final int width;
  private final int height;

  private Closing(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /**
   * Without what is darker than its surroundings.
   *
   * @param reach the square has {@code 2 * reach + 1} pixels a side
   */
  static GreyRaster close(GreyRaster light, int reach) {
    return apply(light, reach, 0);
  }

  /** Without what is lighter than its surroundings, likewise. */
  static GreyRaster open(GreyRaster light, int reach) {
    return apply(light, reach, 255);
  }

  /** A minimum is the maximum of what is left to 255. */
  private static GreyRaster apply(GreyRaster light, int reach, int flip) {
    Closing closing = new Closing(light.width(), light.height());
    int[] values = new int[light.width() * light.height()];
    for (int i = 0; i < values.length; i++) {
      values[i] = flip ^ light.ink(i % light.width(), i / light.width());
    }
    closing.maximum(values, reach);
    closing.invert(values);
    closing.maximum(values, reach);
    byte[] result = new byte[values.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = (byte) (values[i] ^ 255 ^ flip);
    }
    return GreyRaster.owning(light.width(), light.height(), result);
  }

  private void invert(int[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] ^= 255;
    }
  }

  private void maximum(int[] values, int reach) {
    int[] line = new int[Math.max(width, height)];
    int[] forward = new int[line.length];
    int[] backward = new int[line.length];
    for (int y = 0; y < height; y++) {
      System.arraycopy(values, y * width, line, 0, width);
      slide(line, forward, backward, width, reach);
      System.arraycopy(line, 0, values, y * width, width);
    }
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        line[y] = values[y * width + x];
      }
      slide(line, forward, backward, height, reach);
      for (int y = 0; y < height; y++) {
        values[y * width + x] = line[y];
      }
    }
  }

  /** The maxima over {@code reach} to both sides; blocks of a window, from both their ends. */
  private static void slide(int[] line, int[] forward, int[] backward, int length, int reach) {
    int window = 2 * reach + 1;
    for (int i = 0; i < length; i++) {
      forward[i] = i % window == 0 ? line[i] : Math.max(forward[i - 1], line[i]);
    }
    for (int i = length - 1; i >= 0; i--) {
      boolean last = i == length - 1 || (i + 1) % window == 0;
      backward[i] = last ? line[i] : Math.max(backward[i + 1], line[i]);
    }
    for (int i = 0; i < length; i++) {
      int from = Math.max(0, i - reach);
      int to = Math.min(length - 1, i + reach);
      if (from == 0) {
        line[i] = forward[to];
      } else if (from / window == to / window) {
        line[i] = backward[from];
      } else {
        line[i] = Math.max(backward[from], forward[to]);
      }
    }
  }
}
