package org.digitworkbench.paper;

import org.digitworkbench.ink.GreyRaster;

/** A white sheet with printed lines and strokes of a pen, as light. */
final class SquaredSheet {

  static final int PAPER = 230;
  static final int LINE = 170;
  static final int PEN = 50;

  final int width;
  final int height;
  private final byte[] light;

  SquaredSheet(int width, int height) {
    this.width = width;
    this.height = height;
    this.light = new byte[width * height];
    fill(0, 0, width, height, PAPER);
  }

  /** Level lines of 3 pixels. */
  SquaredSheet ruled(int period) {
    for (int y = period; y < height; y += period) {
      fill(0, y, width, 3, LINE);
    }
    return this;
  }

  /** Upright lines of 3 pixels. */
  SquaredSheet upright(int period) {
    for (int x = period; x < width; x += period) {
      fill(x, 0, 3, height, LINE);
    }
    return this;
  }

  SquaredSheet fill(int left, int top, int wide, int high, int level) {
    for (int y = top; y < top + high; y++) {
      for (int x = left; x < left + wide; x++) {
        light[y * width + x] = (byte) level;
      }
    }
    return this;
  }

  GreyRaster light() {
    return GreyRaster.of(width, height, light);
  }
}
