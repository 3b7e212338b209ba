package org.digitworkbench.paper;

import java.util.List;
import org.digitworkbench.ink.GreyRaster;

/** Paints the lines of ruled and squared paper over with the paper beside them. */
final class Lines {

  /** Narrower pictures are no pages. */
  private static final int SMALLEST = 160;

  private Lines() {}

  /**
   * The picture without its lines; the same one if it has no ruled lines.
   *
   * @param light 0 black to 255 white, with dark ink
   */
  static GreyRaster remove(GreyRaster light) {
    if (Math.min(light.width(), light.height()) < SMALLEST) {
      return light;
    }
    Ridges level = new Ridges(light);
    GreyRaster turned = transposed(light);
    Ridges upright = new Ridges(turned);
    List<Line> across = Ruling.of(level, false);
    List<Line> down = Ruling.of(upright, !across.isEmpty());
    if (across.isEmpty() && !down.isEmpty()) {
      across = Ruling.of(level, true);
    }
    GreyRaster result = across.isEmpty() ? light : LineEraser.erase(light, across, down);
    return down.isEmpty()
        ? result
        : transposed(
            LineEraser.erase(across.isEmpty() ? turned : transposed(result), down, List.of()));
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
