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
    Cover columns = new Cover(part.left(), part.width(), width, raster.width());
    Cover rows = new Cover(part.top(), part.height(), height, raster.height());
    float[] result = new float[height * width];
    float[] narrow = new float[width];
    int narrowed = -1;
    for (int y = 0; y < height; y++) {
      for (int i = 0; i < rows.shares[y].length; i++) {
        // The last row under a pixel is often the first one under the next.
        if (rows.first[y] + i != narrowed) {
          narrowed = rows.first[y] + i;
          narrow(raster, narrowed, columns, narrow);
        }
        float share = rows.shares[y][i];
        for (int x = 0; x < width; x++) {
          result[y * width + x] += share * narrow[x];
        }
      }
    }
    return result;
  }

  /** Writes one row in its new width. */
  private static void narrow(GreyRaster raster, int row, Cover columns, float[] result) {
    // Most of a sheet is blank.
    int begin = raster.inkFrom(0, row, 1);
    int end = raster.inkEnd(row);
    for (int x = 0; x < result.length; x++) {
      int first = columns.first[x];
      float[] shares = columns.shares[x];
      float sum = 0;
      if (first < end && first + shares.length > begin) {
        for (int i = 0; i < shares.length; i++) {
          sum += shares[i] * raster.ink(first + i, row);
        }
      }
      result[x] = sum;
    }
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

  /** Which old pixels are under each new one, along one side. */
  private static final class Cover {

    /** The first of them. */
    private final int[] first;

    /** Shares of the new pixel that they cover. */
    private final float[][] shares;

    /**
     * @param from where the first new pixel begins
     * @param length of all new pixels
     * @param count of new pixels
     * @param size how many old pixels there are
     */
    Cover(double from, double length, int count, int size) {
      first = new int[count];
      shares = new float[count][];
      int origin = (int) Math.floor(from);
      double before = from - origin;
      double step = length / count;
      for (int i = 0; i < count; i++) {
        double begin = before + i * step;
        double end = Math.min(before + length, begin + step);
        first[i] = Math.max(origin + (int) begin, 0);
        int after = Math.min(origin + (int) Math.ceil(end), size);
        shares[i] = new float[Math.max(0, after - first[i])];
        for (int s = 0; s < shares[i].length; s++) {
          shares[i][s] = (float) (overlap(first[i] - origin + s, begin, end) / step);
        }
      }
    }

    /** How much of the pixel from {@code source} to {@code source + 1} lies in the interval. */
    private static double overlap(int source, double from, double to) {
      return Math.max(0, Math.min(source + 1, to) - Math.max(source, from));
    }
  }
}
