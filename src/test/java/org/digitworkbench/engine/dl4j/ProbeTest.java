package org.digitworkbench.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.digitworkbench.domain.Activation.IDENTITY;
import static org.digitworkbench.domain.Activation.RELU;
import static org.digitworkbench.domain.Activation.SIGMOID;
import static org.digitworkbench.domain.Activation.SWISH;
import static org.digitworkbench.domain.Activation.TANH;
import static org.digitworkbench.engine.dl4j.Probing.DIGITS;
import static org.digitworkbench.engine.dl4j.Probing.ENGINE;
import static org.digitworkbench.engine.dl4j.Probing.IMAGES;
import static org.digitworkbench.engine.dl4j.Probing.ROUNDING;
import static org.digitworkbench.engine.dl4j.Probing.activated;
import static org.digitworkbench.engine.dl4j.Probing.assertClose;
import static org.digitworkbench.engine.dl4j.Probing.ink;
import static org.digitworkbench.engine.dl4j.Probing.inputs;
import static org.digitworkbench.engine.dl4j.Probing.model;
import static org.digitworkbench.engine.dl4j.Probing.networks;
import static org.digitworkbench.engine.dl4j.Probing.plain;
import static org.digitworkbench.engine.dl4j.Probing.titles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.LayerSpec.BatchNormalisation;
import org.digitworkbench.domain.LayerSpec.Convolution;
import org.digitworkbench.domain.LayerSpec.Dense;
import org.digitworkbench.domain.LayerSpec.Dropout;
import org.digitworkbench.domain.LayerSpec.MaxPool;
import org.digitworkbench.domain.LayerSummary;
import org.digitworkbench.domain.Loss;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.engine.Classifier;
import org.digitworkbench.engine.LayerActivation;
import org.digitworkbench.engine.Probe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What a probe sees is what an untouched DL4J network computes, or what its definition says. */
class ProbeTest {

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
    try (Probe probe = ENGINE.probe(model)) {
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
    try (Probe probe = ENGINE.probe(model)) {
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
      try (Probe probe = ENGINE.probe(model)) {
        List<LayerActivation> layers = probe.look(ink(18));
        for (LayerActivation layer : layers.subList(0, 2)) {
          assertClose(layer.values(), activated(activation, layer.sums()));
        }
      }
    }
  }

  @Test
  void theAnswerIsThatOfTheClassifier() {
    TrainedModel model =
        model(List.of(new Convolution(8, 3, RELU), new MaxPool(2), new Convolution(8, 3, TANH)));
    try (Probe probe = ENGINE.probe(model);
        Classifier classifier = ENGINE.classifier(model)) {
      float[] expected = classifier.probabilities(IMAGES, 0, 150);
      float[] ink = new float[150 * DigitImage.SIZE];
      for (int i = 0; i < 150; i++) {
        System.arraycopy(ink(i), 0, ink, i * DigitImage.SIZE, DigitImage.SIZE);
      }
      assertClose(probe.probabilities(ink), expected);
      assertClose(probe.values(IMAGES, 0, 150, 3), expected);
    }
  }

  @Test
  void manyImagesGiveWhatEachGivesAlone() {
    TrainedModel model =
        model(List.of(new Convolution(3, 5, 1, 2, RELU), new MaxPool(3), new Dropout(0.5)));
    try (Probe probe = ENGINE.probe(model)) {
      for (int layer = 0; layer < 4; layer++) {
        int width = model.network().summary().get(layer).output().size();
        float[] all = probe.values(IMAGES, 30, 230, layer);
        assertThat(all).hasSize(200 * width);
        for (int image : new int[] {30, 129, 130, 229}) {
          int from = (image - 30) * width;
          assertClose(
              Arrays.copyOfRange(all, from, from + width),
              probe.look(ink(image)).get(layer).values());
        }
      }
      assertThat(probe.values(IMAGES, 5, 5, 0)).isEmpty();
      assertThat(probe.probabilities(new float[0])).isEmpty();
      assertThat(probe.gradient(new float[0], 1, new float[0])).isEmpty();
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
    try (Probe probe = ENGINE.probe(first);
        Probe fresh = ENGINE.probe(second)) {
      // So that helpers have seen the first ones.
      float[] before = probe.values(IMAGES, 0, 100, 4);
      probe.take(other);
      assertThat(probe.values(IMAGES, 0, 100, 4))
          .isNotEqualTo(before)
          .isEqualTo(fresh.values(IMAGES, 0, 100, 4));
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
    try (Probe probe = ENGINE.probe(model)) {
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
      assertThatThrownBy(() -> probe.values(IMAGES, 0, 1, -1))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> probe.values(IMAGES, 9_999, 10_001, 0))
          .isInstanceOf(IndexOutOfBoundsException.class);
    }
  }
}
