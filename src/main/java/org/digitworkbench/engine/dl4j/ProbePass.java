package org.digitworkbench.engine.dl4j;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.LayerSummary;
import org.digitworkbench.domain.Loss;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The way of some images through a network, layer by layer, and back. It keeps what each layer
 * gives. Used by one thread at a time.
 */
final class ProbePass implements AutoCloseable {

  /** Most images at once: more make the products no faster. */
  private static final int LARGEST_GROUP = 64;

  /** Values kept at most, of all layers and images: 4 MB. */
  private static final int VALUES = 1 << 20;

  private final Loss loss;
  private final Stop pixels;
  private final List<Stop> stops = new ArrayList<>();
  private final int group;
  private final float[] zeros;

  /** Of values and gradients, as long as that of the largest layer. */
  private final float[] row;

  private final float[] gradientRow;

  /**
   * @param parameters in the order of {@link NetworkSpec}; not copied
   */
  ProbePass(NetworkSpec network, Gemm gemm, MemorySegment parameters) {
    loss = network.loss();
    PlainRows ink = new PlainRows(DigitImage.SIZE);
    pixels = new Stop(null, Activation.IDENTITY, ink, ink, new PlainRows(DigitImage.SIZE));
    List<LayerSummary> lines = network.summary();
    Shape shape = Shape.IMAGE;
    Stop before = pixels;
    long next = 0;
    for (int i = 0; i < lines.size(); i++) {
      LayerSummary line = lines.get(i);
      long bytes = line.parameters() * Matrix.FLOAT.byteSize();
      MemorySegment own = parameters.asSlice(next, bytes);
      before =
          i < network.layers().size()
              ? stop(network.layers().get(i), gemm, own, shape, line.output(), before)
              : Stop.of(
                  new DenseStep(gemm, own, shape.size(), NetworkSpec.CLASSES),
                  Activation.IDENTITY,
                  new PlainRows(NetworkSpec.CLASSES),
                  NetworkSpec.CLASSES);
      stops.add(before);
      shape = line.output();
      next += bytes;
    }
    int values = lines.stream().mapToInt(line -> line.output().size()).sum();
    group = Math.clamp(VALUES / values, 1, LARGEST_GROUP);
    zeros = new float[lines.stream().mapToInt(line -> line.output().size()).max().orElse(0)];
    row = new float[zeros.length];
    gradientRow = new float[zeros.length];
  }

  /**
   * A layer and what it gave: the arrays of sums and values are one where there is no activation.
   *
   * @param step null if it gives what came to it: all its arrays are those of the layer before
   * @param gradients by the values; on the way back they become those by the sums
   */
  private record Stop(
      @Nullable ProbeStep step,
      Activation activation,
      PlainRows sums,
      PlainRows values,
      PlainRows gradients) {

    static Stop of(ProbeStep step, Activation activation, PlainRows values, int outputs) {
      PlainRows sums = activation == Activation.IDENTITY ? values : new PlainRows(outputs);
      return new Stop(step, activation, sums, values, new PlainRows(outputs));
    }
  }

  private static Stop stop(
      LayerSpec layer, Gemm gemm, MemorySegment parameters, Shape in, Shape out, Stop before) {
    PlainRows values = new PlainRows(out.size());
    return switch (layer) {
      case LayerSpec.Dense d ->
          Stop.of(
              new DenseStep(gemm, parameters, in.size(), d.units()),
              d.activation(),
              values,
              out.size());
      case LayerSpec.Convolution c ->
          Stop.of(
              new ConvolutionStep(gemm, parameters, Geometry.of(in, c, 1)),
              c.activation(),
              values,
              out.size());
      case LayerSpec.BatchNormalisation b ->
          Stop.of(new NormalisationStep(parameters, in), b.activation(), values, out.size());
      case LayerSpec.MaxPool p ->
          Stop.of(new PoolStep(in, out, p.size(), false), Activation.IDENTITY, values, out.size());
      case LayerSpec.AveragePool p ->
          Stop.of(new PoolStep(in, out, p.size(), true), Activation.IDENTITY, values, out.size());
      case LayerSpec.Dropout _ ->
          new Stop(null, Activation.IDENTITY, before.values(), before.values(), before.gradients());
    };
  }

  /** How many images go at once. */
  int group() {
    return group;
  }

  /** Where the inputs of so many images are to be written. */
  Matrix inputs(int images) {
    return pixels.values().first(images);
  }

  /** Computes the layers up to that one; the values of the last one are logits. */
  void forward(int images, int layer) {
    Stop before = pixels;
    for (Stop stop : stops.subList(0, layer + 1)) {
      if (stop.step() != null) {
        Matrix sums = stop.sums().first(images);
        stop.step().forward(before.values().first(images), sums);
        if (stop.activation() != Activation.IDENTITY) {
          activate(stop.activation(), sums, stop.values().first(images));
        }
      }
      before = stop;
    }
  }

  private void activate(Activation activation, Matrix sums, Matrix values) {
    for (int r = 0; r < sums.rows(); r++) {
      sums.read(r, row);
      Kernels.activate(activation, row, zeros, sums.columns());
      values.write(r, row);
    }
  }

  /** Whether a layer has sums that are not its values. */
  boolean hasActivation(int layer) {
    return stops.get(layer).activation() != Activation.IDENTITY;
  }

  /** What the activation of a layer was applied to. */
  Matrix sums(int images, int layer) {
    return stops.get(layer).sums().first(images);
  }

  /** What a layer gave, the last one logits. */
  Matrix values(int images, int layer) {
    return stops.get(layer).values().first(images);
  }

  /** Replaces one image's logits by its probabilities. */
  void answer(float[] logits) {
    if (loss == Loss.QUADRATIC) {
      Kernels.logSigmoid(logits);
    }
    Kernels.softmax(logits);
  }

  /** Where the gradients by a layer's values are to be written before {@link #backward}. */
  Matrix gradients(int images, int layer) {
    return stops.get(layer).gradients().first(images);
  }

  /**
   * The gradients by the inputs, from those by that layer, up to which the last way forward led.
   */
  Matrix backward(int images, int layer) {
    for (int i = layer; i >= 0; i--) {
      Stop stop = stops.get(i);
      if (stop.step() != null) {
        Matrix gradients = stop.gradients().first(images);
        if (stop.activation() != Activation.IDENTITY) {
          differentiate(stop, gradients);
        }
        Stop before = i == 0 ? pixels : stops.get(i - 1);
        stop.step()
            .backward(before.values().first(images), gradients, before.gradients().first(images));
      }
    }
    return pixels.gradients().first(images);
  }

  private void differentiate(Stop stop, Matrix gradients) {
    PlainRows known = Kernels.needsSum(stop.activation()) ? stop.sums() : stop.values();
    Matrix values = known.first(gradients.rows());
    for (int r = 0; r < gradients.rows(); r++) {
      gradients.read(r, gradientRow);
      values.read(r, row);
      Kernels.differentiate(stop.activation(), gradientRow, row, gradients.columns());
      gradients.write(r, gradientRow);
    }
  }

  @Override
  public void close() {
    close(pixels);
    stops.forEach(ProbePass::close);
  }

  private static void close(Stop stop) {
    if (stop.step() != null) {
      stop.step().close();
    }
    stop.sums().close();
    stop.values().close();
    stop.gradients().close();
  }
}
