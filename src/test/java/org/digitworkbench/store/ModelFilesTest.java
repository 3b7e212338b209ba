package org.digitworkbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFilesTest {

  @TempDir Path folder;
  private Path file = Path.of("");
  private final ModelFiles files = new ModelFiles();

  @BeforeEach
  void setFile() {
    file = folder.resolve("relu.digitmodel");
  }

  @Test
  void aModelComesBackAsItWas() {
    TrainedModel model = Samples.model();
    files.write(file, model);
    TrainedModel read = files.read(file);
    assertThat(read.network()).isEqualTo(model.network());
    assertThat(read.training()).isEqualTo(model.training());
    assertThat(read.provenance()).isEqualTo(model.provenance());
    assertThat(Arrays.equals(read.parameters(), model.parameters())).isTrue();
  }

  @Test
  void theSameModelGivesTheSameBytes() throws IOException {
    files.write(file, Samples.model());
    byte[] first = Files.readAllBytes(file);
    files.write(file, Samples.model());
    assertThat(file).hasBinaryContent(first);
  }

  @Test
  void theFormatIsWhatOlderFilesHave() throws IOException {
    write(Map.of("model.json", MODEL_JSON, "parameters.bin", parameters(1426, 0.5f)));
    TrainedModel read = files.read(file);
    assertThat(read.network()).isEqualTo(Samples.network());
    assertThat(read.training()).isEqualTo(Samples.training());
    assertThat(read.provenance()).isEqualTo(Samples.provenance(Samples.START));
    assertThat(read.parameters()).containsOnly(0.5f);
    files.write(file, read);
    assertThat(new String(entry("model.json"), StandardCharsets.UTF_8))
        .isEqualTo(
            new String(MODEL_JSON, StandardCharsets.UTF_8)
                .replace("\"version\" : 1", "\"version\" : 3")
                .replace(
                    "\"kernel\" : 3,",
                    "\"kernel\" : 3,\n      \"stride\" : 1,\n      \"padding\" : 0,")
                .replace(
                    "\"initialisation\" : \"glorot-uniform\"",
                    "\"initialisation\" : \"glorot-uniform\",\n    \"loss\" : \"cross-entropy\"")
                .replace(TRAINING_OF_VERSION_1, TRAINING));
  }

  @Test
  void refusesAFileThatIsNoZip() throws IOException {
    Files.writeString(file, "this is no model");
    assertRefused("cut off, damaged, or not a model of the workbench");
    Files.write(file, new byte[0]);
    assertRefused("cut off, damaged, or not a model of the workbench");
  }

  @Test
  void refusesAFileThatIsCutOffAnywhere() throws IOException {
    files.write(file, Samples.model());
    byte[] whole = Files.readAllBytes(file);
    for (int length = 1; length < whole.length; length += 97) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertRefused("");
    }
  }

  @Test
  void aFlippedBitNeverChangesAModel() throws IOException {
    files.write(file, Samples.model());
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i += 41) {
      byte[] flipped = whole.clone();
      flipped[i] ^= (byte) (1 << (i % 8));
      Files.write(file, flipped);
      try {
        TrainedModel read = files.read(file);
        assertThat(Arrays.equals(read.parameters(), Samples.model().parameters())).isTrue();
        assertThat(read.provenance()).isEqualTo(Samples.model().provenance());
      } catch (WorkbenchException e) {
        assertThat(e).hasMessageStartingWith("The model file " + file);
      }
    }
  }

  @Test
  void refusesAZipOfSomethingElse() throws IOException {
    write(Map.of("hello.txt", new byte[3]));
    assertRefused("it has no model.json");
    write(Map.of("model.json", MODEL_JSON));
    assertRefused("it has no parameters.bin");
  }

  @Test
  void refusesTooFewAndTooManyParameters() throws IOException {
    write(Map.of("model.json", MODEL_JSON, "parameters.bin", parameters(1425, 1)));
    assertRefused("has 5,700 bytes instead of 5,704");
    write(Map.of("model.json", MODEL_JSON, "parameters.bin", parameters(1427, 1)));
    assertRefused("parameters.bin is larger than 5,704 bytes");
  }

  @Test
  void refusesParametersThatAreNoNumbers() throws IOException {
    write(Map.of("model.json", MODEL_JSON, "parameters.bin", parameters(1426, Float.NaN)));
    assertRefused("not a finite number");
  }

  @Test
  void stopsReadingABombAtTheLimit() throws IOException {
    write(Map.of("model.json", new byte[200_000_000], "parameters.bin", new byte[1]));
    assertThat(file).satisfies(f -> assertThat(Files.size(f)).isLessThan(1_000_000));
    assertRefused("model.json is larger than 8,000,000 bytes");
  }

  @Test
  void refusesAFileLargerThanAnyModelWithoutReadingIt() throws IOException {
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(10_000_000_000L);
    }
    assertRefused("larger than 100 MB");
  }

  @Test
  void refusesAnotherVersionAndAnotherFormat() throws IOException {
    assertJsonRefused("\"version\" : 1", "\"version\" : 4", "version 4 of its format");
    assertJsonRefused("digit-workbench-model", "other", "does not say \"format\"");
    assertJsonRefused("{\n  \"format\"", "[] {\"format\"", "its JSON cannot be read");
  }

  @Test
  void refusesSpecsThatAreOutOfRange() throws IOException {
    assertJsonRefused(
        "\"units\" : 4", "\"units\" : 10000000", "must be between 1 and 8,192, not 10,000,000");
    assertJsonRefused("\"epochs\" : 15", "\"epochs\" : 0", "training: the number of epochs");
    assertJsonRefused("\"rate\" : 0.25", "\"rate\" : -1", "network.layers[3]: the dropout rate");
    assertJsonRefused(
        "\"rate\" : 0.25", "\"rate\" : \"NaN\"", "network.layers[3]: the dropout rate");
    assertJsonRefused(
        "\"sigmoid\"", "\"step\"", "network.layers[2].activation: there is no activation \"step\"");
  }

  @Test
  void namesTheFieldThatHasAWrongValue() throws IOException {
    assertJsonRefused("\"units\" : 4", "\"units\" : 4.5", "network.layers[2].units");
    assertJsonRefused("\"units\" : 4", "\"units\" : \"4\"", "network.layers[2].units");
    assertJsonRefused("\"units\" : 4,", "", "network.layers[2].units");
    assertJsonRefused("\"symmetric\"", "\"upside-down\"", "training.data.scaling");
    assertJsonRefused("\"mnist\"", "null", "training.data.dataset");
  }

  @Test
  void takesNoClassNamesForTypes() throws IOException {
    assertJsonRefused(
        "\"type\" : \"dropout\"", "\"type\" : \"java.util.ArrayList\"", "network.layers[3]");
    assertJsonRefused(
        "\"type\" : \"dropout\"",
        "\"type\" : \"org.digitworkbench.domain.LayerSpec$Dropout\"",
        "network.layers[3]");
  }

  @Test
  void refusesAMissingFileAndAFolder() {
    assertRefused("does not exist");
    assertThatExceptionOfType(WorkbenchException.class)
        .isThrownBy(() -> files.read(folder))
        .withMessageContaining("is a folder");
  }

  @Test
  void aFullDiskLosesNothing() throws IOException {
    files.write(file, Samples.model());
    byte[] old = Files.readAllBytes(file);
    assertThatExceptionOfType(WorkbenchException.class)
        .isThrownBy(() ->
            new ModelFiles(Samples.onDiskWithRoomFor(old.length / 2)).write(file, Samples.model()))
        .withMessageStartingWith("The model could not be saved to " + file)
        .withMessageContaining("the disk is full");
    assertThat(file).hasBinaryContent(old);
    assertThat(Samples.names(folder)).containsExactly("relu.digitmodel");
  }

  private void assertJsonRefused(String from, String to, String reason) throws IOException {
    String json = new String(MODEL_JSON, StandardCharsets.UTF_8);
    assertThat(json).contains(from);
    write(
        Map.of(
            "model.json",
            json.replace(from, to).getBytes(StandardCharsets.UTF_8),
            "parameters.bin",
            parameters(1426, 0)));
    assertRefused(reason);
  }

  private void assertRefused(String reason) {
    assertThatExceptionOfType(WorkbenchException.class)
        .isThrownBy(() -> files.read(file))
        .withMessageStartingWith("The model file " + file)
        .withMessageContaining(reason)
        .withMessageEndingWith(".");
  }

  private void write(Map<String, byte[]> entries) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : new TreeMap<>(entries).entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
  }

  private byte[] entry(String name) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.getInputStream(zip.getEntry(name)).readAllBytes();
    }
  }

  private static byte[] parameters(int count, float value) {
    ByteBuffer buffer = ByteBuffer.allocate(count * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      buffer.putFloat(value);
    }
    return buffer.array();
  }

  /** As version 1 writes it; if this has to change, so has the version. */
  private static final byte[] MODEL_JSON =
      """
      {
        "format" : "digit-workbench-model",
        "version" : 1,
        "network" : {
          "layers" : [ {
            "type" : "convolution",
            "filters" : 2,
            "kernel" : 3,
            "activation" : "leaky-relu"
          }, {
            "type" : "max-pool",
            "size" : 2
          }, {
            "type" : "dense",
            "units" : 4,
            "activation" : "sigmoid"
          }, {
            "type" : "dropout",
            "rate" : 0.25
          } ],
          "initialisation" : "glorot-uniform"
        },
        "training" : {
          "dataset" : "mnist",
          "optimiser" : {
            "type" : "adam",
            "learningRate" : 0.001,
            "beta1" : 0.9,
            "beta2" : 0.999,
            "epsilon" : 1.0E-7
          },
          "batchSize" : 128,
          "epochs" : 15,
          "shuffle" : true,
          "scaling" : "symmetric",
          "seed" : -5000000000,
          "trainLimit" : 2000
        },
        "provenance" : {
          "preset" : "relu",
          "datasetSha256" : {
            "a.gz" : "11",
            "b.gz" : "22"
          },
          "started" : "2026-11-21T20:15:30.417Z",
          "workbench" : "0.1.0",
          "engine" : {
            "nd4j" : "1.0.0-M2.1",
            "threads" : "2"
          },
          "machine" : "Linux, two cores",
          "passes" : 12.25,
          "epochs" : [ {
            "epoch" : 0,
            "trainLoss" : 2.31,
            "trainAccuracy" : 0.1,
            "testLoss" : 2.3,
            "testAccuracy" : 0.0985,
            "seconds" : 0.0,
            "imagesPerSecond" : 0.0
          }, {
            "epoch" : 1,
            "trainLoss" : "NaN",
            "trainAccuracy" : 0.9,
            "testLoss" : "Infinity",
            "testAccuracy" : 0.91,
            "seconds" : 1.5,
            "imagesPerSecond" : 40000.0
          } ]
        }
      }
      """
          .strip()
          .getBytes(StandardCharsets.UTF_8);

  private static final String TRAINING_OF_VERSION_1 =
      """
          "dataset" : "mnist",
          "optimiser" : {
            "type" : "adam",
            "learningRate" : 0.001,
            "beta1" : 0.9,
            "beta2" : 0.999,
            "epsilon" : 1.0E-7
          },
          "batchSize" : 128,
          "epochs" : 15,
          "shuffle" : true,
          "scaling" : "symmetric",
          "seed" : -5000000000,
          "trainLimit" : 2000\
      """;

  private static final String TRAINING =
      """
          "data" : {
            "dataset" : "mnist",
            "trainLimit" : 2000,
            "scaling" : "symmetric",
            "augmentation" : "none"
          },
          "optimisation" : {
            "optimiser" : {
              "type" : "adam",
              "learningRate" : 0.001,
              "beta1" : 0.9,
              "beta2" : 0.999,
              "epsilon" : 1.0E-7
            },
            "schedule" : "constant",
            "batchSize" : 128,
            "shuffle" : true,
            "weightDecay" : 0.0
          },
          "epochs" : 15,
          "seed" : -5000000000\
      """;
}
