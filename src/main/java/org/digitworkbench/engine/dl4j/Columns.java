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
 * run of the flat image, and between two rows of a map there are {@code kernel - 1} values, where
 * the window wraps around, that nobody reads.
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
  private final float[] block;
  private final PlainRows columns;
  private final PlainRows maps;
  private final PlainRows gradients;
  private final PlainRows mapsFirst;
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
    block = new float[run.length];
    columns = new PlainRows(run.length);
    maps = new PlainRows(run.length);
    gradients = new PlainRows(geometry.window());
    mapsFirst = new PlainRows(run.length);
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
  public int blocks() {
    return geometry.filters();
  }

  @Override
  public int blockSize() {
    return block.length;
  }

  @Override
  public Pooling pooling(int size) {
    return new ChannelPool(size, map, line);
  }

  @Override
  public void take(Matrix weights) {
    this.weights = weights;
  }

  @Override
  public void forward(float[][] images, int count) {
    unfold(images[0]);
    gemm.multiply(weights().transpose(), windows(), 0, products());
  }

  @Override
  public float[] maps(int image, int filter) {
    products().read(filter, block);
    return block;
  }

  @Override
  public float[] gradients(int image, int filter) {
    return block;
  }

  @Override
  public void takeGradients(int image, int filter) {
    products().write(filter, block);
  }

  @Override
  public void backward(float[][] images, int count, boolean first, boolean byImages) {
    unfold(images[0]);
    gemm.multiply(products(), windows().transpose(), first ? 0 : 1, gradient());
    if (byImages) {
      gemm.multiply(weights(), products(), 0, windows());
      fold(images[0]);
    }
  }

  @Override
  public void weightGradient(Matrix gradient) {
    gradient.copy(gradient());
  }

  /** Writes one image's maps with the channels first, each with its bias added. */
  void forwardFirst(float[] image, float[] biases, float[] maps) {
    unfold(image);
    Matrix rows = placesFirst();
    gemm.multiply(weights().transpose(), windows(), 0, rows);
    int to = 0;
    for (int f = 0; f < geometry.filters(); f++) {
      rows.read(f, run);
      float bias = biases[f];
      for (int y = 0; y < map.height(); y++) {
        int from = y * line;
        for (int x = 0; x < map.width(); x++) {
          maps[to + x] = run[from + x] + bias;
        }
        to += map.width();
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
    float[] source = geometry.padding() == 0 ? image : pad(image);
    Matrix windows = windows();
    for (int w = 0; w < windows.rows(); w++) {
      if (geometry.stride() == 1) {
        windows.write(w, source, start(w, 0));
        continue;
      }
      for (int y = 0; y < map.height(); y++) {
        int from = start(w, y);
        for (int x = 0; x < map.width(); x++) {
          run[y * line + x] = source[from + x * geometry.stride()];
        }
      }
      windows.write(w, run);
    }
  }

  /** The padding is zero from the beginning. */
  private float[] pad(float[] image) {
    Shape input = geometry.input();
    for (int c = 0; c < input.channels(); c++) {
      for (int y = 0; y < input.height(); y++) {
        System.arraycopy(image, at(c, y), padded, atPadded(c, y), input.width());
      }
    }
    return padded;
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
    return columns.first(geometry.window());
  }

  private Matrix products() {
    return maps.first(geometry.filters());
  }

  private Matrix placesFirst() {
    return mapsFirst.first(geometry.filters());
  }

  private Matrix gradient() {
    return gradients.first(geometry.filters());
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
