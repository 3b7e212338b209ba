package org.digitworkbench.picture;

import org.digitworkbench.ink.GreyRaster;

/** Turns a picture upright as Exif's orientation tag says. */
final class Orientation {

  private Orientation() {}

  /**
   * The picture as it is to be seen.
   *
   * @param orientation 1 to 8: 1 upright, 3 upside down, 6 to be turned right, 8 to be turned left;
   *     2, 4, 5 and 7 are mirrored
   */
  static GreyRaster upright(GreyRaster raster, int orientation) {
    if (orientation == 1) {
      return raster;
    }
    boolean sideways = orientation >= 5;
    int width = sideways ? raster.height() : raster.width();
    int height = sideways ? raster.width() : raster.height();
    byte[] turned = new byte[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int right = width - 1 - x;
        int up = height - 1 - y;
        int ink =
            switch (orientation) {
              case 2 -> raster.ink(right, y);
              case 3 -> raster.ink(right, up);
              case 4 -> raster.ink(x, up);
              case 5 -> raster.ink(y, x);
              case 6 -> raster.ink(y, right);
              case 7 -> raster.ink(up, right);
              case 8 -> raster.ink(up, x);
              default -> throw new IllegalArgumentException("Orientation " + orientation);
            };
        turned[y * width + x] = (byte) ink;
      }
    }
    return GreyRaster.owning(width, height, turned);
  }
}
