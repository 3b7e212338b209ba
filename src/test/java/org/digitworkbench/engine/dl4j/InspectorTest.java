package org.digitworkbench.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.digitworkbench.domain.Activation.IDENTITY;
import static org.digitworkbench.domain.Activation.LEAKY_RELU;
import static org.digitworkbench.domain.Activation.RELU;
import static org.digitworkbench.domain.Activation.SWISH;
import static org.digitworkbench.domain.Activation.TANH;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Initialisation;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.LayerSpec.AveragePool;
import org.digitworkbench.domain.LayerSpec.BatchNormalisation;
import org.digitworkbench.domain.LayerSpec.Convolution;
import org.digitworkbench.domain.LayerSpec.Dense;
import org.digitworkbench.domain.LayerSpec.Dropout;
import org.digitworkbench.domain.LayerSpec.MaxPool;
import org.digitworkbench.domain.Loss;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.PixelScaling;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.Provenance;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.engine.InitialParameters;
import org.digitworkbench.engine.Inspector;
import org.digitworkbench.engine.LayerActivation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What the layers are said to give is what an untouched DL4J network's layers give. */
class InspectorTest {

  private static final float ROUNDING = 2e-5f;

  private static Dl4jEngine engine;
  private static ImageSet images;

  @BeforeAll
  static void load() {
    engine = new Dl4jEngine("test", Thread::new);
    images = new DatasetCatalog(Path.of("assets/datasets")).load("mnist").test();
  }

  @Test
  void denseLayersGiveWhatPlainDl4jGives() {
    TrainedModel model = model(new Dense(40, TANH), new Dropout(0.3), new Dense(20, LEAKY_RELU));
    try (Inspector inspector = engine.inspector(model)) {
      List<LayerActivation> layers = inspector.activations(images.image(7));
      assertThat(layers)
          .extracting(LayerActivation::title)
          .containsExactly("Dense 40, Tanh", "Dense 20, Leaky ReLU", "Dense 10, softmax");
      List<INDArray> plain = plainLayers(model, 7);
      for (int i = 0; i < layers.size(); i++) {
        assertCloseTo(layers.get(i).values(), plain.get(i + 1));
      }
    }
  }

  @Test
  void aMaxPoolIsOneWithItsConvolution() {
    TrainedModel model =
        model(
            new Convolution(3, 5, RELU),
            new Convolution(4, 3, TANH),
            new MaxPool(2),
            new Dropout(0.2),
            new MaxPool(3),
            new Dense(12, RELU));
    try (Inspector inspector = engine.inspector(model)) {
      List<LayerActivation> layers = inspector.activations(images.image(7));
      assertThat(layers)
          .extracting(layer -> layer.title() + ": " + layer.shape())
          .containsExactly(
              "Convolution 5 × 5, 3 filters, ReLU: 3 × 24 × 24",
              "Convolution 3 × 3, 4 filters, Tanh, max-pool 2 × 2: 4 × 11 × 11",
              "Max-pool 3 × 3: 4 × 3 × 3",
              "Dense 12, ReLU: 12",
              "Dense 10, softmax: 10");
      List<INDArray> plain = plainLayers(model, 7);
      // Input, convolution, convolution, max-pool, max-pool, dense, output.
      int[] places = {1, 3, 4, 5, 6};
      for (int i = 0; i < places.length; i++) {
        assertCloseTo(layers.get(i).values(), plain.get(places[i]));
      }
    }
  }

  @Test
  void normalisationsAndAveragePoolsAreLayersOfTheirOwn() {
    TrainedModel model =
        model(
            new Convolution(3, 5, IDENTITY),
            new BatchNormalisation(RELU),
            new AveragePool(2),
            new Dense(12, SWISH));
    try (Inspector inspector = engine.inspector(model)) {
      List<LayerActivation> layers = inspector.activations(images.image(7));
      assertThat(layers)
          .extracting(layer -> layer.title() + ": " + layer.shape())
          .containsExactly(
              "Convolution 5 × 5, 3 filters: 3 × 24 × 24",
              "Batch normalisation, ReLU: 3 × 24 × 24",
              "Average-pool 2 × 2: 3 × 12 × 12",
              "Dense 12, Swish: 12",
              "Dense 10, softmax: 10");
      List<INDArray> plain = plainLayers(model, 7);
      // Input, convolution, normalisation, its activation, average-pool, dense, output.
      int[] places = {1, 3, 4, 5, 6};
      for (int i = 0; i < places.length; i++) {
        assertCloseTo(layers.get(i).values(), plain.get(places[i]));
      }
      assertThat(inspector.features(images, 7, 8))
          .containsExactly(layers.get(3).values(), within(ROUNDING));
    }
  }

  @Test
  void theQuadraticLossAnswersWithSigmoidsDividedByTheirSum() {
    TrainedModel model = model(Loss.QUADRATIC, new Dense(12, RELU));
    try (Inspector inspector = engine.inspector(model)) {
      LayerActivation answer = inspector.activations(images.image(7)).getLast();
      assertThat(answer.title()).isEqualTo("Dense 10, Sigmoid");
      INDArray sigmoids = plainLayers(model, 7).getLast();
      assertCloseTo(answer.values(), sigmoids.div(sigmoids.sumNumber()));
      assertThat(inspector.probabilities(images, 7, 8))
          .containsExactly(answer.values(), within(ROUNDING));
    }
  }

  @Test
  void featuresAreWhatTheLastHiddenLayerGives() {
    TrainedModel model = model(new Convolution(3, 5, RELU), new MaxPool(2), new Dense(12, RELU));
    try (Inspector inspector = engine.inspector(model)) {
      assertThat(inspector.featureCount()).isEqualTo(12);
      // Enough for two shares.
      float[] features = inspector.features(images, 10, 90);
      assertThat(features).hasSize(80 * 12);
      for (int index : new int[] {10, 49, 50, 89}) {
        int from = (index - 10) * 12;
        float[] alone = inspector.activations(images.image(index)).get(1).values();
        assertThat(Arrays.copyOfRange(features, from, from + 12))
            .containsExactly(alone, within(ROUNDING));
      }
    }
  }

  @Test
  void withoutHiddenLayersTheFeaturesAreThePixels() {
    TrainedModel model = model();
    try (Inspector inspector = engine.inspector(model)) {
      float[] features = inspector.features(images, 3, 5);
      float[] second = new float[DigitImage.SIZE];
      images.copyScaled(4, PixelScaling.UNIT.table(), second, 0);
      assertThat(inspector.featureCount()).isEqualTo(DigitImage.SIZE);
      assertThat(Arrays.copyOfRange(features, DigitImage.SIZE, 2 * DigitImage.SIZE))
          .isEqualTo(second);
      assertThat(inspector.activations(images.image(0)))
          .extracting(LayerActivation::title)
          .containsExactly("Dense 10, softmax");
    }
  }

  private static List<INDArray> plainLayers(TrainedModel model, int index) {
    float[] pixels = new float[DigitImage.SIZE];
    images.copyScaled(index, PixelScaling.UNIT.table(), pixels, 0);
    return PlainNetwork.of(
            model.network(), model.training().optimisation().optimiser(), 1, model.parameters())
        .feedForward(Nd4j.createFromArray(pixels).reshape('c', 1, DigitImage.SIZE), false);
  }

  private static void assertCloseTo(float[] ours, INDArray plain) {
    assertThat(ours).containsExactly(plain.dup('c').data().asFloat(), within(ROUNDING));
  }

  private static TrainedModel model(LayerSpec... layers) {
    return model(Loss.CROSS_ENTROPY, layers);
  }

  private static TrainedModel model(Loss loss, LayerSpec... layers) {
    NetworkSpec network = new NetworkSpec(List.of(layers), Initialisation.GLOROT_UNIFORM, loss);
    Provenance provenance =
        new Provenance("test", Map.of(), Instant.EPOCH, "test", Map.of(), "test", 0, List.of());
    return new TrainedModel(
        network, Presets.of("relu").training(), provenance, InitialParameters.draw(network, 4));
  }
}
