package org.digitworkbench.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.digitworkbench.domain.Activation.IDENTITY;
import static org.digitworkbench.domain.Activation.RELU;
import static org.digitworkbench.domain.Activation.SIGMOID;
import static org.digitworkbench.domain.Activation.SWISH;
import static org.digitworkbench.domain.Activation.TANH;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DataSpec;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Initialisation;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.LayerSpec.BatchNormalisation;
import org.digitworkbench.domain.LayerSpec.Convolution;
import org.digitworkbench.domain.LayerSpec.Dense;
import org.digitworkbench.domain.LayerSpec.MaxPool;
import org.digitworkbench.domain.LayerSummary;
import org.digitworkbench.domain.Loss;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.OptimisationSpec;
import org.digitworkbench.domain.Optimiser;
import org.digitworkbench.domain.PixelScaling;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.engine.InitialParameters;
import org.digitworkbench.engine.Learner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The gradient that a training says it followed is that of an untouched DL4J network. */
class TrainingGradientTest {

  private static final OptimisationSpec OPTIMISATION =
      OptimisationSpec.unshuffled(new Optimiser.Sgd(0.05, 0.9, true), 64).withWeightDecay(0.1);

  /** Of sums over tens of thousands of places, as a share of the largest. */
  private static final float ROUNDING = 3e-4f;

  private static Dl4jEngine engine;
  private static ImageSet images;

  @BeforeAll
  static void load() {
    engine = new Dl4jEngine("test", Thread.ofPlatform().daemon().factory());
    images = new DatasetCatalog(Path.of("assets/datasets")).load("mnist").train();
  }

  @Test
  void ofDenseLayers() {
    gradientsAreThoseOfPlainDl4j(
        Loss.CROSS_ENTROPY, List.of(new Dense(33, RELU), new Dense(20, SIGMOID)));
  }

  @Test
  void ofConvolutions() {
    gradientsAreThoseOfPlainDl4j(
        Loss.CROSS_ENTROPY,
        List.of(
            new Convolution(8, 3, TANH),
            new MaxPool(2),
            new Convolution(9, 3, 1, 1, SWISH),
            new Convolution(3, 4, 2, 0, RELU)));
  }

  @Test
  void ofNormalisationsWithZerosForTheirStatistics() {
    gradientsAreThoseOfPlainDl4j(
        Loss.CROSS_ENTROPY,
        List.of(
            new Convolution(3, 5, IDENTITY),
            new BatchNormalisation(TANH),
            new Dense(12, IDENTITY),
            new BatchNormalisation(RELU)));
  }

  @Test
  void ofTheQuadraticLoss() {
    gradientsAreThoseOfPlainDl4j(Loss.QUADRATIC, List.of(new Dense(30, SIGMOID)));
  }

  /** Of two shares, of one, and of two that are not equal; before the optimiser and the decay. */
  private static void gradientsAreThoseOfPlainDl4j(Loss loss, List<LayerSpec> layers) {
    NetworkSpec network = new NetworkSpec(layers, Initialisation.GLOROT_UNIFORM, loss);
    float[] parameters = InitialParameters.draw(network, 3);
    TrainingSpec training =
        new TrainingSpec(DataSpec.all("mnist", PixelScaling.SYMMETRIC), OPTIMISATION, 1, 3);
    try (Learner learner = engine.learner(network, training, parameters)) {
      assertThat(learner.gradient()).isEqualTo(new float[parameters.length]);
      int from = 0;
      for (int size : List.of(64, 9, 71)) {
        int[] order = IntStream.range(from, from + size).toArray();
        float[] expected = plainGradient(network, learner.parameters(), order);
        learner.train(images, order, 0, size);
        float[] gradient = learner.gradient();
        assertThat(gradient).containsExactly(expected, within(ROUNDING * largest(expected)));
        assertThat(learner.gradient()).isEqualTo(gradient);
        from += size;
      }
    }
  }

  private static float largest(float[] values) {
    float largest = 0;
    for (float value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    assertThat(largest).isPositive();
    return largest;
  }

  /** In the order of the parameters, of the mean loss. */
  private static float[] plainGradient(NetworkSpec network, float[] parameters, int[] order) {
    MultiLayerNetwork plain = PlainNetwork.of(network, OPTIMISATION, 3, parameters);
    Gradient sums = plain.calculateGradients(inputs(order), labels(order), null, null).getFirst();
    float[] all = new float[parameters.length];
    List<Layer> layers =
        Arrays.stream(plain.getLayers()).filter(layer -> layer.numParams() > 0).toList();
    List<LayerSummary> lines =
        network.summary().stream().filter(line -> line.parameters() > 0).toList();
    int next = 0;
    for (int i = 0; i < lines.size(); i++) {
      String name = layers.get(i).getIndex() + "_";
      List<String> keys =
          lines.get(i).isNormalisation() ? List.of("gamma", "beta") : List.of("W", "b");
      int at = next;
      for (String key : keys) {
        float[] values = sums.getGradientFor(name + key).dup('c').data().asFloat();
        for (float value : values) {
          all[at++] = value / order.length;
        }
      }
      next += lines.get(i).parameters();
    }
    return all;
  }

  private static INDArray inputs(int[] order) {
    float[] table = PixelScaling.SYMMETRIC.table();
    float[] all = new float[order.length * DigitImage.SIZE];
    for (int i = 0; i < order.length; i++) {
      images.copyScaled(order[i], table, all, i * DigitImage.SIZE);
    }
    return Nd4j.createFromArray(all).reshape('c', order.length, DigitImage.SIZE);
  }

  private static INDArray labels(int[] order) {
    INDArray labels = Nd4j.zeros(order.length, NetworkSpec.CLASSES);
    for (int i = 0; i < order.length; i++) {
      labels.putScalar(i, images.label(order[i]), 1);
    }
    return labels;
  }
}
