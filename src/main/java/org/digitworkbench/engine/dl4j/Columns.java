package org.digitworkbench.engine.dl4j;

import java.util.Arrays;
import org.digitworkbench.domain.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Any convolution, image by image, so that nothing larger than one image's maps leaves the
 * processor's cache: one row for each weight of a filter, with what it is multiplied with at each
 * place of the map, then one product.
 *
 * <p>In steps of 1, a map is computed as wide as its padded image: so each weight multiplies one
 * run of the flat image, and the last {@code kernel - 1} columns, where the window wraps around,
 * are left out.
 */
final class Columns implements Filtering {

  private final Gemm gemm;
  private final Geometry geometry;
  private final Shape map;
  private final int paddedHeight;
  private final int paddedWidth;
  private final float[] padded;
  private final int line;
  private final float[] run;
  private final float[] gap;
  private final Rows columns;
  private final Rows maps;
  private final Rows gradients;
  private final Rows mapsFirst;
  private @Nullable Matrix weights;

  Columns(Gemm gemm, Geometry geometry) {
    this.gemm = gemm;
    this.geometry = geometry;
    map = geometry.maps();
    Shape input = geometry.input();
    paddedHeight = input.height() + 2 * geometry.padding();
    paddedWidth = input.width() + 2 * geometry.padding();
    padded = new float[input.channels() * paddedHeight * paddedWidth];
    line = geometry.stride() == 1 ? paddedWidth : map.width();
    run = new float[(map.height() - 1) * line + map.width()];
    gap = new float[(line - map.width()) * geometry.filters()];
    columns = new Rows(run.length);
    maps = new Rows(geometry.filters());
    gradients = new Rows(geometry.window());
    mapsFirst = new Rows(run.length);
  }

  @Override
  public int group() {
    return 1;
  }

  @Override
  public boolean channelsLast() {
    return false;
  }

  @Override
  public void take(Matrix weights) {
    this.weights = weights;
  }

  @Override
  public void forward(float[][] images, float[][] maps, int count) {
    for (int i = 0; i < count; i++) {
      unfold(images[i]);
      gemm.multiply(windows().transpose(), weights(), 0, places());
      Matrix places = places();
      for (int y = 0; y < map.height(); y++) {
        places.readRows(y * line, map.width(), maps[i], y * map.width() * geometry.filters());
      }
    }
  }

  @Override
  public void backward(
      float[][] images, float[][] maps, int count, boolean first, boolean byImages) {
    for (int i = 0; i < count; i++) {
      unfold(images[i]);
      Matrix places = places();
      for (int y = 0; y < map.height(); y++) {
        places.writeRows(y * line, map.width(), maps[i], y * map.width() * geometry.filters());
        if (y + 1 < map.height()) {
          places.writeRows(y * line + map.width(), line - map.width(), gap, 0);
        }
      }
      gemm.multiply(
          places().transpose(), windows().transpose(), first && i == 0 ? 0 : 1, gradient());
      if (byImages) {
        gemm.multiply(weights(), places().transpose(), 0, windows());
        fold(images[i]);
      }
    }
  }

  @Override
  public void weightGradient(Matrix gradient) {
    gradient.copy(gradient());
  }

  /** Writes one image's maps with the channels first. */
  void forwardFirst(float[] image, float[] maps) {
    unfold(image);
    Matrix rows = placesFirst();
    gemm.multiply(weights().transpose(), windows(), 0, rows);
    int places = map.height() * map.width();
    for (int f = 0; f < geometry.filters(); f++) {
      rows.read(f, run);
      for (int y = 0; y < map.height(); y++) {
        System.arraycopy(run, y * line, maps, f * places + y * map.width(), map.width());
      }
    }
  }

  /**
   * Writes the gradient by one image, whichever it was.
   *
   * @param maps gradients by the maps, with the channels first
   */
  void backwardFirst(float[] maps, float[] image) {
    Matrix rows = placesFirst();
    int places = map.height() * map.width();
    Arrays.fill(run, 0);
    for (int f = 0; f < geometry.filters(); f++) {
      for (int y = 0; y < map.height(); y++) {
        System.arraycopy(maps, f * places + y * map.width(), run, y * line, map.width());
      }
      rows.write(f, run);
    }
    gemm.multiply(weights(), rows, 0, windows());
    fold(image);
  }

  /** Writes what each weight is multiplied with. */
  private void unfold(float[] image) {
    Shape input = geometry.input();
    // The padding is zero from the beginning.
    for (int c = 0; c < input.channels(); c++) {
      for (int y = 0; y < input.height(); y++) {
        System.arraycopy(image, at(c, y), padded, atPadded(c, y), input.width());
      }
    }
    Matrix windows = windows();
    for (int w = 0; w < windows.rows(); w++) {
      if (geometry.stride() == 1) {
        windows.write(w, padded, start(w, 0));
        continue;
      }
      for (int y = 0; y < map.height(); y++) {
        int from = start(w, y);
        for (int x = 0; x < map.width(); x++) {
          run[y * line + x] = padded[from + x * geometry.stride()];
        }
      }
      windows.write(w, run);
    }
  }

  /** Adds up what each weight says of the image. */
  private void fold(float[] image) {
    Arrays.fill(padded, 0);
    Matrix windows = windows();
    for (int w = 0; w < windows.rows(); w++) {
      windows.read(w, run);
      if (geometry.stride() == 1) {
        Kernels.add(padded, start(w, 0), run, run.length);
        continue;
      }
      for (int y = 0; y < map.height(); y++) {
        int to = start(w, y);
        int from = y * line;
        for (int x = 0; x < map.width(); x++) {
          padded[to + x * geometry.stride()] += run[from + x];
        }
      }
    }
    Shape input = geometry.input();
    for (int c = 0; c < input.channels(); c++) {
      for (int y = 0; y < input.height(); y++) {
        System.arraycopy(padded, atPadded(c, y), image, at(c, y), input.width());
      }
    }
    if (geometry.padding() > 0) {
      Arrays.fill(padded, 0);
    }
  }

  /** Where in the padded image a weight is for the first place of a map's row. */
  private int start(int weight, int y) {
    int kernel = geometry.kernel();
    int channel = weight / (kernel * kernel);
    int row = weight / kernel % kernel + y * geometry.stride();
    return (channel * paddedHeight + row) * paddedWidth + weight % kernel;
  }

  private int at(int channel, int y) {
    return (channel * geometry.input().height() + y) * geometry.input().width();
  }

  private int atPadded(int channel, int y) {
    int padding = geometry.padding();
    return (channel * paddedHeight + y + padding) * paddedWidth + padding;
  }

  private Matrix windows() {
    return columns.first(geometry.window()).matrix();
  }

  private Matrix places() {
    return maps.first(run.length).matrix();
  }

  private Matrix placesFirst() {
    return mapsFirst.first(geometry.filters()).matrix();
  }

  private Matrix gradient() {
    return gradients.first(geometry.filters()).matrix();
  }

  private Matrix weights() {
    if (weights == null) {
      throw new IllegalStateException("no weights");
    }
    return weights;
  }

  @Override
  public void close() {
    columns.close();
    maps.close();
    gradients.close();
    mapsFirst.close();
  }
}
