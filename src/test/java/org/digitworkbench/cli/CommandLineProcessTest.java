package org.digitworkbench.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.Point;
import org.digitworkbench.ink.Rasteriser;
import org.digitworkbench.ink.Stroke;
import org.digitworkbench.picture.PictureWriter;
import org.digitworkbench.store.ModelFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The workbench as a user's shell starts it, with the real engine and the real data. */
class CommandLineProcessTest {

  private static final long PATIENCE_SECONDS = 120;

  @TempDir private Path folder;

  @Test
  void trainsThenReadsADrawing() throws Exception {
    Path model = folder.resolve("compact.digitmodel");
    Path drawing = folder.resolve("one.png");
    Files.write(
        drawing,
        PictureWriter.png(
            Rasteriser.rasterise(
                Drawing.BLANK.withStroke(Stroke.of(new Point(150, 40), new Point(140, 240))))));

    Result train =
        run("train", "compact", "--epochs=2", "--train-limit=6000", "--save=" + model, "--json");
    assertThat(train.code).as(train.err).isZero();
    assertThat(train.json()).hasSize(4);
    assertThat(train.json().getLast().get("testAccuracy").asDouble()).isBetween(0.5, 1.0);
    assertThat(train.err.replaceAll("[^\n]*\r", "")).as("warnings").isEmpty();
    assertThat(folder.resolve("home/runs")).isNotEmptyDirectory();

    Result predict = run("predict", "--model=" + model, "--json", drawing.toString());
    assertThat(predict.code).as(predict.err).isZero();
    assertThat(predict.json()).hasSize(1);
    assertThat(predict.json().getFirst().get("label").asInt()).isEqualTo(1);
    assertThat(predict.err).isEmpty();
  }

  @Test
  @EnabledOnOs(
      value = OS.LINUX,
      architectures = {"amd64", "x86_64"},
      disabledReason = "elsewhere the products are those of DL4J's library")
  void aPictureIsReadWithoutDl4jWhichTakesLongToLoad() throws Exception {
    Path log = folder.resolve("classes");
    Process process =
        WorkbenchProcess.start(
            folder,
            List.of("-Xlog:class+load:file=" + log),
            "predict",
            Path.of("assets/samples/7.png").toAbsolutePath().toString());
    assertThat(process.inputReader().readLine()).contains("7.png: 7 ");
    assertThat(process.waitFor()).isZero();
    assertThat(log).content().contains("dl4j.QuickClassifier").doesNotContain(" org.nd4j.");
  }

  @Test
  void reluTrainsOnAllImagesInTheSmallHeapOfTheAppImage() throws Exception {
    List<String> options = new ArrayList<>(List.of("-Xmx128m"));
    options.addAll(memoryOptions());
    Result relu = result(WorkbenchProcess.start(folder, options, "train", "relu", "--epochs=1"));
    assertThat(relu.code).as(relu.err).isZero();
  }

  /** What the JVM of the app image is told of memory. */
  private static List<String> memoryOptions() throws IOException {
    Properties image = new Properties();
    try (Reader file = Files.newBufferedReader(Path.of("jlink.properties"))) {
      image.load(file);
    }
    return List.of(image.getProperty("app.jvm.memory").split(" "));
  }

  @Test
  void failuresAreOneSentenceAndAnExitCode() throws Exception {
    Result missing = run("evaluate", "no-such-model", "--json");
    assertThat(missing.code).isEqualTo(1);
    assertThat(missing.out).isEmpty();
    assertThat(missing.err.lines()).hasSize(1);
    assertThat(missing.err).contains("no-such-model");
    assertThat(folder.resolve("home/logs/workbench.log"))
        .content()
        .contains("Command failed", "no-such-model");

    assertThat(run("train", "relu", "--epochs=0").code).isEqualTo(2);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a process cannot be asked to end")
  void beingAskedToEndSavesWhatWasLearned() throws Exception {
    Path model = folder.resolve("relu.digitmodel");
    Process process =
        start("train", "relu", "--epochs=1000", "--train-limit=1000", "--save=" + model, "--json");
    try (BufferedReader lines = process.inputReader()) {
      assertThat(lines.readLine()).contains("\"epoch\":0");
      // Not Process.destroy, which would close the streams as well.
      assertThat(process.toHandle().destroy()).isTrue();
      List<String> rest = lines.lines().toList();
      assertThat(rest.getLast()).contains("\"finished\"").contains("relu.digitmodel");
    } finally {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(new ModelFiles().read(model).provenance().epochs()).isNotEmpty();
  }

  private record Result(int code, String out, String err) {

    List<JsonNode> json() {
      return out.lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    }
  }

  private Result run(String... args) throws IOException, InterruptedException {
    return result(start(args));
  }

  private Result result(Process process) throws IOException, InterruptedException {
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Result(process.exitValue(), out, Files.readString(folder.resolve("err")));
  }

  private Process start(String... args) throws IOException {
    return WorkbenchProcess.start(folder, args);
  }
}
