package org.digitworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.store.ModelFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class TrainingCommandsTest {

  @TempDir private Path folder;
  private CommandLineFixture cli = new CommandLineFixture(Path.of("unused"));

  @BeforeEach
  void setUp() {
    cli = new CommandLineFixture(folder);
  }

  @Test
  void trainReportsEveryEpochAndTheEnd() {
    assertThat(train("--epochs", "3", "--batch-size", "50", "--json")).isZero();

    List<JsonNode> lines = cli.json();
    assertThat(lines).hasSize(5);
    for (int epoch = 0; epoch <= 3; epoch++) {
      JsonNode line = lines.get(epoch);
      assertThat(line.propertyNames())
          .containsExactly(
              "event",
              "run",
              "epoch",
              "trainLoss",
              "trainAccuracy",
              "testLoss",
              "testAccuracy",
              "seconds",
              "imagesPerSecond");
      assertThat(line.get("event").asString()).isEqualTo("epoch");
      assertThat(line.get("run").asString()).isEqualTo("relu");
      assertThat(line.get("epoch").asInt()).isEqualTo(epoch);
      // Four batches an epoch, each good for a tenth.
      assertThat(line.get("testAccuracy").asDouble()).isEqualTo(Math.min(1, 0.4 * epoch));
    }
    JsonNode end = lines.getLast();
    assertThat(end.propertyNames())
        .containsExactly(
            "event",
            "run",
            "model",
            "epochs",
            "testAccuracy",
            "bestTestAccuracy",
            "bestEpoch",
            "epochsTo97",
            "seconds",
            "reading");
    assertThat(end.get("event").asString()).isEqualTo("finished");
    assertThat(end.get("model").isNull()).isTrue();
    assertThat(end.get("epochs").asInt()).isEqualTo(3);
    assertThat(end.get("bestTestAccuracy").asDouble()).isEqualTo(1);
    assertThat(end.get("bestEpoch").asInt()).isEqualTo(3);
    assertThat(end.get("epochsTo97").asInt()).isEqualTo(3);
    assertThat(cli.err()).isEmpty();
  }

  @Test
  void anAccuracyThatWasNotReachedIsNull() {
    assertThat(train("--epochs", "1", "--batch-size", "50", "--json")).isZero();

    assertThat(cli.json().getLast().get("epochsTo97").isNull()).isTrue();
  }

  @Test
  void theOptionsReachTheModelAndItsProvenance() {
    Path file = folder.resolve("my.digitmodel");
    int code =
        train(
            "--epochs=2",
            "--batch-size=20",
            "--learning-rate=0.01",
            "--activation=tanh",
            "--seed=7",
            "--train-limit=100",
            "--save=" + file,
            "--json");

    assertThat(code).isZero();
    TrainedModel model = new ModelFiles().read(file);
    assertThat(model.network())
        .isEqualTo(Presets.of("relu").network().withActivation(Activation.TANH));
    assertThat(model.training().epochs()).isEqualTo(2);
    assertThat(model.training().optimisation().batchSize()).isEqualTo(20);
    assertThat(model.training().optimisation().optimiser().learningRate()).isEqualTo(0.01);
    assertThat(model.training().seed()).isEqualTo(7);
    assertThat(model.training().data().trainLimit()).isEqualTo(100);
    assertThat(model.provenance().preset()).isEqualTo("relu");
    assertThat(model.parameters()[0]).as("mini-batches").isEqualTo(10);
    assertThat(cli.json().getLast().get("model").asString()).isEqualTo(file.toString());
  }

  @Test
  void forPeopleThereAreLinesAndATable() {
    assertThat(train("--epochs", "2", "--batch-size", "50")).isZero();

    assertThat(cli.out()).contains("epoch    2").contains("80.00 %").contains("TEST ACCURACY");
    assertThat(cli.out()).doesNotContain("{");
  }

  @Test
  void compareTrainsAllWithTheSameSeed() {
    int code = cli.run("compare", "relu", "sigmoid", "relu", "--epochs=2", "--seed=9", "--json");

    assertThat(code).isZero();
    for (String run : List.of("relu", "sigmoid", "relu-2")) {
      List<JsonNode> lines =
          cli.json().stream().filter(l -> l.get("run").asString().equals(run)).toList();
      assertThat(lines)
          .extracting(l -> l.get("event").asString())
          .containsExactly("epoch", "epoch", "epoch", "finished");
    }
    assertThat(cli.runs().runs()).hasSize(3).allMatch(run -> run.training().seed() == 9);
  }

  @Test
  void everyTrainingIsInTheHistory() {
    train("--epochs", "2", "--train-limit", "100");

    assertThat(cli.runs().runs()).hasSize(1);
    Run run = cli.runs().runs().getFirst();
    assertThat(run.name()).isEqualTo("relu");
    assertThat(run.state()).isEqualTo(RunState.FINISHED);
    assertThat(run.provenance().epochs()).hasSize(3);
  }

  @Test
  void aRunThatFailsDoesNotEndTheOthers() {
    NetworkSpec sigmoid = Presets.of("sigmoid").network();
    cli.engine.beforeBatch =
        (network, batch) -> {
          if (network.equals(sigmoid) && batch == 3) {
            throw new WorkbenchException("The sigmoid is tired.");
          }
        };

    int code = cli.run("compare", "relu", "sigmoid", "--epochs=4", "--train-limit=128", "--json");

    assertThat(code).isEqualTo(1);
    assertThat(cli.err()).isEqualToIgnoringNewLines("The sigmoid is tired.");
    assertThat(cli.json())
        .anyMatch(l -> is(l, "finished", "relu"))
        .anyMatch(l -> is(l, "failed", "sigmoid"));
    assertThat(cli.runs().runs())
        .extracting(Run::state)
        .containsExactlyInAnyOrder(RunState.FINISHED, RunState.FAILED);
  }

  @Test
  void anUnexpectedErrorNamesTheLog() {
    cli.engine.beforeBatch =
        (_, _) -> {
          throw new IllegalStateException("a bug");
        };

    assertThat(train("--json")).isEqualTo(1);
    assertThat(cli.err()).contains("unexpected error").contains("log").doesNotContain("at org.");
    assertThat(cli.err().lines()).hasSize(1);
  }

  @Test
  void aPlaceThatCannotBeSavedToIsRefusedBeforeTraining() throws IOException {
    Path file = Files.writeString(folder.resolve("a-file"), "x");
    for (Path bad : List.of(folder, folder.resolve("no-such/m.zip"), file.resolve("m.zip"))) {
      assertThat(train("--save", bad.toString(), "--json")).isEqualTo(1);
      assertThat(cli.err()).startsWith("The model cannot be saved to " + bad);
      assertThat(cli.err().lines()).hasSize(1);
      assertThat(cli.out()).isEmpty();
    }
  }

  @Test
  void aModelThatCannotBeSavedAfterAllIsKept() throws IOException {
    Path target = Files.createDirectory(folder.resolve("stick"));
    cli.engine.beforeBatch = (_, batch) -> replaceByFile(target, batch);

    int code = train("--epochs=1", "--save", target.resolve("m.digitmodel").toString(), "--json");

    assertThat(code).isEqualTo(1);
    assertThat(cli.err()).contains("could not be saved").contains("saved as the model relu");
    assertThat(cli.models().read(cli.models().find("relu")).parameters()[0]).isEqualTo(2);
    assertThat(cli.json().getLast().get("model").isNull()).isTrue();
  }

  @Test
  void aHistoryThatCannotBeWrittenDoesNotLoseTheModel() throws IOException {
    Files.createDirectories(cli.home.folder());
    Files.writeString(cli.home.runs(), "a file where the folder should be");
    Path file = folder.resolve("m.digitmodel");

    assertThat(train("--epochs=1", "--save", file.toString(), "--json")).isEqualTo(1);

    assertThat(cli.err()).startsWith("The run could not be saved");
    assertThat(new ModelFiles().read(file).provenance().epochs()).hasSize(2);
    assertThat(cli.json()).hasSize(3);
  }

  @Test
  void experimentsAreHeldAgainstWhatWasPublishedAndNotKept() {
    assertThat(cli.run("experiments", "compact", "ink", "--seeds=2", "--json")).isZero();

    JsonNode compact = cli.json().getFirst();
    assertThat(compact.get("preset").asString()).isEqualTo("compact");
    assertThat(compact.get("published").get("testAccuracy").asDouble()).isEqualTo(0.95);
    assertThat(compact.get("runs"))
        .extracting(run -> run.get("seed").asLong())
        .containsExactly(42L, 43L);
    assertThat(compact.get("testAccuracy").get("sd").asDouble()).isNotNegative();
    assertThat(compact.get("band").get(1).asDouble()).isEqualTo(0.97);
    assertThat(compact.get("inBand").asBoolean()).isFalse();
    JsonNode ink = cli.json().getLast();
    assertThat(ink.get("published").isNull()).isTrue();
    assertThat(ink.get("inBand").isNull()).isTrue();
    assertThat(cli.runs().list()).isEmpty();

    assertThat(cli.run("experiments", "relu")).isZero();
    assertThat(cli.out()).contains("IN BAND").contains("98.25 %");
    assertThat(cli.run("experiments", "relu", "--seeds=0")).isEqualTo(2);
    assertThat(cli.run("experiments", "nothing")).isEqualTo(2);
  }

  @Test
  void theNumbersAreReadOutInWords() {
    cli.run("compare", "relu", "sigmoid", "--epochs=2", "--train-limit=100", "--json");
    assertThat(cli.json().getLast().get("reading")).isNotEmpty();
    assertThat(cli.json().getLast().get("comparison")).isNotEmpty();
    cli.run("compare", "relu", "sigmoid", "--epochs=2", "--train-limit=100");
    assertThat(cli.out()).contains("Together").contains("Training took relu");
  }

  private int train(String... options) {
    String[] args = new String[options.length + 2];
    args[0] = "train";
    args[1] = "relu";
    System.arraycopy(options, 0, args, 2, options.length);
    return cli.run(args);
  }

  private static boolean is(JsonNode line, String event, String run) {
    return line.get("event").asString().equals(event) && line.get("run").asString().equals(run);
  }

  private static void replaceByFile(Path empty, int batch) {
    if (batch == 0) {
      try {
        Files.delete(empty);
        Files.writeString(empty, "no folder any more");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
