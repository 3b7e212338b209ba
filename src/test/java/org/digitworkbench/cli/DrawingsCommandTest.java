package org.digitworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.digitworkbench.drawings.DrawingCollection;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.RealDigits;
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
    assertThat(cli.err()).contains("No drawings are kept yet");
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
    assertThat(cli.out()).contains("of 20 drawings are read right");
  }

  @Test
  void drawingsAreListedByWriter() throws IOException {
    assertThat(cli.run("drawings", "list")).isZero();
    assertThat(cli.out()).contains("No drawings are kept yet");
    keep(12);
    assertThat(cli.run("drawings", "list")).isZero();
    assertThat(cli.out().lines().map(line -> line.replaceAll(" +", " ")))
        .contains("Ada 1 1 1 1 1 1 1 1 0 0 8", "Grace 1 1 0 0 0 0 0 0 1 1 4");
    assertThat(cli.run("drawings", "list", "--json")).isZero();
    assertThat(cli.json()).hasSize(12);
    assertThat(cli.json().getLast().get("writer").asString()).isEqualTo("Grace");
    assertThat(cli.run("drawings")).isEqualTo(2);
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
    assertThat(cli.err()).contains("1 file was left out: ", "bad.png");
    assertThat(cli.run("drawings", "export", pictures.toString())).isEqualTo(1);
    assertThat(cli.err()).contains("not an empty folder");
  }
}
