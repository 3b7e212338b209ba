package org.digitworkbench.ink;

/** Resamples by averaging over the area that each new pixel covers; edges may cut pixels. */
public final class AreaResampler {

  private AreaResampler() {}

  /**
   * A part of the raster in a new size, row by row, each value from 0 to 255.
   *
   * @param part beyond the raster is paper
   */
  static float[] resample(GreyRaster raster, Region part, int width, int height) {
    int firstColumn = (int) Math.floor(part.left());
    int firstRow = (int) Math.floor(part.top());
    double beforeColumn = part.left() - firstColumn;
    double beforeRow = part.top() - firstRow;
    int rows = (int) Math.ceil(beforeRow + part.height());
    int top = Math.max(0, -firstRow);
    int bottom = Math.min(rows, raster.height() - firstRow);
    float[] narrow = new float[rows * width];
    double step = part.width() / width;
    for (int x = 0; x < width; x++) {
      double from = beforeColumn + x * step;
      double to = Math.min(beforeColumn + part.width(), from + step);
      int left = Math.max((int) from, -firstColumn);
      for (int source = left; source < to && firstColumn + source < raster.width(); source++) {
        float share = (float) (overlap(source, from, to) / step);
        for (int y = top; y < bottom; y++) {
          narrow[y * width + x] += share * raster.ink(firstColumn + source, firstRow + y);
        }
      }
    }
    return resampleRows(narrow, width, beforeRow, part.height(), height);
  }

  /** The raster reduced by a whole number of times, to at least one pixel. */
  public static GreyRaster reduce(GreyRaster raster, int times) {
    int width = Math.max(1, raster.width() / times);
    int height = Math.max(1, raster.height() / times);
    float[] values =
        resample(raster, new Region(0, 0, raster.width(), raster.height()), width, height);
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(values[i]);
    }
    return GreyRaster.owning(width, height, bytes);
  }

  private static float[] resampleRows(
      float[] pixels, int width, double before, double rows, int height) {
    float[] result = new float[height * width];
    double step = rows / height;
    for (int y = 0; y < height; y++) {
      double from = before + y * step;
      double to = Math.min(before + rows, from + step);
      for (int source = (int) from; source < to; source++) {
        float share = (float) (overlap(source, from, to) / step);
        for (int x = 0; x < width; x++) {
          result[y * width + x] += share * pixels[source * width + x];
        }
      }
    }
    return result;
  }

  /** How much of the pixel from {@code source} to {@code source + 1} lies in the interval. */
  private static double overlap(int source, double from, double to) {
    return Math.max(0, Math.min(source + 1, to) - Math.max(source, from));
  }
}
