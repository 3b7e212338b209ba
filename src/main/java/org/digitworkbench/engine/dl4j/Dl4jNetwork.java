package org.digitworkbench.engine.dl4j;

import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.LayerSummary;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Optimiser;
import org.digitworkbench.domain.PixelScaling;
import org.digitworkbench.engine.Learner;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A {@link MultiLayerNetwork} that learns and is asked; used by one thread at a time. */
final class Dl4jNetwork implements Learner {

  private final NetworkSpec spec;
  private final CrossEntropy loss = new CrossEntropy();
  private final MultiLayerNetwork network;
  private final float[] scaling;
  private Batch batch = new Batch(0);

  Dl4jNetwork(NetworkSpec spec, Optimiser optimiser, PixelScaling scaling, float[] parameters) {
    this.spec = spec;
    this.scaling = scaling.table();
    // Given parameters keep DL4J from drawing its own.
    network = new MultiLayerNetwork(NetworkTranslation.configuration(spec, optimiser, loss));
    network.init(Nd4j.create(DataType.FLOAT, 1, spec.parameterCount()), false);
    setParameters(parameters);
  }

  /**
   * Inputs and one-hot labels of one mini-batch outside the heap, used again for the next one of
   * the same size.
   */
  private static final class Batch {
    private final int size;
    private final float[] pixels;
    private final float[] oneHot;
    private @Nullable INDArray features;
    private @Nullable INDArray labels;

    Batch(int size) {
      this.size = size;
      pixels = new float[size * DigitImage.SIZE];
      oneHot = new float[size * NetworkSpec.CLASSES];
    }

    INDArray features() {
      if (features == null) {
        features = Nd4j.createUninitializedDetached(DataType.FLOAT, 'c', size, DigitImage.SIZE);
      }
      write(pixels, features);
      return features;
    }

    INDArray labels() {
      if (labels == null) {
        labels = Nd4j.createUninitializedDetached(DataType.FLOAT, 'c', size, NetworkSpec.CLASSES);
      }
      write(oneHot, labels);
      return labels;
    }

    void close() {
      if (features != null) {
        features.close();
      }
      if (labels != null) {
        labels.close();
      }
    }
  }

  @Override
  public void seed(long seed) {
    Nd4j.getRandom().setSeed(seed);
  }

  @Override
  public BatchScore train(ImageSet images, int[] order, int from, int to) {
    Batch b = batch(to - from);
    Arrays.fill(b.oneHot, 0);
    for (int i = from; i < to; i++) {
      images.copyScaled(order[i], scaling, b.pixels, (i - from) * DigitImage.SIZE);
      b.oneHot[(i - from) * NetworkSpec.CLASSES + images.label(order[i])] = 1;
    }
    network.fit(b.features(), b.labels());
    return loss.last();
  }

  @Override
  public float[] probabilities(ImageSet images, int from, int to) {
    Batch b = batch(to - from);
    for (int i = from; i < to; i++) {
      images.copyScaled(i, scaling, b.pixels, (i - from) * DigitImage.SIZE);
    }
    try (INDArray output = network.output(b.features(), false)) {
      return output.dup('c').data().asFloat();
    }
  }

  @Override
  public float[] parameters() {
    float[] all = new float[spec.parameterCount()];
    int next = 0;
    for (Layer layer : weighted()) {
      for (String name : List.of("W", "b")) {
        float[] values = layer.getParam(name).dup('c').data().asFloat();
        System.arraycopy(values, 0, all, next, values.length);
        next += values.length;
      }
    }
    return all;
  }

  private void setParameters(float[] parameters) {
    List<LayerSummary> lines =
        spec.summary().stream().filter(line -> line.parameters() > 0).toList();
    List<Layer> layers = weighted();
    int next = 0;
    for (int i = 0; i < lines.size(); i++) {
      LayerSummary line = lines.get(i);
      Layer layer = layers.get(i);
      next = assign(layer.getParam("W"), parameters, next, line.weights());
      next = assign(layer.getParam("b"), parameters, next, line.biases());
    }
  }

  private static int assign(INDArray target, float[] parameters, int from, int count) {
    float[] values = Arrays.copyOfRange(parameters, from, from + count);
    target.assign(Nd4j.createFromArray(values).reshape('c', target.shape()));
    return from + count;
  }

  private List<Layer> weighted() {
    return Arrays.stream(network.getLayers()).filter(layer -> layer.numParams() > 0).toList();
  }

  private Batch batch(int size) {
    if (batch.size != size) {
      batch.close();
      batch = new Batch(size);
    }
    return batch;
  }

  private static void write(float[] values, INDArray target) {
    ((FloatPointer) target.data().addressPointer()).put(values, 0, values.length);
  }

  @Override
  public void close() {
    batch.close();
    network.close();
  }
}
