package org.digitworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class AboutAndExportTest {

  @TempDir private Path folder;
  private CommandLineFixture cli = new CommandLineFixture(Path.of("unused"));
  private Path model = Path.of("unused");

  @BeforeEach
  void setUp() {
    cli = new CommandLineFixture(folder);
    model = folder.resolve("my.digitmodel");
    cli.run("train", "compact", "--epochs=1", "--save", model.toString());
  }

  @Test
  void aboutSaysWhatComputesAndWhereThingsAre() {
    assertThat(cli.run("about")).isZero();
    assertThat(cli.out())
        .contains("1.2.3", "pretend", "16.0 GB", "412 MB", "123 MB of at most 4,000 MB", "288 MB")
        .contains(cli.home.folder().toString(), Runtime.version().toString());

    assertThat(cli.run("about", "--json")).isZero();
    JsonNode line = cli.json().getFirst();
    assertThat(line.propertyNames())
        .containsExactly(
            "version",
            "engine",
            "blas",
            "threads",
            "processors",
            "jdk",
            "system",
            "machineBytes",
            "processBytes",
            "heapBytes",
            "heapLimitBytes",
            "home",
            "log",
            "assets");
    assertThat(line.get("processBytes").asLong()).isEqualTo(412_345_678);
  }

  @Test
  void aboutSaysWhatItCanWithoutAnEngine() {
    cli.broken = true;

    assertThat(cli.run("about", "--json")).isEqualTo(1);
    assertThat(cli.json().getFirst().get("version").asString()).isEqualTo("1.2.3");
    assertThat(cli.json().getFirst().get("engine").isNull()).isTrue();
    assertThat(cli.err().lines()).hasSize(1);
    assertThat(cli.err()).startsWith("The engine did not start").contains("workbench.log");
  }

  @Test
  void exportWritesWhatTheEngineGives() throws IOException {
    Path zip = folder.resolve("compact.zip");

    assertThat(cli.run("export", model.toString(), "--output", zip.toString())).isZero();
    assertThat(zip).hasContent("export of 784-25-25-10");
    assertThat(cli.out()).contains("compact.zip").contains("scaling of the pixels to 0 to 1");

    assertThat(cli.run("export", model.toString(), "--output", zip.toString(), "--json")).isZero();
    assertThat(cli.json().getFirst().propertyNames())
        .containsExactly("model", "file", "bytes", "pixelScaling");
    assertThat(cli.json().getFirst().get("bytes").asLong()).isEqualTo(Files.size(zip));
  }

  @Test
  void exportRefusesWhatItCannotWriteInOneSentence() throws IOException {
    Path file = Files.writeString(folder.resolve("a-file"), "x");
    int made = cli.enginesMade;
    for (Path bad :
        List.of(folder, folder.resolve("no-such/m.zip"), file.resolve("m.zip"), Path.of(""))) {
      assertThat(cli.run("export", model.toString(), "--output", bad.toString())).isEqualTo(1);
      assertThat(cli.err()).startsWith("The model cannot be saved to " + bad);
      assertThat(cli.err().lines()).hasSize(1);
    }
    assertThat(cli.run("export", "nobody", "--output", folder.resolve("m.zip").toString()))
        .isEqualTo(1);
    assertThat(cli.err()).startsWith("There is no model \"nobody\"");
    assertThat(cli.out()).isEmpty();
    assertThat(cli.enginesMade).isEqualTo(made);
  }

  @Test
  void exportNeverTakesThePlaceOfAModel() throws IOException {
    byte[] before = Files.readAllBytes(model);
    Path alias = Files.copy(model, folder.resolve("no-ending"));

    for (Path bad : List.of(model, folder.resolve("other.DigitModel"))) {
      assertThat(cli.run("export", model.toString(), "--output", bad.toString())).isEqualTo(1);
      assertThat(cli.err()).contains("ends in .zip");
    }
    assertThat(cli.run("export", alias.toString(), "--output", alias.toString())).isEqualTo(1);
    assertThat(model).hasBinaryContent(before);
    assertThat(alias).hasBinaryContent(before);
    assertThat(folder.resolve("other.DigitModel")).doesNotExist();
  }
}
