package org.digitworkbench.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.digitworkbench.PixelArrays;
import org.digitworkbench.TestModels;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.Activation;
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
import org.digitworkbench.domain.Optimiser;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.engine.Classifier;
import org.digitworkbench.engine.InitialParameters;
import org.digitworkbench.engine.Learner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.api.preprocessor.DataNormalization;
import org.nd4j.linalg.learning.regularization.WeightDecay;

/** What a DL4J program without the workbench makes of an exported model. */
class Dl4jZipTest {

  private static final int IMAGES = 50;

  private static Dl4jEngine engine;
  private static ImageSet digits;

  @TempDir private Path folder;

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
  void dl4jReadsAPresetsNetworkAsTheWorkbenchDoes(Preset preset) throws IOException {
    requireSameAnswers(TestModels.random(preset.network(), preset.training(), 0.1f));
  }

  @Test
  void whatWasTrainedIsReadAsTheWorkbenchDoes() throws IOException {
    Preset preset = Presets.of("cnn");
    requireSameAnswers(
        TestModels.with(
            preset.network(), preset.training(), trained(preset.network(), preset.training())));
  }

  @Test
  void everyKindOfLayerAndOptimiserIsKnownToDl4j() throws IOException {
    NetworkSpec network =
        new NetworkSpec(
            List.of(
                new Dropout(0.1),
                new Convolution(3, 5, Activation.LEAKY_RELU),
                new Dropout(0.1),
                new Dropout(0.2),
                new MaxPool(3),
                new Convolution(2, 2, Activation.TANH),
                new Dense(7, Activation.SIGMOID),
                new Dropout(0.3)),
            Initialisation.GLOROT_UNIFORM);
    TrainingSpec training = Presets.of("cnn").training();
    requireSameAnswers(
        TestModels.random(
            network,
            training.withOptimisation(o -> o.withOptimiser(new Optimiser.Sgd(0.1))),
            0.5f));
    requireSameAnswers(
        TestModels.random(
            network,
            training.withOptimisation(o -> o.withOptimiser(new Optimiser.Sgd(0.1, 0.9, true))),
            0.5f));
  }

  static List<Optimiser> optimisers() {
    return List.of(
        new Optimiser.Sgd(0.1, 0.9, false),
        Optimiser.RmsProp.withRate(1e-3),
        Optimiser.Adam.withRate(1e-3));
  }

  @ParameterizedTest
  @MethodSource("optimisers")
  void normalisedNetworksAndEveryOptimiserAreKnownToDl4j(Optimiser optimiser) throws IOException {
    NetworkSpec network =
        new NetworkSpec(
            List.of(
                new Dropout(0.1),
                new BatchNormalisation(Activation.IDENTITY),
                new Convolution(3, 5, Activation.IDENTITY),
                new BatchNormalisation(Activation.ELU),
                new AveragePool(3),
                new Dropout(0.2),
                new BatchNormalisation(Activation.SWISH),
                new Dense(7, Activation.ELU),
                new Dense(9, Activation.IDENTITY),
                new BatchNormalisation(Activation.RELU)),
            Initialisation.GLOROT_UNIFORM);
    TrainingSpec training =
        Presets.of("cnn").training().withOptimisation(o -> o.withOptimiser(optimiser));
    requireSameAnswers(TestModels.with(network, training, trained(network, training)));
  }

  static List<List<LayerSpec>> normalisedInputs() {
    return List.of(
        List.of(new BatchNormalisation(Activation.RELU)),
        List.of(new Dropout(0.1), new BatchNormalisation(Activation.TANH)),
        List.of(new BatchNormalisation(Activation.IDENTITY), new Dropout(0.1), new MaxPool(2)),
        List.of(new Dropout(0.1), new BatchNormalisation(Activation.ELU), new AveragePool(4)));
  }

  @ParameterizedTest
  @MethodSource("normalisedInputs")
  void normalisedPixelsAreKnownToDl4j(List<LayerSpec> layers) throws IOException {
    NetworkSpec network = new NetworkSpec(layers, Initialisation.GLOROT_UNIFORM);
    TrainingSpec training = Presets.of("relu").training();
    requireSameAnswers(TestModels.with(network, training, trained(network, training)));
  }

  @Test
  void withTheQuadraticLossDl4jGivesTheSigmoidsOfTheAnswer() throws IOException {
    NetworkSpec network =
        new NetworkSpec(
            List.of(new Dense(15, Activation.SIGMOID)),
            Initialisation.GLOROT_UNIFORM,
            Loss.QUADRATIC);
    TrainingSpec training = Presets.of("relu").training();
    requireSameAnswers(TestModels.random(network, training, 0.5f));
  }

  @Test
  void dl4jTrainsOnWithTheSameDecayOfTheWeights() throws IOException {
    NetworkSpec network =
        new NetworkSpec(
            List.of(new Dense(5, Activation.IDENTITY), new BatchNormalisation(Activation.RELU)),
            Initialisation.GLOROT_UNIFORM);
    TrainingSpec training =
        Presets.of("relu").training().withOptimisation(o -> o.withWeightDecay(0.01));
    Path file = export(TestModels.random(network, training, 0.5f));
    MultiLayerNetwork theirs = ModelSerializer.restoreMultiLayerNetwork(file.toFile());
    BaseLayer dense = (BaseLayer) theirs.getLayer(0).conf().getLayer();
    assertThat(dense.getRegularizationByParam("W")).containsExactly(new WeightDecay(0.01, true));
    assertThat(dense.getRegularizationByParam("b")).isNullOrEmpty();
    theirs.close();
  }

  @Test
  void aNetworkWithGeluIsRefusedInOneSentence() {
    NetworkSpec network =
        new NetworkSpec(List.of(new Dense(5, Activation.GELU)), Initialisation.GLOROT_UNIFORM);
    TrainedModel model = TestModels.random(network, Presets.of("relu").training(), 0.5f);
    assertThatThrownBy(() -> engine.export(model))
        .isInstanceOf(WorkbenchException.class)
        .hasMessageContaining("GELU");
  }

  /** After a few steps, so that running means and variances are not those of the beginning. */
  private static float[] trained(NetworkSpec network, TrainingSpec training) {
    int[] order = IntStream.range(0, 192).toArray();
    float[] before = InitialParameters.draw(network, 1);
    try (Learner learner = engine.learner(network, training, before)) {
      learner.seed(1);
      for (int from = 0; from < order.length; from += 64) {
        learner.train(digits, order, from, from + 64);
      }
      float[] after = learner.parameters();
      assertThat(after).isNotEqualTo(before);
      return after;
    }
  }

  @Test
  void theZipNamesNoClassOfTheWorkbench() throws IOException {
    for (Preset preset : Presets.all()) {
      Path file = export(TestModels.random(preset.network(), preset.training(), 0.1f));
      try (ZipFile zip = new ZipFile(file.toFile())) {
        String json =
            new String(
                zip.getInputStream(zip.getEntry("configuration.json")).readAllBytes(),
                StandardCharsets.UTF_8);
        assertThat(json)
            .contains(
                preset.network().loss() == Loss.CROSS_ENTROPY ? "LossMCXENT" : "LossL2",
                preset.training().optimisation().optimiser() instanceof Optimiser.Adam
                    ? "Adam"
                    : "Sgd")
            .doesNotContain("digitworkbench");
        assertThat(zip.stream().map(Object::toString))
            .containsExactlyInAnyOrder("configuration.json", "coefficients.bin", "normalizer.bin");
      }
    }
  }

  private void requireSameAnswers(TrainedModel model) throws IOException {
    Path file = export(model);
    float[] ours;
    try (Classifier classifier = engine.classifier(model)) {
      ours = classifier.probabilities(digits, 0, IMAGES);
    }
    DataNormalization normaliser = ModelSerializer.restoreNormalizerFromFile(file.toFile());
    MultiLayerNetwork theirs = ModelSerializer.restoreMultiLayerNetwork(file.toFile());
    try (INDArray pixels = PixelArrays.first(IMAGES, digits)) {
      normaliser.transform(pixels);
      INDArray answer = theirs.output(pixels);
      // Probabilities stay as they are.
      float[] output = answer.divColumnVector(answer.sum(true, 1)).dup('c').data().asFloat();
      assertThat(output).hasSize(ours.length);
      for (int i = 0; i < ours.length; i++) {
        assertThat(output[i]).as("probability %d", i).isCloseTo(ours[i], within(1e-5f));
      }
      // Or the comparison would say nothing.
      assertThat(ours[0]).isNotCloseTo(ours[NetworkSpec.CLASSES], within(1e-4f));
    } finally {
      theirs.close();
    }
  }

  private Path export(TrainedModel model) throws IOException {
    return Files.write(folder.resolve("export.zip"), engine.export(model));
  }
}
