package org.digitworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.digitworkbench.domain.Checkpoint;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.store.RunClaim;
import org.digitworkbench.store.RunStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RunsCommandTest {

  @TempDir Path folder;

  private CommandLineFixture cli;

  @BeforeEach
  void start() {
    cli = new CommandLineFixture(folder);
  }

  @Test
  void everyRunIsALine() {
    train("relu", 2);
    train("sigmoid", 3);
    assertThat(cli.run("runs", "list", "--json")).isZero();
    assertThat(cli.json())
        .extracting(line -> line.get("preset").asString())
        .containsExactly("sigmoid", "relu");
    JsonNode line = cli.json().getFirst();
    assertThat(line.get("state").asString()).isEqualTo("finished");
    assertThat(line.get("epochs").asInt()).isEqualTo(3);
    assertThat(line.get("plannedEpochs").asInt()).isEqualTo(3);
    assertThat(line.get("seed").asLong()).isEqualTo(42);
    assertThat(line.get("testAccuracy").asDouble()).isBetween(0.0, 1.0);
    assertThat(line.get("started").asString()).contains("T");
    assertThat(cli.run("runs", "list")).isZero();
    assertThat(cli.out()).contains("RUN").contains("3 of 3");
  }

  @Test
  void aRunIsShownWithItsEpochs() {
    train("relu", 2);
    assertThat(cli.run("runs", "show", "relu", "--json")).isZero();
    assertThat(cli.json().getFirst().get("curve")).hasSize(3);
    assertThat(cli.json().getFirst().get("checkpoints")).hasSize(3);
    assertThat(cli.run("runs", "show", "relu")).isZero();
    assertThat(cli.out()).contains("Epochs       2 of 2").contains("TEST LOSS");
    assertThat(cli.run("runs", "show", "other")).isEqualTo(1);
    assertThat(cli.err()).contains("There is no run \"other\"");
  }

  @Test
  void aCurveIsExportedAsATable() throws IOException {
    train("relu", 2);
    Path file = folder.resolve("curve.csv");
    assertThat(cli.run("runs", "export", "relu", "--output", file.toString())).isZero();
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.getFirst())
        .isEqualTo(
            "run,epoch,train_loss,train_accuracy,test_loss,test_accuracy,seconds,images_per_second");
    assertThat(lines).hasSize(4);
    assertThat(lines.getLast()).startsWith("relu,2,");
    double shown = cli.runs().runs().getFirst().provenance().epochs().getLast().testAccuracy();
    assertThat(Double.parseDouble(lines.getLast().split(",", -1)[5])).isEqualTo(shown);
  }

  @Test
  void anInterruptedRunGoesOnWhereItWas() {
    train("relu", 2);
    interrupt("relu", 4);
    assertThat(cli.run("runs", "continue", "relu", "--json")).isZero();
    assertThat(cli.json())
        .extracting(line -> line.get("event").asString() + line.path("epoch").asString())
        .startsWith("epoch3", "epoch4", "finished");
    assertThat(cli.runs().runs())
        .singleElement()
        .matches(run -> run.epoch() == 4 && run.isComplete())
        .matches(run -> run.state() == RunState.FINISHED);
  }

  @Test
  void aFinishedRunIsTrainedOnWhenItIsSaidForHowLong() {
    train("relu", 2);
    assertThat(cli.run("runs", "continue", "relu")).isEqualTo(2);
    assertThat(cli.err()).contains("has finished all its 2 epochs");
    assertThat(cli.run("runs", "continue", "relu", "--epochs=0")).isEqualTo(2);
    assertThat(cli.run("runs", "continue", "relu", "--epochs=3")).isZero();
    assertThat(cli.runs().runs()).singleElement().matches(run -> run.epoch() == 5);
  }

  @Test
  void aRunThatTrainsIsLeftAlone() {
    train("relu", 2);
    RunStore elsewhere = cli.runs();
    String id = elsewhere.runs().getFirst().id();
    try (RunClaim _ = elsewhere.claim(id)) {
      assertThat(cli.run("runs", "continue", id, "--epochs=1")).isEqualTo(1);
      assertThat(cli.err()).contains("is already being trained");
    }
    assertThat(cli.run("runs", "continue", id, "--epochs=1")).isZero();
  }

  @Test
  void whatIsDeletedComesBack() {
    train("relu", 2);
    String id = cli.runs().runs().getFirst().id();
    assertThat(cli.run("runs", "delete", "relu")).isZero();
    assertThat(cli.runs().list()).isEmpty();
    assertThat(cli.run("runs", "delete", "--undo", id)).isZero();
    assertThat(cli.runs().list()).hasSize(1);
  }

  @Test
  void aRunGoesFromOneHomeToAnother() {
    train("relu", 2);
    Path file = folder.resolve("relu.digitrun");
    assertThat(cli.run("runs", "export", "relu", "--output=" + file)).isZero();
    assertThat(cli.run("runs", "import", file.toString(), "--json")).isZero();
    Run original = cli.runs().runs().getLast();
    String copy = cli.json().getFirst().get("run").asString();
    assertThat(cli.runs().list()).hasSize(2);
    assertThat(cli.runs().checkpoint(copy).model().parameters())
        .isEqualTo(cli.runs().checkpoint(original.id()).model().parameters());
    assertThat(cli.run("runs", "continue", copy, "--epochs=1")).isZero();
  }

  @Test
  void aFileThatIsNoRunAddsNothing() throws IOException {
    train("relu", 2);
    Path good = folder.resolve("good.digitrun");
    cli.run("runs", "export", "relu", "--output=" + good);
    byte[] bytes = Files.readAllBytes(good);
    Path bad = folder.resolve("bad.digitrun");
    for (int length = 0; length < bytes.length; length += bytes.length / 23) {
      Files.write(bad, java.util.Arrays.copyOf(bytes, length));
      assertThat(cli.run("runs", "import", bad.toString())).as("%d bytes", length).isEqualTo(1);
      assertThat(cli.err().lines()).hasSize(1);
    }
    try (OutputStream out = Files.newOutputStream(bad);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("../../evil"));
      zip.write(1);
    }
    assertThat(cli.run("runs", "import", bad.toString())).isEqualTo(1);
    assertThat(cli.err()).contains("no run has a file");
    assertThat(cli.runs().list()).hasSize(1);
    try (var files = Files.list(cli.home.runs())) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void withoutAWordTheChoicesAreSaid() {
    assertThat(cli.run("runs")).isEqualTo(2);
    assertThat(cli.err()).contains("list, show, continue");
    assertThat(cli.run("runs", "list")).isZero();
    assertThat(cli.out()).contains("no runs yet");
  }

  private void train(String preset, int epochs) {
    assertThat(cli.run("train", preset, "--epochs=" + epochs, "--train-limit=100")).isZero();
  }

  /** As a process leaves it that is killed. */
  private void interrupt(String name, int planned) {
    RunStore runs = cli.runs();
    String id = runs.find(name).id();
    try (RunClaim claim = runs.claim(id)) {
      Checkpoint checkpoint = runs.checkpoint(id);
      claim.save(Run.of(id, name, planned, checkpoint, RunState.RUNNING));
    }
    assertThat(cli.run("runs", "list", "--json")).isZero();
    assertThat(List.of(cli.json().getFirst().get("state").asString()))
        .containsExactly("interrupted");
  }
}
