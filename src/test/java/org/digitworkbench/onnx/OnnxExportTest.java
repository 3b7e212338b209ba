package org.digitworkbench.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.digitworkbench.TestModels;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.Activation;
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
import org.digitworkbench.domain.Preset;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.engine.Classifier;
import org.digitworkbench.engine.InitialParameters;
import org.digitworkbench.engine.dl4j.Dl4jEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What ONNX Runtime makes of an exported network, held against the engine on real digits. */
class OnnxExportTest {

  private static final int IMAGES = 50;
  private static final float TOLERANCE = 1e-5f;

  private static Dl4jEngine engine;
  private static ImageSet digits;

  @BeforeAll
  static void load() {
    engine = new Dl4jEngine("test", Thread::new);
    digits = new DatasetCatalog(Path.of("assets/datasets")).load("mnist").test();
  }

  static Stream<Preset> presets() {
    return Presets.all().stream();
  }

  @ParameterizedTest
  @MethodSource("presets")
  void aPresetsNetworkGivesTheSameProbabilities(Preset preset) throws OrtException {
    requireSameAnswers(preset.network(), preset.training());
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void everyActivationIsTheSameFunction(Activation activation) throws OrtException {
    requireSameAnswers(
        network(Loss.CROSS_ENTROPY, new Dense(20, activation)), Presets.of("compact").training());
  }

  @Test
  void everyKindOfLayerIsTheSameFunction() throws OrtException {
    requireSameAnswers(
        network(
            Loss.QUADRATIC,
            new BatchNormalisation(Activation.IDENTITY),
            new Convolution(4, 5, 2, 2, Activation.IDENTITY),
            new BatchNormalisation(Activation.RELU),
            new MaxPool(3),
            new Dropout(0.5),
            new Convolution(3, 2, Activation.TANH),
            new AveragePool(2),
            new Dense(9, Activation.IDENTITY),
            new BatchNormalisation(Activation.ELU)),
        Presets.of("tutorial").training());
  }

  private static NetworkSpec network(Loss loss, LayerSpec... layers) {
    return new NetworkSpec(List.of(layers), Initialisation.GLOROT_UNIFORM, loss);
  }

  private static void requireSameAnswers(NetworkSpec network, TrainingSpec training)
      throws OrtException {
    float[] parameters = InitialParameters.draw(network, 3);
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < parameters.length; i++) {
      // Above zero, as variances are; every parameter has to differ from what it begins with.
      parameters[i] += (float) random.nextDouble(0.03);
    }
    TrainedModel model =
        new TrainedModel(network, training, TestModels.always(0, 1).provenance(), parameters);
    float[] ours;
    try (Classifier classifier = engine.classifier(model)) {
      ours = classifier.probabilities(digits, 0, IMAGES);
    }
    float[] theirs = new float[ours.length];
    OrtEnvironment runtime = OrtEnvironment.getEnvironment();
    try (OrtSession session = runtime.createSession(OnnxExport.of(model, "1.2.3"));
        OnnxTensor pixels = OnnxTensor.createTensor(runtime, pixels());
        OrtSession.Result result = session.run(Map.of("pixels", pixels))) {
      ((OnnxTensor) result.get("probabilities").orElseThrow()).getFloatBuffer().get(theirs);
      assertThat(session.getMetadata().getDescription()).contains("Preset relu, seed 42");
    }
    assertThat(theirs).usingComparatorWithPrecision(TOLERANCE).containsExactly(ours);
  }

  private static float[][][] pixels() {
    float[][][] pixels = new float[IMAGES][DigitImage.SIDE][DigitImage.SIDE];
    for (int i = 0; i < IMAGES; i++) {
      byte[] image = digits.image(i).toBytes();
      for (int p = 0; p < image.length; p++) {
        pixels[i][p / DigitImage.SIDE][p % DigitImage.SIDE] = image[p] & 0xff;
      }
    }
    return pixels;
  }
}
