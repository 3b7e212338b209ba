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
  private final transient Pooling pool;

  /** Whether the maps are what goes on: no pool, and the one block as it is. */
  private final boolean direct;

  private final transient float[][] images;
  private final transient float[] other;
  private final transient float[] otherOutput;
  private transient float[] sums = new float[0];

  // Room for one image's output each, as large as hundreds of kilobytes; those of the gradients are
  // made when the network first learns.
  private final transient float[] row;
  private final transient float[] biases;
  private transient float[] delta = new float[0];
  private transient float[] value = new float[0];
  private transient float[] deltas = new float[0];

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
    pool = filtering.pooling(geometry.pool());
    direct = geometry.pool() == 1 && filtering.channelsLast();
    images = new float[filtering.group()][geometry.input().size()];
    other = new float[geometry.input().size()];
    otherOutput = new float[geometry.output().size()];
    row = new float[geometry.output().size()];
    biases = new float[geometry.output().size()];
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
    if (isLearning()) {
      pool.expect(direct ? 0 : input.rows());
      int kept = Kernels.needsSum(activation) ? input.rows() * outputs : 0;
      sums = sums.length < kept ? new float[kept] : sums;
    }
    filtering.take(weights().matrix());
    spread(weights().bias(), biases);
    for (int begin = 0; begin < input.rows(); begin += filtering.group()) {
      int count = Math.min(filtering.group(), input.rows() - begin);
      read(input, begin, count);
      filtering.forward(images, count);
      for (int i = 0; i < count; i++) {
        int r = begin + i;
        float[] values;
        if (Kernels.needsSum(activation)) {
          values = activated(i, r);
        } else {
          values = pooled(i, r);
          Kernels.activate(activation, values, biases, outputs);
        }
        output.write(r, turned(values, filtering.channelsLast(), layout.outputLast()));
      }
    }
  }

  /** The pooled products of an image of the group, in the row or where they are. */
  private float[] pooled(int image, int r) {
    if (direct) {
      return filtering.maps(image, 0);
    }
    for (int b = 0; b < filtering.blocks(); b++) {
      pool(filtering.maps(image, b), r, b);
    }
    return row;
  }

  /** The same of the activated products; keeps the sums of what won, in the order of the output. */
  private float[] activated(int image, int r) {
    float[] won = new float[row.length];
    int part = row.length / filtering.blocks();
    float[] bias = new float[filtering.blocks() * filtering.blockSize()];
    spread(weights().bias(), bias);
    for (int b = 0; b < filtering.blocks(); b++) {
      float[] map = filtering.maps(image, b);
      Kernels.add(map, Arrays.copyOfRange(bias, b * map.length, (b + 1) * map.length), map.length);
      float[] z = map.clone();
      Kernels.activate(activation, map, new float[map.length], map.length);
      if (direct) {
        System.arraycopy(map, 0, row, 0, row.length);
      } else {
        pool(map, r, b);
      }
      for (int o = b * part; isLearning() && o < (b + 1) * part; o++) {
        won[o] = z[direct ? o : pool.winner(r, o)];
      }
    }
    if (isLearning()) {
      float[] kept = turned(won, filtering.channelsLast(), layout.outputLast());
      System.arraycopy(kept, 0, sums, r * kept.length, kept.length);
    }
    return row;
  }

  private void pool(float[] map, int r, int block) {
    if (isLearning()) {
      pool.forward(map, row, r, block);
    } else {
      pool.forward(map, row, block);
    }
  }

  /** One image's output with the channels where they are wanted; until the next one is turned. */
  private float[] turned(float[] values, boolean last, boolean wantedLast) {
    if (last == wantedLast) {
      return values;
    }
    Channels.turn(values, geometry.output(), last, otherOutput);
    return otherOutput;
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

  @Override
  Gradient backward(Matrix input, Matrix output, Matrix gradient, @Nullable Matrix inputGradient) {
    int outputs = output.columns();
    if (deltas.length < outputs) {
      delta = new float[outputs];
      value = new float[outputs];
      deltas = new float[outputs];
    }
    Arrays.fill(deltas, 0);
    for (int begin = 0; begin < input.rows(); begin += filtering.group()) {
      int count = Math.min(filtering.group(), input.rows() - begin);
      read(input, begin, count);
      for (int i = 0; i < count; i++) {
        int r = begin + i;
        gradient.read(r, delta);
        if (Kernels.needsSum(activation)) {
          System.arraycopy(sums, r * outputs, value, 0, outputs);
        } else {
          output.read(r, value);
        }
        Kernels.differentiate(activation, delta, value, outputs);
        Kernels.add(deltas, delta, outputs);
        spread(turned(delta, layout.outputLast(), filtering.channelsLast()), i, r);
      }
      filtering.backward(images, count, begin == 0, inputGradient != null);
      if (inputGradient != null) {
        write(inputGradient, begin, count);
      }
    }
    filtering.weightGradient(weights().gradient());
    return weights().withBias(added(turned(deltas, layout.outputLast(), false)));
  }

  /** Gives an image's gradients by the output to the places of the maps that they came from. */
  private void spread(float[] output, int image, int r) {
    for (int b = 0; b < filtering.blocks(); b++) {
      float[] maps = filtering.gradients(image, b);
      if (direct) {
        System.arraycopy(output, 0, maps, 0, output.length);
      } else {
        pool.backward(output, r, b, maps);
      }
      filtering.takeGradients(image, b);
    }
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

  /** Writes each filter's value to all its places. */
  private void spread(float[] values, float[] all) {
    int places = all.length / values.length;
    for (int i = 0; i < all.length; i++) {
      all[i] = values[filtering.channelsLast() ? i % values.length : i / places];
    }
  }

  /** The sum over the places of each filter, which come one after the other. */
  private float[] added(float[] values) {
    float[] all = new float[geometry.filters()];
    int places = values.length / all.length;
    for (int i = 0; i < values.length; i++) {
      all[i / places] += values[i];
    }
    return all;
  }
}
