package org.digitworkbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.ExperimentSpec;
import org.digitworkbench.domain.Initialisation;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.Loss;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Optimiser;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.Schedule;
import org.digitworkbench.domain.WorkbenchException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Specifications as files: what is written comes back, and what is refused says why. */
@Timeout(30)
class SpecFilesTest {

  private static final String LAYERS =
      """
      [ { "type": "convolution", "filters": 6, "kernel": 5, "padding": 2, "activation": "tanh" },
        { "type": "max-pool", "size": 2 },
        { "type": "convolution", "filters": 16, "kernel": 5, "activation": "tanh" },
        { "type": "dense", "units": 84, "activation": "tanh" } ]\
      """;

  private static final String JSON =
      """
      { "format": "digit-workbench-experiment", "version": 1,
        "id": "x", "title": "X", "description": "",
        "network": { "layers": %s, "initialisation": "glorot-uniform" },
        "training": {
          "data": { "dataset": "mnist", "trainLimit": 0, "scaling": "unit", "augmentation": "none" },
          "optimisation": {
            "optimiser": { "type": "sgd", "learningRate": 0.1, "momentum": 0.0 },
            "schedule": "constant", "batchSize": 64, "shuffle": true },
          "epochs": 5, "seed": 1 } }
      """
          .formatted(LAYERS);

  @TempDir private Path folder;
  private final SpecFiles files = new SpecFiles();
  private Path file = Path.of("unused");

  @BeforeEach
  void setUp() {
    file = folder.resolve("x.json");
  }

  @Test
  void everyKindOfLayerOptimiserAndChoiceComesBack() {
    NetworkSpec network =
        new NetworkSpec(
            List.of(
                new LayerSpec.Convolution(4, 5, 2, 3, Activation.IDENTITY),
                new LayerSpec.BatchNormalisation(Activation.ELU),
                new LayerSpec.MaxPool(2),
                new LayerSpec.AveragePool(2),
                new LayerSpec.Dropout(0.3),
                new LayerSpec.Dense(9, Activation.GELU)),
            Initialisation.LECUN_NORMAL,
            Loss.QUADRATIC);
    for (Optimiser optimiser :
        List.of(
            new Optimiser.Sgd(0.1, 0.9, true),
            new Optimiser.Sgd(0.1, 0.5, false),
            Optimiser.Adam.withRate(1e-4),
            Optimiser.RmsProp.withRate(0.01))) {
      ExperimentSpec spec =
          new ExperimentSpec(
              "mine",
              "Mine",
              "Ü \"x\"",
              network,
              Samples.training()
                  .withOptimisation(o ->
                      o.withOptimiser(optimiser)
                          .withSchedule(Schedule.EXPONENTIAL)
                          .withWeightDecay(1e-4)));
      files.write(file, spec);
      assertThat(files.read(file)).isEqualTo(spec);
    }
    for (Preset preset : Presets.all()) {
      files.write(file, preset.spec());
      assertThat(files.read(file)).isEqualTo(preset.spec());
    }
  }

  @Test
  void whatIsLeftOutHasItsUsualValue() throws IOException {
    Files.writeString(file, JSON);
    ExperimentSpec spec = files.read(file);
    assertThat(spec.network().layers().get(2))
        .isEqualTo(new LayerSpec.Convolution(16, 5, 1, 0, Activation.TANH));
    assertThat(spec.network().loss()).isEqualTo(Loss.CROSS_ENTROPY);
    assertThat(spec.training().optimisation().weightDecay()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"filters\": 16, \"kernel\": 5 | \"filters\": 16, \"kernel\": 28 | not valid: network.layers[2]: the kernel of a convolution must be between 1 and 14, not 28.",
        "\"filters\": 16, \"kernel\": 5 | \"filters\": 16, \"kernel\": 99 | not valid: network.layers[2]: the kernel of a convolution must be between 1 and 28, not 99.",
        "\"units\": 84 | \"units\": 10000000 | not valid: network.layers[3]: the units of a dense layer must be between 1 and 8,192, not 10,000,000.",
        "\"size\": 2 | \"size\": 29 | not valid: network.layers[1]: the size of the pool must be between 1 and 28, not 29.",
        "\"max-pool\", \"size\": 2 | \"dropout\", \"rate\": 1 | not valid: network.layers[1]: the dropout rate must be between 0.0 and 0.95, not 1.0.",
        "\"type\": \"max-pool\" | \"type\": \"lstm\" | not valid: network.layers[1].type is not one of dense, convolution, max-pool, average-pool, batch-normalisation, dropout, but \"lstm\".",
        "\"type\": \"max-pool\", | '' | not valid: network.layers[1].type is missing; choose one of dense, convolution, max-pool, average-pool, batch-normalisation, dropout.",
        "\"type\": \"sgd\" | \"type\": \"lion\" | not valid: training.optimisation.optimiser.type is not one of sgd, adam, rms-prop, but \"lion\".",
        "\"units\": 84, \"activation\": \"tanh\" | \"units\": 84, \"activation\": \"step\" | not valid: network.layers[3].activation: there is no activation \"step\"; choose one of relu, sigmoid, tanh, leaky-relu, elu, gelu, swish, none.",
        "\"constant\" | \"sometimes\" | not valid: training.optimisation.schedule must be one of constant, cosine, linear, exponential.",
        "\"glorot-uniform\" | \"zeros\" | not valid: network.initialisation must be one of glorot-uniform, fan-in-uniform, he-normal, lecun-normal, standard-normal.",
        "\"learningRate\": 0.1 | \"learningRate\": 1e999 | not valid: training.optimisation.optimiser: the learning rate must be between 1.0E-8 and 10.0, not Infinity.",
        "\"learningRate\": 0.1 | \"learningRate\": \"NaN\" | not valid: training.optimisation.optimiser: the learning rate must be between 1.0E-8 and 10.0, not NaN.",
        "\"learningRate\": 0.1 | \"learningRate\": NaN | damaged: its JSON cannot be read from line 10, column 56 on.",
        "\"epochs\": 5 | \"epochs\": 5.5 | damaged: its field training.epochs is missing or has a wrong value.",
        "\"epochs\": 5 | \"epochs\": \"5\" | damaged: its field training.epochs is missing or has a wrong value.",
        "\"epochs\": 5, | '' | damaged: its field training.epochs is missing or has a wrong value.",
        "\"epochs\": 5 | \"epochs\": 99999999999 | damaged: its field training.epochs is missing or has a wrong value.",
        "\"epochs\": 5 | \"epochs\": 0 | not valid: training: the number of epochs must be between 1 and 10,000, not 0.",
        "\"shuffle\": true | \"shuffle\": 1 | damaged: its field training.optimisation.shuffle is missing or has a wrong value.",
        "\"id\": \"x\" | \"id\": \"../x\" | not valid: \"../x\" is not a valid id, which has only lower-case letters, digits and hyphens.",
        "\"title\": \"X\" | \"title\": \" \" | not valid: The length of the title must be between 1 and 64, not 0.",
        "\"dataset\": \"mnist\" | \"dataset\": \"../mnist\" | not valid: training.data: \"../mnist\" is not the name of a data set.",
        "\"version\": 1 | \"version\": 2 | has version 2 of its format",
        "digit-workbench-experiment | other | it does not say \"format\": \"digit-workbench-experiment\".",
        "\"seed\": 1 | \"seed\": 1, \"seed\": 2 | damaged: its JSON cannot be read from line",
        "\"seed\": 1 } } | \"seed\": 1 } | damaged: its JSON cannot be read from line",
      })
  void whatIsRefusedNamesTheField(String good, String bad, String reason) throws IOException {
    assertThat(JSON).contains(good);
    Files.writeString(file, JSON.replace(good, bad));
    assertThatThrownBy(() -> files.read(file))
        .isInstanceOf(WorkbenchException.class)
        .hasMessageStartingWith("The specification " + file)
        .hasMessageContaining(reason);
  }

  @Test
  void layersOfAnotherKindOfValueAreRefused() throws IOException {
    for (Map.Entry<String, String> layers :
        Map.of(
                "null", "network.layers",
                "{}", "network.layers",
                "[ null ]", "network",
                "[ 5 ]", "network.layers[0]",
                "[ [] ]", "network.layers[0]")
            .entrySet()) {
      Files.writeString(file, JSON.replace(LAYERS, layers.getKey()));
      assertThatThrownBy(() -> files.read(file))
          .as(layers.getKey())
          .isInstanceOf(WorkbenchException.class)
          .hasMessageContaining(layers.getValue());
    }
  }

  @Test
  void aPoolOnOnePixelSaysWhatFits() throws IOException {
    String layers =
        "[ {\"type\":\"max-pool\",\"size\":28}, {\"type\":\"average-pool\",\"size\":2} ]";
    Files.writeString(file, JSON.replace(LAYERS, layers));
    assertThatThrownBy(() -> files.read(file))
        .hasMessageEndingWith("network.layers[1]: the size of the pool must be 1, not 2.");
  }

  @Test
  void whatNeedsTooMuchMemorySaysHowManyImagesFit() throws IOException {
    String wide = "{\"type\":\"convolution\",\"filters\":512,\"kernel\":1,\"activation\":\"relu\"}";
    Files.writeString(
        file,
        JSON.replace(LAYERS, "[ " + wide + ", " + wide + " ]")
            .replace("\"batchSize\": 64", "\"batchSize\": 10000"));
    assertThatThrownBy(() -> files.read(file))
        .hasMessageContaining("batch size 10,000")
        .hasMessageContaining("images per mini-batch fit into 8 GB.");
  }

  @Test
  void deepNestingTooManyLayersAndLargeFilesAreRefusedQuickly() throws IOException {
    Files.writeString(file, JSON.replace(LAYERS, "[".repeat(100_000) + "]".repeat(100_000)));
    assertThatThrownBy(() -> files.read(file)).hasMessageContaining("JSON cannot be read");
    String layer = "{\"type\":\"dropout\",\"rate\":0.1}";
    Files.writeString(file, JSON.replace(LAYERS, "[" + (layer + ",").repeat(20_000) + layer + "]"));
    assertThatThrownBy(() -> files.read(file))
        .hasMessageContaining("The number of hidden layers must be between 0 and 32".substring(4));
    Files.writeString(file, JSON + " ".repeat(1_000_000));
    assertThatThrownBy(() -> files.read(file)).hasMessageContaining("is larger than");
    Files.writeString(file, "");
    assertThatThrownBy(() -> files.read(file)).isInstanceOf(WorkbenchException.class);
    assertThatThrownBy(() -> files.read(folder)).hasMessageContaining("is a folder");
    assertThatThrownBy(() -> files.read(folder.resolve("none.json")))
        .hasMessageContaining("does not exist");
  }
}
