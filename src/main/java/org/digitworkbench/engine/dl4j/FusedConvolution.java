package org.digitworkbench.engine.dl4j;

import java.util.Arrays;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.digitworkbench.domain.Activation;
import org.jspecify.annotations.Nullable;

/**
 * A convolution with the max-pool behind it.
 *
 * <p>A monotonic activation comes behind the pool: the function is the same, on a fraction of the
 * elements. Any other comes in front of it.
 */
final class FusedConvolution extends WeightedLayer {

  private static final long serialVersionUID = 1;

  private final transient Geometry geometry;
  private final transient Layout layout;
  private final Activation activation;
  private final transient Filtering filtering;
  private final transient MapPool pool;
  private final transient float[][] images;
  private final transient float[][] maps;
  private final transient float[] other;
  private transient float[] winners = new float[0];
  private transient float[] sums = new float[0];

  private FusedConvolution(
      NeuralNetConfiguration configuration,
      Gemm gemm,
      Geometry geometry,
      Layout layout,
      Activation activation,
      double dropout) {
    super(configuration, gemm, dropout, geometry.input().size(), geometry.output().size());
    this.geometry = geometry;
    this.layout = layout;
    this.activation = activation;
    filtering =
        Winograd.fits(geometry) ? new Winograd(gemm, geometry) : new Columns(gemm, geometry);
    pool = new MapPool(geometry.pool(), geometry.maps());
    images = new float[filtering.group()][geometry.input().size()];
    maps = new float[filtering.group()][geometry.maps().size()];
    other = new float[geometry.input().size()];
  }

  /**
   * Whether the channels of an image are last, rows x columns x channels, or first as everywhere
   * else.
   *
   * @param inputLast whether they are in what comes
   * @param outputLast whether they are in what goes on
   */
  record Layout(boolean inputLast, boolean outputLast) {}

  /**
   * @param dropout rate of the input's
   */
  static FusedConfiguration configuration(
      Gemm gemm, Geometry geometry, Layout layout, Activation activation, double dropout) {
    return FusedConfiguration.weighted(
        geometry.window(),
        geometry.filters(),
        configuration ->
            new FusedConvolution(configuration, gemm, geometry, layout, activation, dropout));
  }

  @Override
  void forward(Matrix input, Matrix output) {
    int outputs = output.columns();
    boolean sum = Kernels.needsSum(activation);
    if (isLearning()) {
      winners = room(winners, isPooled() ? input.rows() * outputs : 0);
      sums = room(sums, sum ? input.rows() * outputs : 0);
    }
    filtering.take(weights().matrix());
    float[] bias = spread(weights().bias(), sum ? geometry.maps().size() : outputs);
    float[] pooled = new float[outputs];
    for (int begin = 0; begin < input.rows(); begin += filtering.group()) {
      int count = Math.min(filtering.group(), input.rows() - begin);
      read(input, begin, count);
      filtering.forward(images, maps, count);
      for (int i = 0; i < count; i++) {
        int r = begin + i;
        float[] row = isPooled() ? pooled : maps[i];
        if (sum) {
          float[] z = maps[i].clone();
          Kernels.activate(activation, maps[i], bias, maps[i].length);
          pool(maps[i], row, r);
          if (isLearning()) {
            rememberSums(z, bias, r);
          }
        } else {
          pool(maps[i], row, r);
          Kernels.activate(activation, row, bias, outputs);
        }
        output.write(r, layout.outputLast() ? row : Channels.first(row, geometry.output()));
      }
    }
  }

  private boolean isPooled() {
    return geometry.pool() > 1;
  }

  /** Reads images as the products want them. */
  private void read(Matrix input, int begin, int count) {
    for (int i = 0; i < count; i++) {
      if (filtering.channelsLast() == layout.inputLast()) {
        input.read(begin + i, images[i]);
      } else {
        input.read(begin + i, other);
        Channels.turn(other, geometry.input(), layout.inputLast(), images[i]);
      }
    }
  }

  private void pool(float[] maps, float[] row, int r) {
    if (isPooled() && isLearning()) {
      pool.forward(maps, row, winners, r * row.length);
    } else if (isPooled()) {
      pool.forward(maps, row);
    }
  }

  /** Keeps the sums of what won, in the order of the output. */
  private void rememberSums(float[] z, float[] bias, int r) {
    float[] won = new float[geometry.output().size()];
    int from = r * won.length;
    for (int i = 0; i < won.length; i++) {
      int winner = isPooled() ? pool.winner(winners, from, i) : i;
      won[i] = z[winner] + bias[winner];
    }
    float[] kept = layout.outputLast() ? won : Channels.first(won, geometry.output());
    System.arraycopy(kept, 0, sums, from, kept.length);
  }

  @Override
  Gradient backward(Matrix input, Matrix output, Matrix gradient, @Nullable Matrix inputGradient) {
    int outputs = output.columns();
    boolean sum = Kernels.needsSum(activation);
    float[] buffer = new float[outputs];
    boolean inPlace = !isPooled() && layout.outputLast();
    float[] value = new float[outputs];
    float[] deltas = new float[outputs];
    for (int begin = 0; begin < input.rows(); begin += filtering.group()) {
      int count = Math.min(filtering.group(), input.rows() - begin);
      read(input, begin, count);
      for (int i = 0; i < count; i++) {
        int r = begin + i;
        float[] delta = inPlace ? maps[i] : buffer;
        gradient.read(r, delta);
        if (sum) {
          System.arraycopy(sums, r * outputs, value, 0, outputs);
        } else {
          output.read(r, value);
        }
        Kernels.differentiate(activation, delta, value, outputs);
        Kernels.add(deltas, delta, outputs);
        if (isPooled()) {
          float[] last = layout.outputLast() ? delta : Channels.last(delta, geometry.output());
          pool.backward(last, winners, r * outputs, maps[i]);
        } else if (!inPlace) {
          Channels.turn(delta, geometry.output(), false, maps[i]);
        }
      }
      filtering.backward(images, maps, count, begin == 0, inputGradient != null);
      if (inputGradient != null) {
        write(inputGradient, begin, count);
      }
    }
    filtering.weightGradient(weights().gradient());
    float[] last = layout.outputLast() ? deltas : Channels.last(deltas, geometry.output());
    return weights().withBias(added(last, geometry.filters()));
  }

  /** Writes the gradients by images, as those came. */
  private void write(Matrix inputGradient, int begin, int count) {
    for (int i = 0; i < count; i++) {
      if (filtering.channelsLast() == layout.inputLast()) {
        inputGradient.write(begin + i, images[i]);
      } else {
        Channels.turn(images[i], geometry.input(), filtering.channelsLast(), other);
        inputGradient.write(begin + i, other);
      }
    }
  }

  @Override
  public void close() {
    super.close();
    filtering.close();
  }

  private static float[] room(float[] array, int length) {
    return array.length < length ? new float[length] : array;
  }

  /** The values again and again. */
  private static float[] spread(float[] values, int length) {
    float[] all = new float[length];
    for (int i = 0; i < length; i += values.length) {
      System.arraycopy(values, 0, all, i, values.length);
    }
    return all;
  }

  /** The sum of every so-many-th. */
  private static float[] added(float[] values, int step) {
    float[] all = Arrays.copyOf(values, step);
    for (int i = step; i < values.length; i++) {
      all[i % step] += values[i];
    }
    return all;
  }
}
