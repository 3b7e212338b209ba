package org.digitworkbench.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.digitworkbench.domain.Activation.IDENTITY;
import static org.digitworkbench.domain.Activation.RELU;
import static org.digitworkbench.domain.Activation.SWISH;

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
import org.digitworkbench.domain.LayerSpec.MaxPool;
import org.digitworkbench.domain.Loss;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.PixelScaling;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.Provenance;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.engine.InitialParameters;
import org.digitworkbench.engine.Inspector;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What a network knows of images is what an untouched DL4J network's layers give. */
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
  void theQuadraticLossAnswersWithSigmoidsDividedByTheirSum() {
    TrainedModel model = model(Loss.QUADRATIC, new Dense(12, RELU));
    try (Inspector inspector = engine.inspector(model)) {
      INDArray sigmoids = plainLayers(model, 7).getLast();
      assertCloseTo(inspector.probabilities(images, 7, 8), sigmoids.div(sigmoids.sumNumber()));
    }
  }

  @Test
  void featuresBehindNormalisationsAndAveragePoolsAreThoseOfPlainDl4j() {
    TrainedModel model =
        model(
            new Convolution(3, 5, IDENTITY),
            new BatchNormalisation(RELU),
            new AveragePool(2),
            new Dense(12, SWISH));
    try (Inspector inspector = engine.inspector(model)) {
      // Input, convolution, normalisation, its activation, average-pool, dense, output.
      assertCloseTo(inspector.features(images, 7, 8), plainLayers(model, 7).get(5));
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
        // Input, convolution, max-pool, dense, output.
        INDArray alone = plainLayers(model, index).get(3);
        assertCloseTo(Arrays.copyOfRange(features, from, from + 12), alone);
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
