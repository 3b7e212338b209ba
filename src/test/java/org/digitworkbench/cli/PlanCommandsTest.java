package org.digitworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.digitworkbench.domain.ExperimentSpec;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.store.SpecFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class PlanCommandsTest {

  @TempDir private Path folder;
  private CommandLineFixture cli = new CommandLineFixture(Path.of("unused"));

  @BeforeEach
  void setUp() {
    cli = new CommandLineFixture(folder);
  }

  @Test
  void aRepeatedComparisonHasALineARunAndASummary() {
    int code =
        cli.run("compare", "relu", "sigmoid", "--repeats=2", "--epochs=2", "--seed=7", "--json");

    assertThat(code).isZero();
    List<JsonNode> lines = cli.json();
    assertThat(lines.subList(0, 4))
        .extracting(line -> line.get("run").asString())
        .containsExactly("relu-s7", "sigmoid-s7", "relu-s8", "sigmoid-s8");
    assertThat(lines.subList(0, 4))
        .allSatisfy(line -> {
          assertThat(line.get("event").asString()).isEqualTo("finished");
          assertThat(line.get("epochs").asInt()).isEqualTo(2);
        });
    JsonNode summary = lines.getLast();
    assertThat(lines).hasSize(5);
    assertThat(summary.get("event").asString()).isEqualTo("summary");
    assertThat(summary.get("over").isNull()).isTrue();
    assertThat(summary.get("seeds").size()).isEqualTo(2);
    JsonNode relu = summary.get("groups").get(0);
    assertThat(relu.get("runs").asInt()).isEqualTo(2);
    // The pretended engine knows no seeds: four mini-batches are good for four tenths.
    assertThat(relu.get("testAccuracy").get("mean").asDouble()).isEqualTo(0.4);
    assertThat(relu.get("testAccuracy").get("sd").asDouble()).isZero();
    assertThat(summary.get("reading").asString())
        .startsWith("After all epochs, relu is at 40.00 % ± 0.00");
    assertThat(cli.runs().runs()).hasSize(4).allMatch(run -> run.state() == RunState.FINISHED);
    assertThat(cli.runs().runs())
        .extracting(run -> run.provenance().preset())
        .containsOnly("relu", "sigmoid");
  }

  @Test
  void forPeopleThereIsATableOfTheGroups() {
    assertThat(cli.run("compare", "relu", "sigmoid", "--repeats=2", "--epochs=1")).isZero();
    assertThat(cli.out()).contains("relu-s42  20.00 %").contains("MEAN").contains("seeds 42, 43");
    assertThat(cli.run("sweep", "relu", "--over=batch-size", "--values=50,100", "--epochs=1"))
        .isZero();
    assertThat(cli.out()).contains("BATCH SIZE").contains("batch 50 is at 40.00 %");
  }

  @Test
  void aRunThatFailsDoesNotStopTheOthersOfASweep() {
    cli.engine.beforeBatch =
        (network, _) -> {
          if (network.equals(Presets.of("sigmoid").network())) {
            throw new WorkbenchException("The training diverged in epoch 1.");
          }
        };

    int code =
        cli.run(
            "sweep",
            "relu",
            "--over=activation",
            "--values=relu,sigmoid,tanh",
            "--epochs=1",
            "--json");

    assertThat(code).isEqualTo(1);
    assertThat(cli.err()).isEqualToIgnoringNewLines("The training diverged in epoch 1.");
    assertThat(cli.json())
        .extracting(line -> line.get("event").asString())
        .containsExactly("finished", "failed", "finished", "summary");
    JsonNode groups = cli.json().getLast().get("groups");
    assertThat(groups.get(1).get("failed").asInt()).isEqualTo(1);
    assertThat(groups.get(1).get("testAccuracy").isNull()).isTrue();
    assertThat(cli.runs().runs())
        .filteredOn(run -> run.name().equals("relu-sigmoid-s42"))
        .singleElement()
        .satisfies(run -> {
          assertThat(run.state()).isEqualTo(RunState.FAILED);
          assertThat(run.error()).isEqualTo("The training diverged in epoch 1.");
        });
  }

  @Test
  void aPlanIsTrainedElsewhereAndCollected() throws IOException {
    assertThat(
            cli.run(
                "sweep",
                "compact",
                "--over=learning-rate",
                "--values=0.01 to 0.1, 2 steps",
                "--repeats=2",
                "--epochs=1",
                "--plan"))
        .isZero();
    assertThat(cli.runs().list()).isEmpty();
    List<String> lines = cli.out().lines().toList();
    assertThat(lines).hasSize(4);
    ExperimentSpec third = new SpecFiles().read(stream(lines.get(2)), "The specification");
    assertThat(third.id()).isEqualTo("compact-rate-1e-2-s43");
    assertThat(third.training().seed()).isEqualTo(43);

    Path exported = Files.createDirectory(folder.resolve("exported"));
    for (int i = 0; i < lines.size(); i++) {
      CommandLineFixture elsewhere = new CommandLineFixture(folder.resolve("machine-" + i));
      Path file = Files.writeString(folder.resolve("spec.json"), lines.get(i));
      assertThat(elsewhere.run("train", file.toString(), "--json")).isZero();
      String name = elsewhere.runs().runs().getFirst().name();
      Path to = exported.resolve(i + ".digitrun");
      assertThat(elsewhere.run("runs", "export", name, "--output", to.toString())).isZero();
    }
    Files.writeString(exported.resolve("notes.txt"), "no run");

    assertThat(cli.run("runs", "import", exported.toString())).isZero();
    assertThat(cli.runs().runs())
        .extracting(Run::name)
        .containsExactlyInAnyOrder(
            "compact-rate-1e-2-s42",
            "compact-rate-1e-1-s42",
            "compact-rate-1e-2-s43",
            "compact-rate-1e-1-s43");
  }

  @Test
  void aDamagedFileDoesNotKeepTheOthersOut() throws IOException {
    cli.run("train", "compact", "--epochs=1");
    Path exported = Files.createDirectory(folder.resolve("exported"));
    cli.run("runs", "export", "compact", "--output", exported.resolve("b.digitrun").toString());
    Files.writeString(exported.resolve("a.digitrun"), "no zip");

    assertThat(cli.run("runs", "import", exported.toString())).isEqualTo(1);
    assertThat(cli.err()).contains("a.digitrun").contains("damaged");
    assertThat(cli.out()).startsWith("Added compact");
    assertThat(cli.run("runs", "import", Files.createDirectory(folder.resolve("e")).toString()))
        .isEqualTo(1);
    assertThat(cli.err()).contains("has no files that end in .digitrun");
  }

  @Test
  void aSpecificationIsReadFromTheStandardInput() {
    String line = new SpecFiles().toLine(Presets.of("compact").spec());
    List<Integer> codes = new ArrayList<>();
    withInput(line, () -> codes.add(cli.run("train", "-", "--epochs=1", "--json")));
    assertThat(codes).containsExactly(0);
    assertThat(cli.json().getLast().get("run").asString()).isEqualTo("compact");
    withInput("nothing", () -> codes.add(cli.run("train", "-")));
    assertThat(codes).containsExactly(0, 1);
    assertThat(cli.err()).startsWith("The specification on standard input");
  }

  @Test
  void filesStandBesidePresetsEverywhere() {
    ExperimentSpec spec = Presets.of("sigmoid").spec();
    Path file = folder.resolve("my.json");
    new SpecFiles()
        .write(
            file,
            new ExperimentSpec("my", "My", "", spec.network(), spec.training().withEpochs(1)));
    String path = file.toString();
    assertThat(cli.run("compare", "relu", path, "--epochs=1", "--json")).isZero();
    assertThat(cli.json()).anyMatch(line -> line.get("run").asString().equals("my"));
    assertThat(cli.run("experiments", path, "--json")).isZero();
    assertThat(cli.json().getFirst().get("preset").asString()).isEqualTo("my");
    assertThat(cli.run("train", folder.resolve("none.json").toString())).isEqualTo(1);
    assertThat(cli.err()).contains("does not exist");
  }

  @Test
  void whatIsOutOfRangeIsRefusedBeforeAnythingIsTrained() {
    Stream.of(
            List.of("compare", "relu", "fashion-small", "--repeats=2"),
            List.of("compare", "relu", "fashion-small"),
            List.of("compare", "relu", "relu", "relu", "relu", "relu", "relu", "relu"),
            List.of("compare", "relu", "sigmoid", "--repeats=101"),
            List.of("compare", "relu", "sigmoid", "--repeats=2", "--at-once=0"),
            List.of("sweep", "relu", "--over=learning-rate", "--values=0.1,11"),
            List.of("sweep", "relu", "--over=nothing", "--values=1,2"))
        .forEach(arguments -> {
          assertThat(cli.run(arguments.toArray(String[]::new))).isEqualTo(2);
          assertThat(cli.err().lines()).hasSize(1);
        });
    assertThat(cli.runs().list()).isEmpty();
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void withInput(String text, Runnable action) {
    InputStream before = System.in;
    System.setIn(stream(text));
    try {
      action.run();
    } finally {
      System.setIn(before);
    }
  }
}
