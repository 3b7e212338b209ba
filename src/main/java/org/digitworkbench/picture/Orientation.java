package org.digitworkbench.picture;

import org.digitworkbench.ink.Bounds;
import org.digitworkbench.ink.GreyRaster;

/** Turns a picture upright as Exif's orientation tag says, or by quarters. */
final class Orientation {

  /** Exif's numbers of 0 to 3 quarter turns to the right. */
  private static final int[] QUARTERS = {1, 6, 3, 8};

  private Orientation() {}

  /** The picture turned to the right so often, 0 to 3. */
  static GreyRaster turned(GreyRaster raster, int quarters) {
    return upright(raster, QUARTERS[quarters]);
  }

  /**
   * Where a box of a turned picture was before.
   *
   * @param width of the turned picture
   * @param height likewise
   */
  static Bounds turnedBack(Bounds box, int quarters, int width, int height) {
    int right = width - box.left() - box.width();
    int bottom = height - box.top() - box.height();
    return switch (quarters) {
      case 1 -> new Bounds(box.top(), right, box.height(), box.width());
      case 2 -> new Bounds(right, bottom, box.width(), box.height());
      case 3 -> new Bounds(bottom, box.left(), box.height(), box.width());
      default -> box;
    };
  }

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
