package org.digitworkbench.engine.dl4j;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.LayerSummary;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.PixelScaling;
import org.digitworkbench.engine.LayerActivation;
import org.digitworkbench.engine.Probe;

/**
 * A probe with layers of its own: those of the trainings make one of a convolution, its activation
 * and the pool behind it, and keep no gradient by the pixels. One image goes on the thread that
 * asks, many are shared with the crew while nobody trains.
 */
final class LayerProbe implements Probe {

  /** Images below which a share costs more than it brings. */
  private static final int SMALLEST_SHARE = 32;

  /** Shares beyond which their memory costs more than it brings. */
  private static final int MOST_SHARES = 8;

  private final NetworkSpec network;
  private final List<LayerSummary> lines;
  private final PixelScaling scaling;
  private final float[] table;
  private final Gemm gemm;
  private final Crew crew;
  private final PlainRows memory;
  private final MemorySegment parameters;
  private final List<ProbePass> passes = new ArrayList<>();

  LayerProbe(NetworkSpec network, PixelScaling scaling, float[] parameters, Gemm gemm, Crew crew) {
    this.network = network;
    this.scaling = scaling;
    this.gemm = gemm;
    this.crew = crew;
    lines = network.summary();
    table = scaling.table();
    memory = new PlainRows(network.parameterCount());
    this.parameters = memory.first(1).data();
    growTo(1);
    take(parameters);
  }

  @Override
  public NetworkSpec network() {
    return network;
  }

  @Override
  public void take(float[] parameters) {
    requireLength("parameters", parameters.length, network.parameterCount());
    MemorySegment.copy(parameters, 0, this.parameters, Matrix.FLOAT, 0, parameters.length);
  }

  @Override
  public List<LayerActivation> look(float[] ink) {
    requireLength("pixels", ink.length, DigitImage.SIZE);
    ProbePass pass = passes.getFirst();
    write(pass, inputsOf(ink), 0, 1);
    int last = lines.size() - 1;
    pass.forward(1, last);
    List<LayerActivation> all = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      LayerSummary line = lines.get(i);
      float[] values = new float[line.output().size()];
      pass.values(1, i).read(0, values);
      float[] sums = values;
      if (i == last) {
        values = sums.clone();
        pass.answer(values);
      } else if (pass.hasActivation(i)) {
        sums = new float[values.length];
        pass.sums(1, i).read(0, sums);
      }
      all.add(new LayerActivation(line.title(), line.output(), values, sums));
    }
    return all;
  }

  @Override
  public float[] probabilities(float[] ink) {
    return ask(inputsOf(ink), images(ink), lines.size() - 1);
  }

  @Override
  public float[] values(ImageSet images, int from, int to, int layer) {
    Objects.checkFromToIndex(from, to, images.size());
    Objects.checkIndex(layer, lines.size());
    return ask(
        (image, target) -> images.copyScaled(from + image, table, target, 0), to - from, layer);
  }

  @Override
  public float[] gradient(float[] ink, int layer, float[] weights) {
    Objects.checkIndex(layer, lines.size());
    int images = images(ink);
    int width = lines.get(layer).output().size();
    requireLength("weights", weights.length, (long) images * width);
    float[] all = new float[ink.length];
    float[] row = new float[DigitImage.SIZE];
    ProbePass pass = passes.getFirst();
    Inputs inputs = inputsOf(ink);
    for (int begin = 0; begin < images; begin += pass.group()) {
      int count = Math.min(pass.group(), images - begin);
      write(pass, inputs, begin, count);
      pass.forward(count, layer);
      Matrix gradients = pass.gradients(count, layer);
      for (int i = 0; i < count; i++) {
        gradients.write(i, weights, (begin + i) * width);
      }
      Matrix byInputs = pass.backward(count, layer);
      for (int i = 0; i < count; i++) {
        byInputs.read(i, row);
        for (int p = 0; p < row.length; p++) {
          all[(begin + i) * row.length + p] = row[p] * scaling.slope();
        }
      }
    }
    return all;
  }

  /** Writes the inputs of the image of that index. */
  @FunctionalInterface
  private interface Inputs {
    void write(int image, float[] target);
  }

  private Inputs inputsOf(float[] ink) {
    return (image, target) -> {
      for (int p = 0; p < target.length; p++) {
        target[p] = scaling.input(ink[image * target.length + p]);
      }
    };
  }

  private static void write(ProbePass pass, Inputs inputs, int begin, int count) {
    Matrix rows = pass.inputs(count);
    float[] row = new float[DigitImage.SIZE];
    for (int i = 0; i < count; i++) {
      inputs.write(begin + i, row);
      rows.write(i, row);
    }
  }

  /** What a layer gives for each image, the last one probabilities. */
  private float[] ask(Inputs inputs, int images, int layer) {
    float[] all = new float[Math.multiplyExact(images, lines.get(layer).output().size())];
    int shares = Math.clamp(images / SMALLEST_SHARE, 1, Math.min(crew.processors(), MOST_SHARES));
    growTo(shares);
    int atOnce = shares * passes.getFirst().group();
    for (int begin = 0; begin < images; begin += atOnce) {
      int from = begin;
      int count = Math.min(atOnce, images - begin);
      crew.runAside(
          shares,
          share ->
              ask(
                  passes.get(share),
                  inputs,
                  from + count * share / shares,
                  from + count * (share + 1) / shares,
                  layer,
                  all));
    }
    return all;
  }

  private void ask(ProbePass pass, Inputs inputs, int from, int to, int layer, float[] all) {
    int count = to - from;
    if (count == 0) {
      return;
    }
    write(pass, inputs, from, count);
    pass.forward(count, layer);
    Matrix values = pass.values(count, layer);
    float[] row = new float[values.columns()];
    for (int i = 0; i < count; i++) {
      values.read(i, row);
      if (layer == lines.size() - 1) {
        pass.answer(row);
      }
      System.arraycopy(row, 0, all, (from + i) * row.length, row.length);
    }
  }

  private void growTo(int count) {
    while (passes.size() < count) {
      passes.add(new ProbePass(network, gemm, parameters));
    }
  }

  private static int images(float[] ink) {
    int images = ink.length / DigitImage.SIZE;
    requireLength("pixels", ink.length, (long) images * DigitImage.SIZE);
    return images;
  }

  private static void requireLength(String what, int length, long expected) {
    if (length != expected) {
      throw new IllegalArgumentException(length + " " + what + " where " + expected + " belong");
    }
  }

  @Override
  public void close() {
    passes.forEach(ProbePass::close);
    passes.clear();
    memory.close();
  }
}
