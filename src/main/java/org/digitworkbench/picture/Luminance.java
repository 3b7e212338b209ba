package org.digitworkbench.picture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.Raster;
import org.digitworkbench.ink.GreyRaster;

/** From colours and transparency to light: 0 is black, 255 is white. */
final class Luminance {

  private final int width;
  private final int height;
  private final int[] light;
  private final int[] alpha;

  private Luminance(int width, int height) {
    this.width = width;
    this.height = height;
    this.light = new int[width];
    this.alpha = new int[width];
  }

  /** The light of a picture, in a raster of its size; transparent parts get a fitting backing. */
  static GreyRaster of(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    byte[] pixels = new byte[width * height];
    Luminance row = new Luminance(width, height);
    int backing = picture.getColorModel().hasAlpha() ? row.backing(picture) : 255;
    for (int y = 0; y < height; y++) {
      row.read(picture, y);
      for (int x = 0; x < width; x++) {
        int mixed = row.light[x] * row.alpha[x] + backing * (255 - row.alpha[x]);
        pixels[y * width + x] = (byte) Math.round(mixed / 255f);
      }
    }
    return GreyRaster.owning(width, height, pixels);
  }

  /**
   * What to put behind a picture with transparency: mostly transparent at its border, it is a pen
   * on nothing, so the opposite of the pen; else whatever the border is painted with.
   */
  private int backing(BufferedImage picture) {
    double weight = 0;
    double sum = 0;
    double borderWeight = 0;
    double borderSum = 0;
    int border = 0;
    for (int y = 0; y < height; y++) {
      read(picture, y);
      for (int x = 0; x < width; x++) {
        weight += alpha[x];
        sum += (double) alpha[x] * light[x];
        if (y == 0 || x == 0 || y == height - 1 || x == width - 1) {
          border++;
          borderWeight += alpha[x];
          borderSum += (double) alpha[x] * light[x];
        }
      }
    }
    if (borderWeight > 0.5 * 255 * border) {
      return (int) Math.round(borderSum / borderWeight);
    }
    return weight > 0 && sum / weight > 127 ? 0 : 255;
  }

  private void read(BufferedImage picture, int y) {
    ColorModel model = picture.getColorModel();
    int type = model.getColorSpace().getType();
    if (model instanceof ComponentColorModel
        && (type == ColorSpace.TYPE_GRAY || type == ColorSpace.TYPE_RGB)) {
      // As stored: for grey pictures, getRGB would convert from linear light and brighten them.
      readSamples(picture.getRaster(), model, type == ColorSpace.TYPE_GRAY ? 1 : 3, y);
    } else {
      int[] colours = picture.getRGB(0, y, width, 1, null, 0, width);
      for (int x = 0; x < width; x++) {
        int colour = colours[x];
        light[x] = light(colour >> 16 & 0xff, colour >> 8 & 0xff, colour & 0xff);
        alpha[x] = colour >>> 24;
      }
    }
  }

  private void readSamples(Raster raster, ColorModel model, int colours, int y) {
    int bands = raster.getNumBands();
    int[] samples = raster.getPixels(0, y, width, 1, (int[]) null);
    int shift = model.getComponentSize(0) - 8;
    for (int x = 0; x < width; x++) {
      int at = x * bands;
      light[x] =
          colours == 1
              ? samples[at] >> shift
              : light(samples[at] >> shift, samples[at + 1] >> shift, samples[at + 2] >> shift);
      alpha[x] = model.hasAlpha() ? samples[at + colours] >> shift : 255;
    }
  }

  /** Luma of ITU-R BT.601. */
  private static int light(int red, int green, int blue) {
    return (299 * red + 587 * green + 114 * blue + 500) / 1000;
  }
}
