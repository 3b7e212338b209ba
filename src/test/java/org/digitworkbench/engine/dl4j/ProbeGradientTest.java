package org.digitworkbench.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.digitworkbench.domain.Activation.ELU;
import static org.digitworkbench.domain.Activation.GELU;
import static org.digitworkbench.domain.Activation.IDENTITY;
import static org.digitworkbench.domain.Activation.RELU;
import static org.digitworkbench.domain.Activation.SIGMOID;
import static org.digitworkbench.domain.Activation.SWISH;
import static org.digitworkbench.domain.Activation.TANH;
import static org.digitworkbench.engine.dl4j.Probing.DIGITS;
import static org.digitworkbench.engine.dl4j.Probing.ENGINE;
import static org.digitworkbench.engine.dl4j.Probing.IMAGES;
import static org.digitworkbench.engine.dl4j.Probing.activated;
import static org.digitworkbench.engine.dl4j.Probing.assertLike;
import static org.digitworkbench.engine.dl4j.Probing.ink;
import static org.digitworkbench.engine.dl4j.Probing.inputs;
import static org.digitworkbench.engine.dl4j.Probing.model;
import static org.digitworkbench.engine.dl4j.Probing.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.LayerSpec.AveragePool;
import org.digitworkbench.domain.LayerSpec.BatchNormalisation;
import org.digitworkbench.domain.LayerSpec.Convolution;
import org.digitworkbench.domain.LayerSpec.Dense;
import org.digitworkbench.domain.LayerSpec.Dropout;
import org.digitworkbench.domain.LayerSpec.MaxPool;
import org.digitworkbench.domain.LayerSummary;
import org.digitworkbench.domain.Loss;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.engine.LayerActivation;
import org.digitworkbench.engine.Probe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The gradients of a probe are those of an untouched DL4J network, or what the values change by.
 */
class ProbeGradientTest {

  @ParameterizedTest
  @MethodSource("org.digitworkbench.engine.dl4j.Probing#networks")
  void gradientsAreThoseOfPlainDl4j(List<LayerSpec> layers) {
    gradientsLikePlainDl4j(model(layers));
  }

  @ParameterizedTest
  @EnumSource(value = Activation.class, mode = EnumSource.Mode.EXCLUDE, names = "GELU")
  void everyActivationHasTheGradientOfPlainDl4j(Activation activation) {
    gradientsLikePlainDl4j(
        model(List.of(new Convolution(3, 5, 2, 1, activation), new Dense(20, activation))));
  }

  @Test
  void theGradientByTheLossIsThatOfPlainDl4j() {
    for (Loss loss : Loss.values()) {
      TrainedModel model = model(loss, List.of(new Convolution(3, 5, TANH), new Dense(14, RELU)));
      try (Probe probe = ENGINE.probe(model)) {
        for (int digit : DIGITS) {
          LayerActivation answer = probe.look(ink(digit)).getLast();
          INDArray label = Nd4j.zeros(1, NetworkSpec.CLASSES);
          label.putScalar(0, IMAGES.label(digit), 1);
          INDArray expected =
              plain(model)
                  .calculateGradients(inputs(model, digit), label, null, null)
                  .getSecond()
                  .mul(model.training().data().scaling().slope());
          assertLike(
              probe.gradient(ink(digit), 2, byLogits(loss, answer, IMAGES.label(digit))),
              expected.dup('c').data().asFloat());
        }
      }
    }
  }

  /** The gradient of the loss by the logits, from its definition. */
  private static float[] byLogits(Loss loss, LayerActivation answer, int label) {
    float[] sigmoids = activated(SIGMOID, answer.sums());
    float[] gradient = new float[NetworkSpec.CLASSES];
    for (int c = 0; c < gradient.length; c++) {
      int truth = c == label ? 1 : 0;
      gradient[c] =
          switch (loss) {
            case CROSS_ENTROPY -> answer.values()[c] - truth;
            case QUADRATIC -> (sigmoids[c] - truth) * sigmoids[c] * (1 - sigmoids[c]);
          };
    }
    return gradient;
  }

  /** Of every layer, for several images at once; the logits by a layer that has them as values. */
  private static void gradientsLikePlainDl4j(TrainedModel model) {
    List<LayerSummary> lines = model.network().summary();
    List<LayerSpec> withLogits = new ArrayList<>(model.network().layers());
    withLogits.add(new Dense(NetworkSpec.CLASSES, IDENTITY));
    NetworkSpec longer = model.network().withLayers(withLogits);
    TrainedModel logits =
        new TrainedModel(
            longer,
            model.training(),
            model.provenance(),
            Arrays.copyOf(model.parameters(), longer.parameterCount()));
    Random random = new Random(5);
    try (Probe probe = ENGINE.probe(model)) {
      for (int layer = 0; layer < lines.size(); layer++) {
        int width = lines.get(layer).output().size();
        float[] weights = new float[DIGITS.length * width];
        for (int i = 0; i < weights.length; i++) {
          weights[i] = (float) random.nextGaussian();
        }
        float[] ink = new float[DIGITS.length * DigitImage.SIZE];
        for (int i = 0; i < DIGITS.length; i++) {
          System.arraycopy(ink(DIGITS[i]), 0, ink, i * DigitImage.SIZE, DigitImage.SIZE);
        }
        assertLike(probe.gradient(ink, layer, weights), plainGradient(logits, layer, weights));
      }
    }
  }

  private static float[] plainGradient(TrainedModel model, int layer, float[] weights) {
    MultiLayerNetwork plain = plain(model);
    plain.initGradientsView();
    plain.setInput(inputs(model, DIGITS));
    INDArray values = plain.feedForward(true, false).get(layer + 1);
    INDArray gradient = Nd4j.createFromArray(weights).reshape('c', values.shape());
    LayerWorkspaceMgr workspaces = LayerWorkspaceMgr.noWorkspaces();
    for (int i = layer; i >= 0; i--) {
      gradient = plain.getLayer(i).backpropGradient(gradient, workspaces).getSecond();
      InputPreProcessor before = plain.getLayerWiseConfigurations().getInputPreProcess(i);
      if (before != null) {
        gradient = before.backprop(gradient, DIGITS.length, workspaces);
      }
    }
    return gradient.mul(model.training().data().scaling().slope()).dup('c').data().asFloat();
  }

  /** The gradient of a normalisation that has learned is that of weights that do the same. */
  @Test
  void aNormalisationIsALineForEachChannel() {
    TrainedModel model =
        model(
            List.of(
                new Convolution(3, 5, IDENTITY),
                new BatchNormalisation(TANH),
                new AveragePool(2),
                new Dropout(0.4)));
    float[] p = model.parameters();
    NetworkSpec folded =
        model.network().withLayers(List.of(new Convolution(3, 5, TANH), new AveragePool(2)));
    float[] q = new float[folded.parameterCount()];
    for (int c = 0; c < 3; c++) {
      int norm = 3 * 25 + 3 + c;
      double factor = p[norm] / Math.sqrt(p[norm + 9] + BatchNormalisation.EPSILON);
      for (int i = 0; i < 25; i++) {
        q[c * 25 + i] = (float) (p[c * 25 + i] * factor);
      }
      q[75 + c] = (float) ((p[75 + c] - p[norm + 6]) * factor + p[norm + 3]);
    }
    System.arraycopy(p, 75 + 3 + 12, q, 78, q.length - 78);
    TrainedModel twin = new TrainedModel(folded, model.training(), model.provenance(), q);
    Random random = new Random(8);
    float[] weights = new float[DIGITS.length * 3 * 12 * 12];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) random.nextGaussian();
    }
    float[] ink = new float[DIGITS.length * DigitImage.SIZE];
    for (int i = 0; i < DIGITS.length; i++) {
      System.arraycopy(ink(DIGITS[i]), 0, ink, i * DigitImage.SIZE, DigitImage.SIZE);
    }
    try (Probe probe = ENGINE.probe(model)) {
      float[] expected = plainGradient(twin, 1, weights);
      assertLike(probe.gradient(ink, 2, weights), expected);
      assertLike(probe.gradient(ink, 3, weights), expected);
    }
  }

  /** Without max-pools: on paper, all values of a tile are equal, and any small change decides. */
  static List<List<LayerSpec>> smoothNetworks() {
    return List.of(
        List.of(new Dense(20, SIGMOID), new Dropout(0.2), new Dense(15, GELU)),
        List.of(new Convolution(3, 5, 2, 2, SWISH), new AveragePool(3), new Dense(12, ELU)),
        List.of(
            new Convolution(4, 5, IDENTITY),
            new BatchNormalisation(GELU),
            new AveragePool(4),
            new Dense(12, IDENTITY),
            new BatchNormalisation(SIGMOID)));
  }

  /** Central differences, by the pixels that matter most, for each layer and the logits. */
  @ParameterizedTest
  @MethodSource("smoothNetworks")
  void gradientsAreWhatTheValuesChangeBy(List<LayerSpec> layers) {
    TrainedModel model = model(layers);
    Random random = new Random(6);
    float step = 4e-3f;
    try (Probe probe = ENGINE.probe(model)) {
      for (int layer = 0; layer < model.network().summary().size(); layer++) {
        int last = layer;
        float[] weights = new float[model.network().summary().get(layer).output().size()];
        for (int i = 0; i < weights.length; i++) {
          weights[i] = (float) random.nextGaussian();
        }
        float[] ink = ink(115);
        float[] gradient = probe.gradient(ink, last, weights);
        List<Integer> largest =
            IntStream.range(0, gradient.length)
                .boxed()
                .sorted(Comparator.comparingDouble(p -> -Math.abs(gradient[p])))
                .limit(40)
                .toList();
        double tolerance = 0.01 * Math.abs(gradient[largest.getFirst()]);
        for (int pixel : largest) {
          float[] more = ink.clone();
          more[pixel] += step;
          float[] less = ink.clone();
          less[pixel] -= step;
          double change =
              weighted(probe, more, last, weights) - weighted(probe, less, last, weights);
          double by = more[pixel] - less[pixel];
          assertThat((double) gradient[pixel])
              .describedAs("layer %s, pixel %s", layer, pixel)
              .isCloseTo(change / by, within(tolerance));
        }
      }
    }
  }

  private static double weighted(Probe probe, float[] ink, int layer, float[] weights) {
    List<LayerActivation> layers = probe.look(ink);
    boolean logits = layer == layers.size() - 1;
    float[] values = logits ? layers.get(layer).sums() : layers.get(layer).values();
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += (double) values[i] * weights[i];
    }
    return sum;
  }

  /** More images than go at once. */
  @Test
  void manyGradientsAreThoseOfEachImage() {
    TrainedModel model = model(List.of(new Convolution(3, 5, RELU), new MaxPool(2)));
    try (Probe probe = ENGINE.probe(model)) {
      int count = 300;
      float[] ink = new float[count * DigitImage.SIZE];
      float[] weights = new float[count * NetworkSpec.CLASSES];
      for (int i = 0; i < count; i++) {
        System.arraycopy(ink(i), 0, ink, i * DigitImage.SIZE, DigitImage.SIZE);
        weights[i * NetworkSpec.CLASSES + i % NetworkSpec.CLASSES] = 1 + i;
      }
      float[] all = probe.gradient(ink, 2, weights);
      for (int i = 0; i < count; i += 37) {
        assertLike(
            Arrays.copyOfRange(all, i * DigitImage.SIZE, (i + 1) * DigitImage.SIZE),
            probe.gradient(
                ink(i),
                2,
                Arrays.copyOfRange(
                    weights, i * NetworkSpec.CLASSES, (i + 1) * NetworkSpec.CLASSES)));
      }
    }
  }
}
