package org.digitworkbench.engine.dl4j;

import java.util.Arrays;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.Shape;
import org.jspecify.annotations.Nullable;

/**
 * A convolution with the max-pool behind it, image by image, so that nothing larger than one
 * image's maps leaves the processor's cache.
 *
 * <p>A map is computed as wide as its input: so each weight multiplies one run of the flat image,
 * and the last {@code kernel - 1} columns, where the window wraps around, are never read. The
 * activation comes behind the pool: all of ours are monotonic, so the function is the same, on a
 * fraction of the elements.
 */
final class FusedConvolution extends WeightedLayer {

  private static final long serialVersionUID = 1;

  private final transient Gemm gemm;
  private final transient Geometry geometry;
  private final Activation activation;
  private final transient Rows columns;
  private final transient Rows maps;
  private transient short[] winners = new short[0];

  private FusedConvolution(
      NeuralNetConfiguration configuration,
      Gemm gemm,
      Geometry geometry,
      Activation activation,
      double dropout) {
    super(configuration, gemm, dropout, geometry.input().size(), geometry.outputs());
    this.gemm = gemm;
    this.geometry = geometry;
    this.activation = activation;
    columns = new Rows(geometry.run());
    maps = new Rows(geometry.run());
  }

  /**
   * @param pool size of the max-pool's tiles, 1 for none
   */
  record Geometry(Shape input, int filters, int kernel, int pool) {

    int mapHeight() {
      return input.height() - kernel + 1;
    }

    int mapWidth() {
      return input.width() - kernel + 1;
    }

    /** Elements of a map, from its first to the last that is read. */
    int run() {
      return (mapHeight() - 1) * input.width() + mapWidth();
    }

    /** Inputs of one unit: channels x kernel rows x kernel columns. */
    int window() {
      return input.channels() * kernel * kernel;
    }

    /** Where in the flat image the run of a weight begins. */
    int start(int weight) {
      int channel = weight / (kernel * kernel);
      int row = weight / kernel % kernel;
      return (channel * input.height() + row) * input.width() + weight % kernel;
    }

    Pool tiles() {
      return new Pool(pool, input.width(), output().height(), output().width());
    }

    Shape output() {
      return new Shape(filters, mapHeight() / pool, mapWidth() / pool);
    }

    int outputs() {
      return output().size();
    }
  }

  /**
   * @param dropout rate of the input's
   */
  static FusedConfiguration configuration(
      Gemm gemm, Geometry geometry, Activation activation, double dropout) {
    return FusedConfiguration.weighted(
        geometry.window(),
        geometry.filters(),
        configuration -> new FusedConvolution(configuration, gemm, geometry, activation, dropout));
  }

  @Override
  void forward(Matrix input, Matrix output) {
    Pool pool = geometry.tiles();
    int outputs = geometry.outputs();
    int places = input.rows() * outputs;
    winners = winners.length < places ? new short[places] : winners;
    Matrix filters = weights().matrix().transpose();
    Matrix windows = columns.first(geometry.window()).matrix();
    Matrix z = maps.first(geometry.filters()).matrix();
    float[] bias = spread(weights().bias(), pool.outputs());
    float[] image = new float[input.columns()];
    float[] map = new float[z.columns()];
    float[] row = new float[outputs];
    for (int r = 0; r < input.rows(); r++) {
      input.read(r, image);
      unfold(image, windows);
      gemm.multiply(filters, windows, 0, z);
      for (int f = 0; f < z.rows(); f++) {
        z.read(f, map);
        int from = f * pool.outputs();
        pool.forward(map, row, from, winners, r * outputs + from);
      }
      Kernels.activate(activation, row, bias, outputs);
      output.write(r, row);
    }
  }

  @Override
  Gradient backward(Matrix input, Matrix output, Matrix gradient, @Nullable Matrix inputGradient) {
    Pool pool = geometry.tiles();
    int outputs = geometry.outputs();
    Matrix windows = columns.first(geometry.window()).matrix();
    Matrix z = maps.first(geometry.filters()).matrix();
    float[] image = new float[input.columns()];
    float[] map = new float[z.columns()];
    float[] value = new float[outputs];
    float[] delta = new float[outputs];
    float[] deltas = new float[outputs];
    for (int r = 0; r < input.rows(); r++) {
      gradient.read(r, delta);
      output.read(r, value);
      Kernels.differentiate(activation, delta, value, outputs);
      Kernels.add(deltas, delta, outputs);
      for (int f = 0; f < z.rows(); f++) {
        Arrays.fill(map, 0);
        int from = f * pool.outputs();
        pool.backward(delta, from, winners, r * outputs + from, map);
        z.write(f, map);
      }
      input.read(r, image);
      unfold(image, windows);
      gemm.multiply(z, windows.transpose(), r == 0 ? 0 : 1, weights().gradient());
      if (inputGradient != null) {
        gemm.multiply(weights().matrix(), z, 0, windows);
        fold(windows, map, image);
        inputGradient.write(r, image);
      }
    }
    return weights().withBias(sums(deltas, pool.outputs()));
  }

  @Override
  public void close() {
    super.close();
    columns.close();
    maps.close();
  }

  /** Writes the run of each weight. */
  private void unfold(float[] image, Matrix windows) {
    for (int w = 0; w < windows.rows(); w++) {
      windows.write(w, image, geometry.start(w));
    }
  }

  /** Adds up what each weight's run says of the image. */
  private void fold(Matrix windows, float[] run, float[] image) {
    Arrays.fill(image, 0);
    for (int w = 0; w < windows.rows(); w++) {
      windows.read(w, run);
      Kernels.add(image, geometry.start(w), run, run.length);
    }
  }

  /** Each value as often in a row. */
  private static float[] spread(float[] values, int times) {
    float[] all = new float[values.length * times];
    for (int i = 0; i < values.length; i++) {
      Arrays.fill(all, i * times, (i + 1) * times, values[i]);
    }
    return all;
  }

  /** The sum of each that many in a row. */
  private static float[] sums(float[] values, int times) {
    float[] all = new float[values.length / times];
    for (int i = 0; i < values.length; i++) {
      all[i / times] += values[i];
    }
    return all;
  }
}
