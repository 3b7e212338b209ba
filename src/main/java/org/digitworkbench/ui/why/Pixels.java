package org.digitworkbench.ui.why;

import java.util.Arrays;

/** A picture that is painted on any thread. Transparent at first. */
public final class Pixels {

  private final int width;
  private final int height;
  private final int[] argb;

  public Pixels(int width, int height) {
    this.width = width;
    this.height = height;
    this.argb = new int[width * height];
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** The colours, row by row, each 0xAARRGGBB, opaque or 0; not a copy. */
  public int[] argb() {
    return argb;
  }

  int color(int x, int y) {
    return argb[y * width + x];
  }

  /** Fills a square with an opaque colour, 0xRRGGBB. */
  void square(int x, int y, int side, int rgb) {
    for (int row = y; row < y + side; row++) {
      Arrays.fill(argb, row * width + x, row * width + x + side, 0xff000000 | rgb);
    }
  }
}
