package org.digitworkbench.paper;

import java.util.List;
import org.digitworkbench.ink.GreyRaster;

/** Paints the lines of ruled and squared paper over with the paper beside them. */
final class Lines {

  private Lines() {}

  /**
   * The picture without its lines; the same one if it has no ruled lines.
   *
   * @param light 0 black to 255 white, with dark ink
   */
  static GreyRaster remove(GreyRaster light) {
    List<Line> across = LineFinder.find(light);
    GreyRaster turned = transposed(light);
    List<Line> down = LineFinder.find(turned);
    GreyRaster result = across.isEmpty() ? light : LineEraser.erase(light, across);
    return down.isEmpty()
        ? result
        : transposed(
            LineEraser.erase(across.isEmpty() ? turned : transposed(result), down));
  }

  /** Mirrored, so that its columns are rows. */
  private static GreyRaster transposed(GreyRaster raster) {
    int width = raster.height();
    int height = raster.width();
    byte[] pixels = new byte[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = (byte) raster.ink(y, x);
      }
    }
    return GreyRaster.owning(width, height, pixels);
  }
}
