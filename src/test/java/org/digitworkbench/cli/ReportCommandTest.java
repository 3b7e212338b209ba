package org.digitworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class ReportCommandTest {

  @TempDir private Path folder;
  private CommandLineFixture cli;
  private Path file;

  @BeforeEach
  void start() {
    cli = new CommandLineFixture(folder);
    file = folder.resolve("report.html");
  }

  private void train(String preset, int epochs, String... more) {
    String[] args = {"train", preset, "--epochs=" + epochs, "--train-limit=100"};
    String[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    assertThat(cli.run(all)).isZero();
  }

  private Document written() throws IOException {
    return Jsoup.parse(Files.readString(file));
  }

  @Test
  void aRunIsReported() throws IOException {
    train("relu", 2);
    assertThat(cli.run("report", "relu", "--output", file.toString(), "--author", "Ada & Bob"))
        .isZero();
    assertThat(cli.out().strip()).isEqualTo("Saved to " + file);
    assertThat(cli.err()).isEmpty();
    Document report = written();
    assertThat(report.select("h1").text()).isEqualTo("relu on mnist");
    assertThat(report.select(".byline").text()).contains("Ada & Bob");
    double accuracy = cli.runs().runs().getFirst().provenance().epochs().getLast().testAccuracy();
    assertThat(report.select("#summary").text())
        .contains("trained for 2 epochs", "%.2f %%".formatted(100 * accuracy));
    assertThat(report.select("#questions .lines")).hasSize(5);
  }

  @Test
  void twoRunsAreComparedAndTheIdsWorkToo() throws IOException {
    train("relu", 1);
    train("sigmoid", 2);
    List<String> ids = cli.runs().runs().stream().map(run -> run.id()).toList();
    assertThat(
            cli.run("report", ids.get(1), ids.get(0), "--title", "A <race>", "--output", file + ""))
        .isZero();
    Document report = written();
    assertThat(report.select("h1").text()).isEqualTo("A <race>");
    assertThat(report.select("h2").eachText())
        .containsExactly("Summary", "Comparison", "relu", "sigmoid", "Questions and answers");
  }

  @Test
  void aModelOrItsFileIsReported() throws IOException {
    Path model = folder.resolve("mine.digitmodel");
    train("relu", 1, "--save", model.toString());
    assertThat(cli.run("report", model.toString(), "--output", file.toString())).isZero();
    assertThat(written().select("h2").eachText()).contains("mine");
  }

  @Test
  void whatIsWrongIsSaidInOneSentenceBeforeAnyWork() {
    assertThat(cli.run("report", "nobody", "--output", file.toString())).isEqualTo(1);
    assertThat(cli.err().strip()).startsWith("There is no model \"nobody\"").doesNotContain("\n");
    Path missing = folder.resolve("typo").resolve("report.html");
    assertThat(cli.run("report", "nobody", "--output", missing.toString())).isEqualTo(1);
    assertThat(cli.err().strip())
        .isEqualTo(
            "The report cannot be saved to %s, as there is no such folder; create it first."
                .formatted(missing));
    assertThat(cli.run("report", "a", "b", "c", "d", "e", "f", "g", "--output", file.toString()))
        .isEqualTo(2);
    assertThat(cli.err().strip()).isEqualTo("A report covers 1 to 6 networks, not 7.");
    assertThat(cli.run("report", "relu")).isEqualTo(2);
    assertThat(cli.enginesMade).isZero();
    assertThat(file).doesNotExist();
  }

  @Test
  void ofADamagedRunTheNewestReadableNetworkIsReported() throws IOException {
    train("relu", 3);
    String id = cli.runs().runs().getFirst().id();
    Path newest = cli.models().find(id).path();
    Files.write(newest, new byte[] {1, 2, 3});
    assertThat(cli.run("report", id, "--output", file.toString())).isZero();
    assertThat(cli.err().strip())
        .isEqualTo(
            "The newest network of relu cannot be read; the report is of the one after epoch 2.");
    assertThat(written().select("#summary").text()).contains("trained for 2 epochs");
  }

  @Test
  void aRunThatKeptNoNetworkSaysSo() throws IOException {
    train("relu", 2);
    String id = cli.runs().runs().getFirst().id();
    Path run = cli.home.runs().resolve(id);
    // As records were before runs kept networks.
    Files.move(run.resolve("run.json"), cli.home.runs().resolve(id + ".json"));
    Files.move(run, folder.resolve("elsewhere"));
    assertThat(cli.run("report", "relu", "--output", file.toString())).isEqualTo(1);
    assertThat(cli.err().strip())
        .isEqualTo(
            "The run relu has no saved network, only its curve, and a report needs one; choose another run.");
  }
}
