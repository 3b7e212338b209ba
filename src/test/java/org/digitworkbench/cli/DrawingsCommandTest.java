package org.digitworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.digitworkbench.domain.ExperimentSpec;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.drawings.DrawingCollection;
import org.digitworkbench.drawings.DrawingSet;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.RealDigits;
import org.digitworkbench.store.SpecFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawingsCommandTest {

  @TempDir private Path folder;
  private CommandLineFixture cli = new CommandLineFixture(Path.of("unused"));
  private String model = "";

  @BeforeEach
  void setUp() {
    cli = new CommandLineFixture(folder);
    model = folder.resolve("my.digitmodel").toString();
    cli.run("train", "compact", "--epochs=9", "--save", model);
  }

  private void keep(int count) throws IOException {
    DrawingCollection drawings = new DrawingCollection(cli.home.drawings(), InstantSource.system());
    for (int i = 0; i < count; i++) {
      drawings.keep(i % 10, i < 8 ? "Ada" : "Grace", Drawing.BLANK, RealDigits.first(count).get(i));
    }
  }

  @Test
  void aModelIsEvaluatedOnTheKeptDrawingsAndOnTheirExports() throws IOException {
    assertThat(cli.run("evaluate", model, "--on", "drawings")).isEqualTo(1);
    assertThat(cli.err()).contains("There are no labelled drawings yet");
    keep(20);
    assertThat(cli.run("evaluate", model, "--on", "drawings", "--json")).isZero();
    double accuracy = cli.json().getFirst().get("accuracy").asDouble();
    assertThat(cli.json().getFirst().get("mistakes").size())
        .isEqualTo((int) Math.round(20 * (1 - accuracy)));

    String idx = folder.resolve("idx").toString();
    assertThat(cli.run("drawings", "export", idx, "--format", "idx")).isZero();
    assertThat(cli.run("evaluate", model, "--on", idx + "/drawings-images-idx3-ubyte.gz", "--json"))
        .isZero();
    assertThat(cli.json().getFirst().get("accuracy").asDouble()).isEqualTo(accuracy);

    String pictures = folder.resolve("pictures").toString();
    assertThat(cli.run("drawings", "export", pictures)).isZero();
    assertThat(cli.out()).isEqualTo("Exported 20 drawings to %s.\n".formatted(pictures));
    assertThat(cli.run("evaluate", model, "--on", pictures)).isZero();
    assertThat(cli.out()).contains("of 20 drawings are read correctly");
  }

  @Test
  void drawingsAreListedByWriter() throws IOException {
    assertThat(cli.run("drawings", "list")).isZero();
    assertThat(cli.out()).contains("There are no labelled drawings yet");
    keep(12);
    assertThat(cli.run("drawings", "list")).isZero();
    assertThat(cli.out().lines().map(line -> line.replaceAll(" +", " ")))
        .contains("Ada 1 1 1 1 1 1 1 1 0 0 8", "Grace 1 1 0 0 0 0 0 0 1 1 4");
    assertThat(cli.run("drawings", "list", "--json")).isZero();
    assertThat(cli.json()).hasSize(12);
    assertThat(cli.json().getLast().get("writer").asString()).isEqualTo("Grace");
    assertThat(cli.run("drawings")).isEqualTo(2);
  }

  /** Ada and Grace are on one side each. */
  @Test
  void aNetworkLearnsFromDrawingsAndIsTriedOnThoseOfOthers() throws IOException {
    String own = folder.resolve("own.digitmodel").toString();
    String[] train = {"train", "compact", "--epochs=2", "--data=mnist-and-drawings-25"};
    assertThat(cli.run(train)).isEqualTo(1);
    assertThat(cli.err()).contains("You have no labelled drawings yet");
    keep(20);
    assertThat(cli.run("train", "compact", "--epochs=2", "--save=" + own, train[3])).isZero();
    assertThat(cli.run("evaluate", own, "--json")).isZero();
    assertThat(cli.json().getFirst().get("dataset").asString()).isEqualTo("mnist");

    assertThat(cli.run("evaluate", own, "--on", "drawings", "--by-writer", "--json")).isZero();
    assertThat(cli.err()).contains("Only drawings by writers that were not trained on");
    assertThat(cli.json().getFirst().get("byWriter")).hasSize(1);
    int tested = cli.json().getFirst().get("byWriter").get(0).get("count").asInt();
    assertThat(tested).isIn(8, 12);
    assertThat(cli.run("evaluate", own, "--data=drawings")).isEqualTo(2);
    assertThat(cli.run("evaluate", model, "--against", own, "--on=drawings")).isZero();
    assertThat(cli.out()).contains("of %d drawings are read correctly".formatted(tested));
  }

  @Test
  void aRunIsNotContinuedWithOtherDrawings() throws IOException {
    keep(20);
    assertThat(cli.run("train", "relu", "--epochs=1", "--data=mnist-and-drawings-50")).isZero();
    assertThat(cli.run("runs", "continue", "relu", "--epochs=1")).isZero();
    DrawingCollection drawings = new DrawingCollection(cli.home.drawings(), InstantSource.system());
    DrawingSet before = drawings.all();
    drawings.remove(before.split().learned().drawings().getFirst());
    assertThat(cli.run("runs", "continue", "relu", "--epochs=1")).isEqualTo(1);
    assertThat(cli.err())
        .contains(
            "The run was trained on other images of 50 % our drawings + mnist than there are now, so it cannot be continued.");
  }

  @Test
  void aSpecificationMayNameDrawingsToo() throws IOException {
    keep(20);
    ExperimentSpec compact = Presets.all().getFirst().spec();
    Path spec = folder.resolve("own.json");
    new SpecFiles()
        .write(
            spec,
            new ExperimentSpec(
                "own",
                "Own",
                "",
                compact.network(),
                compact.training().withData(d -> d.withDataset("mnist-and-drawings-7"))));
    assertThat(spec).content().contains("mnist-and-drawings-7");
    assertThat(cli.run("train", spec.toString(), "--epochs=1")).isZero();
  }

  @Test
  void howWellEachWriterIsReadIsTold() throws IOException {
    keep(20);
    assertThat(cli.run("evaluate", model, "--on", "drawings", "--by-writer")).isZero();
    assertThat(cli.out())
        .contains("WRITER", "Ada ", "Grace ", "hardest to read", "More drawings would tell.");
    assertThat(cli.run("evaluate", model, "--by-writer")).isEqualTo(2);
    assertThat(cli.err()).contains("Test images have no writers");
  }

  @Test
  void anImportSaysWhatItLeftOut() throws IOException {
    keep(3);
    Path pictures = folder.resolve("pictures");
    cli.run("drawings", "export", pictures.toString());
    Files.delete(cli.home.drawings());
    Files.writeString(pictures.resolve("2").resolve("bad.png"), "x");
    assertThat(cli.run("drawings", "import", pictures.toString(), "--json")).isZero();
    assertThat(cli.json().getFirst().toString())
        .isEqualTo("{\"added\":3,\"known\":0,\"unreadable\":1,\"drawings\":3}");
    assertThat(cli.err()).contains("1 file was skipped: ", "bad.png");
    assertThat(cli.run("drawings", "export", pictures.toString())).isEqualTo(1);
    assertThat(cli.err()).contains("not an empty folder");
  }
}
