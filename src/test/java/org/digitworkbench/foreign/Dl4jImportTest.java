package org.digitworkbench.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitworkbench.PixelArrays;
import org.digitworkbench.TestModels;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.Initialisation;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.Loss;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Optimiser;
import org.digitworkbench.domain.PixelScaling;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.engine.Classifier;
import org.digitworkbench.engine.dl4j.Dl4jEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

class Dl4jImportTest {

  private static final int IMAGES = 50;
  private static final String JSON = "configuration.json";
  private static final String COEFFICIENTS = "coefficients.bin";

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
  void whatWasExportedComesBackToTheBit(Preset preset) throws IOException {
    TrainedModel model = TestModels.random(preset.network(), preset.training(), 0.1f);
    TrainedModel read = read(write(engine.export(model)));
    Initialisation drawn = read.network().initialisation();
    assertThat(read.network()).isEqualTo(preset.network().withInitialisation(drawn));
    assertThat(read.parameters()).isEqualTo(model.parameters());
    assertThat(read.training().data().scaling()).isEqualTo(preset.training().data().scaling());
    assertThat(read.training().optimisation().optimiser().learningRate())
        .isEqualTo(preset.training().optimisation().optimiser().learningRate());
    assertThat(answers(read)).isEqualTo(answers(model));
  }

  @Test
  void everyKindOfLayerComesBack() throws IOException {
    var leaky = org.digitworkbench.domain.Activation.LEAKY_RELU;
    var none = org.digitworkbench.domain.Activation.IDENTITY;
    NetworkSpec network =
        new NetworkSpec(
            List.of(
                new LayerSpec.Dropout(0.1),
                new LayerSpec.BatchNormalisation(leaky),
                new LayerSpec.Convolution(3, 5, 2, 2, leaky),
                new LayerSpec.AveragePool(2),
                new LayerSpec.Dropout(0.35),
                new LayerSpec.MaxPool(2),
                new LayerSpec.Dense(7, none),
                new LayerSpec.BatchNormalisation(none),
                new LayerSpec.Dense(9, leaky)),
            Initialisation.GLOROT_UNIFORM,
            Loss.QUADRATIC);
    TrainingSpec training =
        Presets.of("relu")
            .training()
            .withOptimisation(
                o -> o.withOptimiser(Optimiser.RmsProp.withRate(0.01)).withWeightDecay(0.02));
    TrainedModel model = TestModels.random(network, training, 0.1f);
    TrainedModel read = read(write(engine.export(model)));
    assertThat(read.network()).isEqualTo(network);
    assertThat(read.parameters()).isEqualTo(model.parameters());
    assertThat(read.training().optimisation().weightDecay()).isEqualTo(0.02);
    Optimiser.RmsProp optimiser = (Optimiser.RmsProp) read.training().optimisation().optimiser();
    assertThat(optimiser.epsilon()).isCloseTo(1e-7, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"FLOAT,false", "DOUBLE,false", "FLOAT,true"})
  void aNetworkThatDl4jTrainedGivesItsAnswers(DataType type, boolean image) throws IOException {
    MultiLayerConfiguration configuration =
        new NeuralNetConfiguration.Builder()
            .dataType(type)
            .seed(3)
            .updater(new Nesterovs(0.05, 0.9))
            .l2(1e-4)
            .list(
                new ConvolutionLayer.Builder(3, 3)
                    .nOut(4)
                    .convolutionMode(ConvolutionMode.Same)
                    .activation(Activation.IDENTITY)
                    .build(),
                new BatchNormalization(),
                new ActivationLayer(Activation.ELU),
                new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                    .kernelSize(2, 2)
                    .stride(2, 2)
                    .build(),
                new ConvolutionLayer.Builder(5, 5).nOut(3).activation(Activation.TANH).build(),
                new DenseLayer.Builder().nOut(11).dropOut(0.7).activation(Activation.RELU).build(),
                new OutputLayer.Builder(LossFunction.NEGATIVELOGLIKELIHOOD)
                    .nOut(10)
                    .activation(Activation.SOFTMAX)
                    .build())
            .setInputType(
                image ? InputType.convolutional(28, 28, 1) : InputType.convolutionalFlat(28, 28, 1))
            .build();
    MultiLayerNetwork theirs = new MultiLayerNetwork(configuration);
    theirs.init();
    INDArray pixels = PixelArrays.first(IMAGES, digits).div(255).castTo(type);
    if (image) {
      pixels = pixels.reshape('c', IMAGES, 1, 28, 28);
    }
    INDArray labels = Nd4j.zeros(type, IMAGES, 10);
    for (int i = 0; i < IMAGES; i++) {
      labels.putScalar(new int[] {i, digits.label(i)}, 1);
    }
    for (int i = 0; i < 5; i++) {
      theirs.fit(pixels, labels);
    }
    TrainedModel read = read(write(theirs));
    float[] expected = theirs.output(pixels).dup('c').data().asFloat();
    float[] ours = answers(read);
    for (int i = 0; i < ours.length; i++) {
      assertThat(ours[i]).isCloseTo(expected[i], within(1e-5f));
    }
    assertThat(ours[0]).isNotCloseTo(ours[NetworkSpec.CLASSES], within(1e-4f));
    assertThat(read.training().optimisation().optimiser())
        .isEqualTo(new Optimiser.Sgd(0.05, 0.9, true));
    assertThat(read.training().data().scaling()).isEqualTo(PixelScaling.UNIT);
    theirs.close();
  }

  @Test
  void aLayerThatTheWorkbenchDoesNotHaveIsNamed() throws IOException {
    refuses(
        write(of(new LSTM.Builder().nIn(784).nOut(5).build(), 5)), "layer 1 is of the kind LSTM");
    refuses(
        write(of(dense(5).activation(Activation.SOFTSIGN).build(), 5)),
        "layer 1 has the activation ActivationSoftSign");
    refuses(write(of(dense(5).hasBias(false).build(), 5)), "layer 1 has no biases");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"dilation\" : [ 1, 1 ]|\"dilation\" : [ 2, 2 ]|has a dilation",
        "\"cnn2dDataFormat\" : \"NCHW\"|\"cnn2dDataFormat\" : \"NHWC\"|has its channels last",
        "\"kernelSize\" : [ 3, 3 ]|\"kernelSize\" : [ 3, 5 ]|has a kernelSize that is not square",
        "\"nin\" : 1,|\"nin\" : 2,|layer 1 takes 2 inputs instead of 1",
        "\"nout\" : 10,|\"nout\" : 11,|gives 11 answers instead of ten",
        "\"poolingType\" : \"MAX\"|\"poolingType\" : \"PNORM\"|is a pool of the kind PNORM",
        "\"stride\" : [ 2, 2 ]|\"stride\" : [ 1, 1 ]|is a pool whose tiles overlap",
        "conf.dropout.Dropout|conf.dropout.GaussianDropout|has a dropout of the kind GaussianDropout",
        "LossMCXENT|LossHinge|answers by ActivationSoftmax with LossHinge",
        "org.deeplearning4j.nn.conf.layers.DenseLayer|java.lang.ProcessBuilder|is of the kind ProcessBuilder",
        "\"confs\"|\"vertices\"|it is a ComputationGraph",
        "\"nout\" : 128|\"nout\" : 2000000000|must be between 1 and 8,192",
        "\"inputHeight\" : 28|\"inputHeight\" : 14|has a preprocessor that does not fit",
      })
  void anOptionThatTheWorkbenchDoesNotHaveIsNamed(String from, String to, String sentence)
      throws IOException {
    Map<String, byte[]> zip = exported("ink");
    String json = new String(get(zip, JSON), StandardCharsets.UTF_8);
    assertThat(json).contains(from);
    zip.put(JSON, json.replace(from, to).getBytes(StandardCharsets.UTF_8));
    refuses(write(zip), sentence);
  }

  @Test
  void anotherScalingIsRefused() throws IOException {
    Map<String, byte[]> zip = exported("relu");
    byte[] normaliser = get(zip, "normalizer.bin");
    zip.put("normalizer.bin", Arrays.copyOf(normaliser, 20));
    refuses(write(zip), "its normaliser is damaged");
    normaliser[normaliser.length - 1] = 1;
    zip.put("normalizer.bin", normaliser);
    refuses(write(zip), "its normaliser scales the pixels neither to 0 to 1 nor to −1 to 1");
  }

  @Test
  void whatIsNoZipOfDl4jIsRefused() throws IOException {
    refuses(folder.resolve("missing.zip"), "does not exist");
    refuses(Files.writeString(folder.resolve("a.zip"), "a network"), "is cut off, damaged, or no");
    refuses(write(Map.of("a.txt", new byte[3])), "it has no configuration.json");
    refuses(write(Map.of(JSON, new byte[] {'{'})), "its configuration.json cannot be read");
    refuses(write(Map.of(JSON, "[".repeat(100_000).getBytes(StandardCharsets.UTF_8))), "");
  }

  @Test
  void sizesThatAreClaimedCostNothing() throws IOException {
    Map<String, byte[]> zip = exported("relu");
    byte[] whole = get(zip, COEFFICIENTS);
    for (long claimed : List.of(Long.MAX_VALUE, -1L, 1L << 31, 12L)) {
      for (int place : lengths(whole)) {
        zip.put(COEFFICIENTS, with(whole, place, claimed));
        refuses(write(zip), "cannot be imported: ");
      }
    }
    zip.put(COEFFICIENTS, Arrays.copyOf(whole, whole.length - 1));
    refuses(write(zip), "its coefficients.bin is damaged");
    zip.put(COEFFICIENTS, Arrays.copyOf(whole, whole.length + 1));
    refuses(write(zip), "has more than its parameters");
  }

  @Test
  void aBombIsRefused() throws IOException {
    Path bomb = folder.resolve("bomb.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      zip.putNextEntry(new ZipEntry(JSON));
      byte[] spaces = new byte[1 << 20];
      Arrays.fill(spaces, (byte) ' ');
      for (int i = 0; i < 500; i++) {
        zip.write(spaces);
      }
    }
    refuses(bomb, "its configuration.json is larger than");
  }

  @Test
  void aThousandMutationsEndInAModelOrASentence() throws IOException {
    Random random = new Random(5);
    Map<String, byte[]> entries = exported("compact");
    byte[] whole = Files.readAllBytes(write(entries));
    for (int i = 0; i < 1_000; i++) {
      Path file;
      if (i % 2 == 0) {
        byte[] bytes = i % 4 == 0 ? mutated(whole, random) : cut(whole, random);
        file = Files.write(folder.resolve("mutant.zip"), bytes);
      } else {
        // Behind a right checksum.
        Map<String, byte[]> mutant = new LinkedHashMap<>(entries);
        String name = List.of(JSON, JSON, JSON, COEFFICIENTS, "normalizer.bin").get(i / 2 % 5);
        mutant.put(name, mutated(get(entries, name), random));
        file = write(mutant);
      }
      try {
        read(file);
      } catch (WorkbenchException e) {
        requireSentence(e, file);
      }
    }
  }

  private static byte[] mutated(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      bytes[random.nextInt(Math.min(bytes.length, 20_000))] =
          (byte)
              (random.nextBoolean()
                  ? random.nextInt(256)
                  : "0123456789-{}[],\"".charAt(random.nextInt(17)));
    }
    return bytes;
  }

  private static byte[] cut(byte[] whole, Random random) {
    return Arrays.copyOf(whole, random.nextInt(whole.length));
  }

  private static void refuses(Path file, String sentence) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(WorkbenchException.class, e -> requireSentence(e, file))
        .hasMessageContaining(sentence);
  }

  private static void requireSentence(WorkbenchException e, Path file) {
    assertThat(e.getMessage())
        .startsWith("The file " + file)
        .endsWith(".")
        .doesNotContain("\n")
        .hasSizeLessThan(file.toString().length() + 200);
  }

  private static TrainedModel read(Path file) {
    return Dl4jImport.read(file, Instant.EPOCH, "test");
  }

  private static DenseLayer.Builder dense(int units) {
    return new DenseLayer.Builder().nIn(784).nOut(units);
  }

  private static MultiLayerNetwork of(Layer layer, int units) {
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .list(
                    layer,
                    new OutputLayer.Builder(LossFunction.MCXENT)
                        .nIn(units)
                        .nOut(10)
                        .activation(Activation.SOFTMAX)
                        .build())
                .build());
    network.init();
    return network;
  }

  private static float[] answers(TrainedModel model) {
    try (Classifier classifier = engine.classifier(model)) {
      return classifier.probabilities(digits, 0, IMAGES);
    }
  }

  private Map<String, byte[]> exported(String preset) throws IOException {
    Preset of = Presets.of(preset);
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipFile zip =
        new ZipFile(
            write(engine.export(TestModels.random(of.network(), of.training(), 0.1f))).toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return entries;
  }

  private static byte[] get(Map<String, byte[]> entries, String name) {
    return Objects.requireNonNull(entries.get(name));
  }

  private Path write(byte[] zip) throws IOException {
    return Files.write(folder.resolve("network.zip"), zip);
  }

  /** As ModelSerializer does, which fails with the commons-io of today. */
  private Path write(MultiLayerNetwork network) throws IOException {
    ByteArrayOutputStream coefficients = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(coefficients)) {
      Nd4j.write(network.params(), out);
    }
    return write(
        Map.of(
            JSON,
            network.getLayerWiseConfigurations().toJson().getBytes(StandardCharsets.UTF_8),
            COEFFICIENTS,
            coefficients.toByteArray()));
  }

  private Path write(Map<String, byte[]> entries) throws IOException {
    Path file = folder.resolve("network.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return file;
  }

  /** Where the two lengths of the coefficients are: each behind the name of its allocation. */
  private static List<Integer> lengths(byte[] coefficients) {
    String text = new String(coefficients, StandardCharsets.ISO_8859_1);
    String name = "MIXED_DATA_TYPES";
    int first = text.indexOf(name);
    return List.of(first + name.length(), text.indexOf(name, first + 1) + name.length());
  }

  private static byte[] with(byte[] bytes, int place, long value) {
    byte[] changed = bytes.clone();
    ByteBuffer.wrap(changed).putLong(place, value);
    return changed;
  }
}
