package org.digitworkbench.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.digitworkbench.domain.Activation.ELU;
import static org.digitworkbench.domain.Activation.GELU;
import static org.digitworkbench.domain.Activation.IDENTITY;
import static org.digitworkbench.domain.Activation.LEAKY_RELU;
import static org.digitworkbench.domain.Activation.RELU;
import static org.digitworkbench.domain.Activation.SIGMOID;
import static org.digitworkbench.domain.Activation.SWISH;
import static org.digitworkbench.domain.Activation.TANH;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.DataSpec;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Initialisation;
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
import org.digitworkbench.domain.OptimisationSpec;
import org.digitworkbench.domain.Optimiser;
import org.digitworkbench.domain.PixelScaling;
import org.digitworkbench.domain.Provenance;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.engine.Classifier;
import org.digitworkbench.engine.InitialParameters;
import org.digitworkbench.engine.LayerActivation;
import org.digitworkbench.engine.Probe;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What a probe sees is what an untouched DL4J network computes, or what its definition says. */
class ProbeTest {

  private static final float ROUNDING = 2e-5f;

  /** Real digits: indices into the test images. */
  private static final int[] DIGITS = {7, 18, 115};

  private static Dl4jEngine engine;
  private static ImageSet images;

  @BeforeAll
  static void load() {
    engine = new Dl4jEngine("test", Thread.ofPlatform().daemon().factory());
    images = new DatasetCatalog(Path.of("assets/datasets")).load("mnist").test();
  }

  /**
   * None with a normalisation or a dropout, which plain DL4J computes otherwise on its way back.
   */
  static List<List<LayerSpec>> networks() {
    return List.of(
        List.of(),
        List.of(new Dense(30, RELU), new Dense(256, SIGMOID)),
        List.of(new Convolution(3, 5, RELU), new MaxPool(2), new Dense(12, TANH)),
        List.of(new Convolution(4, 5, 2, 2, TANH), new Convolution(3, 3, 1, 1, LEAKY_RELU)),
        List.of(new Convolution(2, 4, 3, 1, SIGMOID), new MaxPool(2), new Dense(10, RELU)),
        List.of(new Convolution(8, 3, SWISH), new Convolution(9, 3, ELU), new AveragePool(4)),
        List.of(new AveragePool(2), new Convolution(3, 3, RELU), new MaxPool(3), new MaxPool(2)));
  }

  static List<List<LayerSpec>> networksWithMore() {
    List<List<LayerSpec>> all = new ArrayList<>(networks());
    all.add(List.of(new Dropout(0.3), new Dense(20, TANH), new Dropout(0.5), new Dropout(0.1)));
    all.add(List.of(new Dense(20, IDENTITY), new BatchNormalisation(RELU), new Dense(9, SWISH)));
    all.add(
        List.of(
            new BatchNormalisation(IDENTITY),
            new Convolution(3, 5, IDENTITY),
            new BatchNormalisation(TANH),
            new MaxPool(2),
            new Dropout(0.2),
            new Dense(12, SIGMOID)));
    return all;
  }

  @ParameterizedTest
  @MethodSource("networksWithMore")
  void layersGiveWhatThoseOfPlainDl4jGive(List<LayerSpec> layers) {
    looksLikePlainDl4j(model(layers));
  }

  @ParameterizedTest
  @EnumSource(value = Activation.class, mode = EnumSource.Mode.EXCLUDE, names = "GELU")
  void everyActivationGivesWhatThatOfPlainDl4jGives(Activation activation) {
    looksLikePlainDl4j(
        model(List.of(new Convolution(3, 5, 2, 1, activation), new Dense(20, activation))));
  }

  @Test
  void theQuadraticLossAnswersWithSigmoidsDividedByTheirSum() {
    TrainedModel model = model(Loss.QUADRATIC, List.of(new Dense(15, SIGMOID)));
    looksLikePlainDl4j(model);
    try (Probe probe = engine.probe(model)) {
      LayerActivation answer = probe.look(ink(7)).getLast();
      float[] sigmoids = activated(SIGMOID, answer.sums());
      float sum = 0;
      for (float sigmoid : sigmoids) {
        sum += sigmoid;
      }
      for (int i = 0; i < sigmoids.length; i++) {
        assertThat(answer.values()[i]).isCloseTo(sigmoids[i] / sum, within(ROUNDING));
      }
    }
  }

  private static void looksLikePlainDl4j(TrainedModel model) {
    try (Probe probe = engine.probe(model)) {
      for (int digit : DIGITS) {
        List<LayerActivation> layers = probe.look(ink(digit));
        List<LayerSummary> lines = model.network().summary();
        assertThat(layers).extracting(LayerActivation::title).isEqualTo(titles(lines));
        List<float[]> values = plainLayers(model, digit);
        for (int i = 0; i < lines.size(); i++) {
          LayerActivation layer = layers.get(i);
          assertThat(layer.shape()).isEqualTo(lines.get(i).output());
          assertClose(layer.values(), values.get(i));
          if (i < lines.size() - 1) {
            assertClose(layer.sums(), plainSums(model, digit, i));
          }
        }
      }
    }
  }

  /** What the layer gives without its activation. */
  private static float[] plainSums(TrainedModel model, int digit, int layer) {
    List<LayerSpec> layers = new ArrayList<>(model.network().layers());
    layers.set(
        layer,
        switch (layers.get(layer)) {
          case Dense d -> new Dense(d.units(), IDENTITY);
          case Convolution c ->
              new Convolution(c.filters(), c.kernel(), c.stride(), c.padding(), IDENTITY);
          case BatchNormalisation _ -> new BatchNormalisation(IDENTITY);
          case LayerSpec other -> other;
        });
    TrainedModel bare =
        new TrainedModel(
            model.network().withLayers(layers),
            model.training(),
            model.provenance(),
            model.parameters());
    return plainLayers(bare, digit).get(layer);
  }

  /** What plain DL4J's layers give, one array for each line of the summary. */
  private static List<float[]> plainLayers(TrainedModel model, int digit) {
    List<INDArray> outputs = plain(model).feedForward(inputs(model, digit), false);
    List<float[]> all = new ArrayList<>();
    int next = 0;
    for (LayerSpec layer : model.network().layers()) {
      next +=
          switch (layer) {
            // In plain DL4J a layer of its own in front of a normalisation, else none.
            case Dropout _ -> 0;
            case BatchNormalisation b when b.activation() != IDENTITY -> 2;
            default -> 1;
          };
      all.add(outputs.get(next).dup('c').data().asFloat());
    }
    INDArray answer = outputs.getLast();
    all.add(answer.div(answer.sumNumber()).dup('c').data().asFloat());
    return all;
  }

  @Test
  void sumsBecomeValuesByTheActivation() {
    for (Activation activation : Activation.values()) {
      TrainedModel model =
          model(List.of(new Convolution(3, 5, activation), new Dense(20, activation)));
      try (Probe probe = engine.probe(model)) {
        List<LayerActivation> layers = probe.look(ink(18));
        for (LayerActivation layer : layers.subList(0, 2)) {
          assertClose(layer.values(), activated(activation, layer.sums()));
        }
      }
    }
  }

  /** By the definitions in {@link Activation}. */
  private static float[] activated(Activation activation, float[] sums) {
    float[] values = new float[sums.length];
    for (int i = 0; i < sums.length; i++) {
      double x = sums[i];
      values[i] =
          (float)
              switch (activation) {
                case RELU -> Math.max(0, x);
                case SIGMOID -> 1 / (1 + Math.exp(-x));
                case TANH -> Math.tanh(x);
                case LEAKY_RELU -> x > 0 ? x : 0.01 * x;
                case ELU -> x > 0 ? x : Math.expm1(x);
                case GELU ->
                    0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x)));
                case SWISH -> x / (1 + Math.exp(-x));
                case IDENTITY -> x;
              };
    }
    return values;
  }

  @Test
  void theAnswerIsThatOfTheClassifier() {
    TrainedModel model =
        model(List.of(new Convolution(8, 3, RELU), new MaxPool(2), new Convolution(8, 3, TANH)));
    try (Probe probe = engine.probe(model);
        Classifier classifier = engine.classifier(model)) {
      float[] expected = classifier.probabilities(images, 0, 150);
      float[] ink = new float[150 * DigitImage.SIZE];
      for (int i = 0; i < 150; i++) {
        System.arraycopy(ink(i), 0, ink, i * DigitImage.SIZE, DigitImage.SIZE);
      }
      assertClose(probe.probabilities(ink), expected);
      assertClose(probe.values(images, 0, 150, 3), expected);
    }
  }

  @Test
  void manyImagesGiveWhatEachGivesAlone() {
    TrainedModel model =
        model(List.of(new Convolution(3, 5, 1, 2, RELU), new MaxPool(3), new Dropout(0.5)));
    try (Probe probe = engine.probe(model)) {
      for (int layer = 0; layer < 4; layer++) {
        int width = model.network().summary().get(layer).output().size();
        float[] all = probe.values(images, 30, 230, layer);
        assertThat(all).hasSize(200 * width);
        for (int image : new int[] {30, 129, 130, 229}) {
          int from = (image - 30) * width;
          assertClose(
              Arrays.copyOfRange(all, from, from + width),
              probe.look(ink(image)).get(layer).values());
        }
      }
      assertThat(probe.values(images, 5, 5, 0)).isEmpty();
      assertThat(probe.probabilities(new float[0])).isEmpty();
      assertThat(probe.gradient(new float[0], 1, new float[0])).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
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
      try (Probe probe = engine.probe(model)) {
        for (int digit : DIGITS) {
          LayerActivation answer = probe.look(ink(digit)).getLast();
          INDArray label = Nd4j.zeros(1, NetworkSpec.CLASSES);
          label.putScalar(0, images.label(digit), 1);
          INDArray expected =
              plain(model)
                  .calculateGradients(inputs(model, digit), label, null, null)
                  .getSecond()
                  .mul(model.training().data().scaling().slope());
          assertLike(
              probe.gradient(ink(digit), 2, byLogits(loss, answer, images.label(digit))),
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
    try (Probe probe = engine.probe(model)) {
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
    try (Probe probe = engine.probe(model)) {
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
    try (Probe probe = engine.probe(model)) {
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
    try (Probe probe = engine.probe(model)) {
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

  @Test
  void otherParametersMakeItTheProbeOfThese() {
    List<LayerSpec> layers =
        List.of(
            new Convolution(3, 5, IDENTITY),
            new BatchNormalisation(RELU),
            new MaxPool(2),
            new Dense(12, TANH));
    TrainedModel first = model(layers);
    float[] other = first.parameters().clone();
    for (int i = 0; i < other.length; i++) {
      other[i] = 0.9f * other[i] + 0.01f;
    }
    TrainedModel second =
        new TrainedModel(first.network(), first.training(), first.provenance(), other);
    float[] weights = new float[12];
    Arrays.fill(weights, 1);
    try (Probe probe = engine.probe(first);
        Probe fresh = engine.probe(second)) {
      // So that helpers have seen the first ones.
      float[] before = probe.values(images, 0, 100, 4);
      probe.take(other);
      assertThat(probe.values(images, 0, 100, 4))
          .isNotEqualTo(before)
          .isEqualTo(fresh.values(images, 0, 100, 4));
      assertThat(probe.gradient(ink(7), 3, weights)).isEqualTo(fresh.gradient(ink(7), 3, weights));
      List<LayerActivation> expected = fresh.look(ink(7));
      List<LayerActivation> seen = probe.look(ink(7));
      for (int i = 0; i < expected.size(); i++) {
        assertThat(seen.get(i).values()).isEqualTo(expected.get(i).values());
        assertThat(seen.get(i).sums()).isEqualTo(expected.get(i).sums());
      }
      Arrays.fill(other, 0);
      assertThat(probe.look(ink(7)).getLast().values()).isEqualTo(expected.getLast().values());
    }
  }

  @Test
  void wrongLengthsAndLayersAreRefused() {
    TrainedModel model = model(List.of(new Dense(5, RELU)));
    try (Probe probe = engine.probe(model)) {
      float[] ink = ink(7);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> probe.take(new float[3]))
          .withMessage("3 parameters where 3985 belong");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> probe.look(new float[2 * DigitImage.SIZE]))
          .withMessage("1568 pixels where 784 belong");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> probe.probabilities(new float[785]))
          .withMessageContaining("785 pixels");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> probe.gradient(ink, 0, new float[10]))
          .withMessage("10 weights where 5 belong");
      assertThatThrownBy(() -> probe.gradient(ink, 2, new float[10]))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> probe.values(images, 0, 1, -1))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> probe.values(images, 9_999, 10_001, 0))
          .isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  private static MultiLayerNetwork plain(TrainedModel model) {
    return PlainNetwork.of(
        model.network(), model.training().optimisation().optimiser(), 1, model.parameters());
  }

  private static INDArray inputs(TrainedModel model, int... digits) {
    float[] table = model.training().data().scaling().table();
    float[] all = new float[digits.length * DigitImage.SIZE];
    for (int i = 0; i < digits.length; i++) {
      images.copyScaled(digits[i], table, all, i * DigitImage.SIZE);
    }
    return Nd4j.createFromArray(all).reshape('c', digits.length, DigitImage.SIZE);
  }

  private static float[] ink(int index) {
    return images.image(index).ink();
  }

  private static List<String> titles(List<LayerSummary> lines) {
    return lines.stream().map(LayerSummary::title).toList();
  }

  private static void assertClose(float[] ours, float[] plain) {
    assertThat(ours).containsExactly(plain, within(ROUNDING));
  }

  /** Within roundings of the largest. */
  private static void assertLike(float[] ours, float[] plain) {
    float largest = 0;
    for (float value : plain) {
      largest = Math.max(largest, Math.abs(value));
    }
    assertThat(largest).isPositive();
    assertThat(ours).containsExactly(plain, within(ROUNDING * largest));
  }

  private static TrainedModel model(List<LayerSpec> layers) {
    return model(Loss.CROSS_ENTROPY, layers);
  }

  /** With biases and statistics that are not those of a beginning. */
  private static TrainedModel model(Loss loss, List<LayerSpec> layers) {
    NetworkSpec network = new NetworkSpec(layers, Initialisation.GLOROT_UNIFORM, loss);
    float[] parameters = InitialParameters.draw(network, 4);
    Random random = new Random(4);
    int next = 0;
    for (LayerSummary line : network.summary()) {
      next += line.weights();
      for (int i = 0; i < line.biases() + line.statistics(); i++) {
        parameters[next++] += 0.2f * random.nextFloat();
      }
    }
    Provenance provenance =
        new Provenance("test", Map.of(), Instant.EPOCH, "test", Map.of(), "test", 0, List.of());
    return new TrainedModel(
        network,
        new TrainingSpec(
            DataSpec.all("mnist", PixelScaling.SYMMETRIC),
            OptimisationSpec.unshuffled(new Optimiser.Sgd(0.1), 1),
            1,
            3),
        provenance,
        parameters);
  }
}
