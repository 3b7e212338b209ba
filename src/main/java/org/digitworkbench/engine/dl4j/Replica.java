package org.digitworkbench.engine.dl4j;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.data.Images;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.NetworkSpec;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A {@link MultiLayerNetwork} for a share of each mini-batch: its parameters are those of all
 * replicas, its gradients and activations its own. Used by one thread at a time, by any in turn.
 */
final class Replica implements AutoCloseable {

  private final MultiLayerNetwork network;
  private final FusedOutput outputLayer;
  private final SegmentedPass pass;
  private final float[] scaling;
  private final Rows features = new Rows(DigitImage.SIZE);
  private final Rows labels = new Rows(NetworkSpec.CLASSES);

  /**
   * @param parameters used, not copied
   * @param scaling input of each grey value
   */
  Replica(MultiLayerConfiguration configuration, INDArray parameters, float[] scaling) {
    this.scaling = scaling;
    network = new MultiLayerNetwork(configuration);
    network.init(parameters, false);
    outputLayer = (FusedOutput) network.getOutputLayer();
    pass = new SegmentedPass(network.getLayers());
  }

  MultiLayerNetwork network() {
    return network;
  }

  /**
   * Computes the gradient of the loss, summed over the images {@code order[from]} to {@code
   * order[to - 1]}, of a network without normalisations.
   *
   * @param seed of the dropout
   */
  FusedOutput.Sums backpropagate(Images images, int[] order, int from, int to, long seed) {
    prepare(images, order, from, to, seed);
    network.setInput(features.first(to - from).array());
    network.setLabels(labels.first(to - from).array());
    network.computeGradientAndScore();
    return outputLayer.last();
  }

  /**
   * Begins to do the same in a network with normalisations; {@link SegmentedPass#advance} goes on.
   */
  @Nullable ChannelSums begin(Images images, int[] order, int from, int to, long seed) {
    prepare(images, order, from, to, seed);
    if (network.getGradientsViewArray() == null) {
      network.initGradientsView();
    }
    outputLayer.setLabels(labels.first(to - from).array());
    return pass.begin(features.first(to - from).array());
  }

  SegmentedPass pass() {
    return pass;
  }

  /** Of the newest gradient. */
  FusedOutput.Sums last() {
    return outputLayer.last();
  }

  private void prepare(Images images, int[] order, int from, int to, long seed) {
    features(images, i -> order[i], from, to);
    Rows.Batch y = labels.first(to - from);
    float[] target = new float[NetworkSpec.CLASSES];
    for (int i = from; i < to; i++) {
      int label = images.label(order[i]);
      // For what is no digit, no class is more probable than another (outlier exposure).
      Arrays.fill(target, label == Images.NONE ? 1f / target.length : 0);
      if (label != Images.NONE) {
        target[label] = 1;
      }
      y.matrix().write(i - from, target);
    }
    for (Layer layer : network.getLayers()) {
      switch (layer) {
        case FusedLayer hidden -> hidden.seed(seed + layer.getIndex());
        case FusedOutput output -> output.seed(seed + layer.getIndex());
        default -> throw new IllegalStateException("unknown layer " + layer.getClass());
      }
    }
  }

  /** The sum of the newest gradients, in the order of the parameters. */
  MemorySegment gradient() {
    return Matrix.memory(network.getGradientsViewArray());
  }

  /** Writes what a replica says of the images {@code from} to {@code to - 1}. */
  @FunctionalInterface
  interface Answer {
    void write(Replica replica, ImageSet images, int from, int to, float[] target, int targetFrom);
  }

  /** Writes the probabilities of the images {@code from} to {@code to - 1}, ten for each. */
  void probabilities(ImageSet images, int from, int to, float[] target, int targetFrom) {
    INDArray x = features(images, i -> i, from, to);
    read(network.output(x, false), target, targetFrom);
  }

  /** Writes what goes into the last layer for the images {@code from} to {@code to - 1}. */
  void features(ImageSet images, int from, int to, float[] target, int targetFrom) {
    INDArray x = features(images, i -> i, from, to);
    int hidden = network.getnLayers() - 1;
    List<INDArray> all =
        hidden == 0 ? List.of(x) : network.feedForwardToLayer(hidden - 1, x, false);
    read(all.getLast(), target, targetFrom);
  }

  private static void read(INDArray output, float[] target, int targetFrom) {
    Matrix rows = Matrix.of(output);
    float[] row = new float[rows.columns()];
    for (int r = 0; r < rows.rows(); r++) {
      rows.read(r, row);
      System.arraycopy(row, 0, target, targetFrom + r * row.length, row.length);
    }
  }

  /** The inputs of the images that the places {@code from} to {@code to - 1} stand for. */
  private INDArray features(Images images, IntUnaryOperator index, int from, int to) {
    Rows.Batch batch = features.first(to - from);
    float[] pixels = new float[DigitImage.SIZE];
    for (int i = from; i < to; i++) {
      images.copyScaled(index.applyAsInt(i), scaling, pixels, 0);
      batch.matrix().write(i - from, pixels);
    }
    return batch.array();
  }

  @Override
  public void close() {
    features.close();
    labels.close();
    for (Layer layer : network.getLayers()) {
      switch (layer) {
        case FusedLayer hidden -> hidden.close();
        case FusedOutput output -> output.close();
        default -> {}
      }
    }
    INDArray gradients = network.getGradientsViewArray();
    if (gradients != null) {
      gradients.close();
    }
  }
}
