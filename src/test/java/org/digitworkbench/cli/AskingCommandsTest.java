package org.digitworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.ExperimentSpec;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.Point;
import org.digitworkbench.ink.Rasteriser;
import org.digitworkbench.ink.Stroke;
import org.digitworkbench.picture.Paper;
import org.digitworkbench.picture.PictureWriter;
import org.digitworkbench.store.PresetLibrary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AskingCommandsTest {

  @TempDir private Path folder;
  private CommandLineFixture cli = new CommandLineFixture(Path.of("unused"));
  private String model = "";

  @BeforeEach
  void setUp() {
    cli = new CommandLineFixture(folder);
    model = folder.resolve("my.digitmodel").toString();
    // In another home: the one of the tests has no run yet.
    new CommandLineFixture(folder.resolve("elsewhere"))
        .run("train", "compact", "--epochs=9", "--save", model);
  }

  @Test
  void presetsAreListedWithoutLoadingAnything() {
    assertThat(cli.run("presets", "--json")).isZero();
    assertThat(cli.json())
        .extracting(l -> l.get("name").asString())
        .containsExactlyElementsOf(Presets.all().stream().map(Preset::id).toList());

    assertThat(cli.run("presets")).isZero();
    assertThat(cli.out()).contains("784-512-256-10").contains("535,818");
    assertThat(cli.enginesMade).isZero();
  }

  @Test
  void presetsOfOnesOwnAreListedAndTrainedByTheirIds() throws IOException {
    PresetLibrary library = new PresetLibrary(cli.home.presets());
    ExperimentSpec compact = Presets.of("compact").spec();
    library.add(new ExperimentSpec("my-net", "My net", "", compact.network(), compact.training()));
    Files.writeString(cli.home.presets().resolve("broken.json"), "{");

    assertThat(cli.run("presets", "--json")).isZero();
    assertThat(cli.json().getLast().get("name").asString()).isEqualTo("my-net");
    assertThat(cli.json().getLast().get("own").asBoolean()).isTrue();
    assertThat(cli.err()).contains("broken.json");
    assertThat(cli.run("presets")).isZero();
    assertThat(cli.out()).contains("My net");

    assertThat(cli.run("train", "my-net", "--epochs", "1", "--json")).isZero();
    assertThat(cli.json().getFirst().get("run").asString()).isEqualTo("my-net");
    assertThat(cli.run("compare", "my-net", "relu", "--epochs", "1", "--json")).isZero();
    assertThat(cli.run("train", "your-net")).isEqualTo(2);
    assertThat(cli.err()).contains("There is no preset \"your-net\"").contains("my-net");
    assertThat(cli.run("train", "broken")).isEqualTo(2);
    assertThat(cli.err()).contains("broken.json is damaged");
  }

  @Test
  void modelsAreListedAndADamagedOneSaysSo() throws IOException {
    assertThat(cli.run("models", "--json")).isZero();
    assertThat(cli.out()).isEmpty();
    assertThat(cli.run("models")).isZero();
    assertThat(cli.out()).contains("no models yet");

    Files.createDirectories(cli.home.models());
    Files.copy(Path.of(model), cli.home.models().resolve("good.digitmodel"));
    Files.writeString(cli.home.models().resolve("bad.digitmodel"), "x");

    assertThat(cli.run("models", "--json")).isZero();
    assertThat(cli.json().get(0).get("name").asString()).isEqualTo("bad");
    assertThat(cli.json().get(0).get("error").asString()).contains("bad.digitmodel");
    assertThat(cli.json().get(1).get("name").asString()).isEqualTo("good");
    assertThat(cli.json().get(1).get("testAccuracy").asDouble()).isEqualTo(0.9);
    assertThat(cli.json().get(1).get("shipped").asBoolean()).isFalse();
    assertThat(cli.run("models")).isZero();
    assertThat(cli.out()).contains("90.00 %");
  }

  @Test
  void evaluateGivesTheConfusionMatrixAndTheMistakes() {
    assertThat(cli.run("evaluate", model, "--json")).isZero();

    JsonNode line = cli.json().getFirst();
    assertThat(line.propertyNames())
        .containsExactly(
            "dataset",
            "accuracy",
            "loss",
            "confusionMatrix",
            "perClass",
            "mostConfused",
            "mistakes",
            "calibration");
    assertThat(line.get("accuracy").asDouble()).isEqualTo(0.9);
    assertThat(line.get("loss").asDouble()).isPositive();
    // Rows are true: of twenty images of each class, two are taken for the next class.
    for (int row = 0; row < 10; row++) {
      assertThat(line.get("confusionMatrix").get(row)).hasSize(10);
      assertThat(line.get("confusionMatrix").get(row).get(row).asInt()).isEqualTo(18);
      assertThat(line.get("confusionMatrix").get(row).get((row + 1) % 10).asInt()).isEqualTo(2);
    }
    assertThat(line.get("perClass")).hasSize(10);
    assertThat(line.get("perClass").get(4).propertyNames())
        .containsExactly(
            "label",
            "class",
            "accuracy",
            "precision",
            "recall",
            "f1",
            "falsePositiveRate",
            "falseNegativeRate");
    assertThat(line.get("perClass").get(4).get("accuracy").asDouble()).isEqualTo(0.9);
    assertThat(line.get("mostConfused").get(0).toString())
        .isEqualTo("{\"true\":0,\"predicted\":1,\"count\":2}");
    assertThat(line.get("mistakes")).hasSize(20);
    assertThat(line.get("mistakes").get(1).toString())
        .isEqualTo("{\"index\":19,\"true\":1,\"predicted\":2,\"confidence\":0.75}");
  }

  @Test
  void evaluateForPeopleNamesTheClasses() {
    assertThat(cli.run("evaluate", model, "--dataset", "fashion-mnist")).isZero();

    assertThat(cli.out()).contains("180 of 200").contains("class 9").contains("90.00 %");
    assertThat(cli.err()).contains("was trained on MNIST, which has other classes");
  }

  @Test
  void aModelForGarmentsAnswersWithTheirNames() throws IOException {
    String garments = folder.resolve("garments.digitmodel").toString();
    cli.run("train", "fashion-small", "--epochs=9", "--save", garments);
    Path picture = digit("digit.png");

    assertThat(cli.run("predict", "--model", garments, picture.toString())).isZero();
    assertThat(cli.out()).isEqualToIgnoringNewLines(picture + ": class 0 (75.0 %)");
    assertThat(cli.run("predict", "--model", garments, picture.toString(), "--json")).isZero();
    assertThat(cli.json().getFirst().get("label").asInt()).isZero();
    assertThat(cli.json().getFirst().get("class").asString()).isEqualTo("class 0");

    assertThat(cli.run("evaluate", garments, "--json")).isZero();
    JsonNode line = cli.json().getFirst();
    assertThat(line.get("dataset").asString()).isEqualTo("fashion-mnist");
    assertThat(line.get("perClass").get(4).get("class").asString()).isEqualTo("class 4");
    assertThat(cli.err()).isEmpty();
  }

  @Test
  void severalGarmentsInAPictureAreNamedInARow() throws IOException {
    String garments = folder.resolve("garments.digitmodel").toString();
    cli.run("train", "fashion-small", "--epochs=9", "--save", garments);
    Path picture =
        new Paper(400, 200)
            .block(60, 40, 20, 100, 1)
            .block(200, 45, 60, 90, 1)
            .save(folder, "png", true, 0);

    assertThat(cli.run("predict", "--model", garments, picture.toString())).isZero();
    assertThat(cli.out().lines().findFirst()).hasValue(picture + ": class 0, class 0");
  }

  @Test
  void aModelForGarmentsIsNotHeldAgainstDrawingsOfDigits() throws IOException {
    String garments = folder.resolve("garments.digitmodel").toString();
    cli.run("train", "fashion-small", "--epochs=9", "--save", garments);

    assertThat(cli.run("evaluate", garments, "--on", "drawings")).isEqualTo(1);
    assertThat(cli.err()).contains("was trained on Fashion and does not know digits");
    assertThat(cli.out()).isEmpty();
  }

  @Test
  void predictReadsWhatItCan() throws IOException {
    Path digit = digit("digit.png");
    Path blank = folder.resolve("blank.png");
    Files.write(blank, PictureWriter.png(Rasteriser.rasterise(Drawing.BLANK)));
    Path broken = Files.writeString(folder.resolve("broken.png"), "no picture");

    int code =
        cli.run(
            "predict",
            "--model",
            model,
            broken.toString(),
            blank.toString(),
            digit.toString(),
            "--json");

    assertThat(code).isEqualTo(1);
    List<JsonNode> lines = cli.json();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0).get("image").asString()).isEqualTo(broken.toString());
    assertThat(lines.get(0).get("error").asString()).contains("not a PNG or JPEG");
    assertThat(lines.get(1).toString())
        .isEqualTo(
            "{\"image\":\"%s\",\"label\":null,\"reason\":\"blank\"}"
                .formatted(blank.toString().replace("\\", "\\\\")));
    assertThat(lines.get(2).propertyNames())
        .containsExactly("image", "label", "class", "confidence", "rejected", "probabilities");
    assertThat(lines.get(2).get("label").asInt()).isZero();
    assertThat(lines.get(2).get("confidence").asDouble()).isEqualTo(0.75);
    assertThat(lines.get(2).get("probabilities")).hasSize(10);
    assertThat(cli.err()).contains("broken.png");
    assertThat(cli.err().lines()).hasSize(1);
  }

  @Test
  void severalDigitsInAPictureAreReadFromLeftToRightWithTheirBoxes() throws IOException {
    Path picture =
        new Paper(400, 200)
            .block(60, 40, 20, 100, 1)
            .block(200, 45, 60, 90, 1)
            .save(folder, "png", true, 0);

    assertThat(cli.run("predict", "--model", model, picture.toString(), "--json")).isZero();

    JsonNode line = cli.json().getFirst();
    assertThat(line.propertyNames()).containsExactly("image", "text", "lines", "digits");
    assertThat(line.get("text").asString()).isEqualTo("00");
    assertThat(line.get("lines").toString()).isEqualTo("[\"00\"]");
    assertThat(line.get("digits")).hasSize(2);
    assertThat(line.get("digits").get(1).propertyNames())
        .containsExactly("label", "class", "confidence", "rejected", "probabilities", "box");
    assertThat(line.get("digits").get(1).get("box").toString()).isEqualTo("[200,45,60,90]");

    assertThat(cli.run("predict", "--model", model, picture.toString())).isZero();
    assertThat(cli.out().lines())
        .containsExactly(
            picture + ": 00",
            "  0 (75.0 %) at 60, 40; 20 × 100",
            "  0 (75.0 %) at 200, 45; 60 × 90");
  }

  @Test
  void theLinesOfAPictureAreKeptApart() throws IOException {
    Path picture =
        new Paper(400, 300)
            .block(60, 20, 20, 100, 1)
            .block(200, 30, 20, 90, 1)
            .block(70, 160, 20, 100, 1)
            .save(folder, "png", true, 0);

    assertThat(cli.run("predict", "--model", model, picture.toString(), "--json")).isZero();

    JsonNode line = cli.json().getFirst();
    assertThat(line.get("text").asString()).isEqualTo("000");
    assertThat(line.get("lines").toString()).isEqualTo("[\"00\",\"0\"]");
    assertThat(line.get("digits").get(2).get("box").toString()).isEqualTo("[70,160,20,100]");

    assertThat(cli.run("predict", "--model", model, picture.toString())).isZero();
    assertThat(cli.out().lines().toList()).contains(picture + ": 00 / 0").hasSize(4);
  }

  @Test
  void predictReadsStrokes() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("drawn.jsonl"),
            """
            {"id":"a","label":7,"strokes":[[[0,0],[500,10],[300,1000]]]}

            {"strokes":[]}
            """);

    assertThat(cli.run("predict", "--model", model, "--strokes", file.toString(), "--json"))
        .isZero();

    List<JsonNode> lines = cli.json();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).propertyNames())
        .containsExactly("id", "true", "label", "class", "confidence", "rejected", "probabilities");
    assertThat(lines.get(0).get("true").asInt()).isEqualTo(7);
    assertThat(lines.get(1).toString())
        .isEqualTo("{\"id\":\"3\",\"label\":null,\"reason\":\"blank\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"thickness", "crop", "box", "centre", "crop,box", " Crop , CENTRE"})
  void stepsCanBeLeftOut(String names) throws IOException {
    Drawing hairline =
        Drawing.BLANK.withStroke(
            new Stroke(List.of(new Point(20, 20), new Point(20, 120), new Point(60, 120)), 2));
    Path picture = folder.resolve("hairline.png");
    Files.write(picture, PictureWriter.png(Rasteriser.rasterise(hairline)));

    assertThat(cli.run("predict", "--model", model, picture.toString())).isZero();
    DigitImage with = Objects.requireNonNull(cli.engine.asked);
    assertThat(cli.run("predict", "--model", model, "--without", names, picture.toString()))
        .isZero();

    assertThat(cli.engine.asked).isNotEqualTo(with);
  }

  @Test
  void unknownStepsAreNamed() {
    assertThat(cli.run("predict", "--without", "crop,magic", "x.png")).isEqualTo(2);

    assertThat(cli.err()).contains("\"magic\"").contains("thickness, crop, box, centre");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no json",
        "[]",
        "{\"strokes\":[[[1]]]}",
        "{\"strokes\":[[[1,\"2\"]]]}",
        "{\"strokes\":[[[1,1e300]]]}",
        "{\"strokes\":[7]}",
        "{\"strokes\":[],\"label\":10}",
        "{\"strokes\":[],\"id\":{}}",
      })
  void badStrokesAreRefusedByLine(String line) throws IOException {
    Path file = Files.writeString(folder.resolve("bad.jsonl"), "{\"strokes\":[]}\n" + line);

    assertThat(cli.run("predict", "--model", model, "--strokes", file.toString())).isEqualTo(1);
    assertThat(cli.err()).contains("Line 2 of " + file);
    assertThat(cli.err().lines()).hasSize(1);
  }

  @Test
  void predictUsesTheFirstModelByDefault() throws IOException {
    Path digit = digit("digit.png");
    assertThat(cli.run("predict", digit.toString())).isEqualTo(1);
    assertThat(cli.err()).startsWith("There is no model yet");

    Files.createDirectories(cli.home.models());
    Files.copy(Path.of(model), cli.home.models().resolve("mine.digitmodel"));
    assertThat(cli.run("predict", digit.toString())).isZero();
    assertThat(cli.out()).isEqualToIgnoringNewLines(digit + ": 0 (75.0 %)");
    assertThat(cli.run("predict", "--model", "mine", digit.toString())).isZero();
  }

  @Test
  void modelsThatAreNoneAreRefused() throws IOException {
    Path cutOff = folder.resolve("cut.digitmodel");
    byte[] whole = Files.readAllBytes(Path.of(model));
    Files.write(cutOff, Arrays.copyOf(whole, whole.length / 2));

    assertThat(cli.run("evaluate", cutOff.toString(), "--json")).isEqualTo(1);
    assertThat(cli.err()).contains("cut.digitmodel").contains("cut off");
    assertThat(cli.err().lines()).hasSize(1);
    assertThat(cli.out()).isEmpty();
    assertThat(cli.run("predict", "--model", "nobody", digit("d.png").toString())).isEqualTo(1);
    assertThat(cli.err()).contains("There is no model \"nobody\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "paint",
        "train",
        "train nobody",
        "train relu sigmoid",
        "train relu --epochs",
        "train relu --epochs many",
        "train relu --epochs 0",
        "train relu --epochs 99999999999",
        "train relu --batch-size -5",
        "train relu --learning-rate -1",
        "train relu --learning-rate NaN",
        "train relu --activation step",
        "train relu --train-limit -1",
        "train relu --nonsense",
        "compare relu",
        "compare relu nobody",
        "compare relu sigmoid --epochs 0",
        "export",
        "export relu",
        "about relu",
        "evaluate",
        "evaluate x --dataset letters",
        "predict",
        "predict --without box, x.png",
      })
  void whatIsNotUnderstoodIsSaidOnStderr(String arguments) {
    assertThat(cli.run(arguments.split(" "))).isEqualTo(2);
    assertThat(cli.out()).isEmpty();
    assertThat(cli.err().lines().count()).isBetween(1L, 2L);
    assertThat(cli.err()).doesNotContain("Exception");
  }

  @Test
  void helpAndVersionAreForTheAsking() {
    assertThat(cli.run("--help")).isZero();
    assertThat(cli.out()).contains("train").contains("predict").contains("--home");
    assertThat(cli.run("train", "--help")).isZero();
    assertThat(cli.out()).contains("--learning-rate").contains("--home");
    assertThat(cli.run("--version")).isZero();
    assertThat(cli.out()).isEqualToIgnoringNewLines("Digit Workbench 1.2.3");
  }

  @Test
  void withoutACommandTheWindowOpens() {
    assertThat(cli.run("--home", folder.toString())).isZero();

    assertThat(cli.window).isEqualTo(new WindowRequest(folder, null, Rehearsal.NONE));
  }

  @Test
  void aFileOfANetworkOpensTheWindowWithIt() {
    assertThat(cli.run("some where/my.digitmodel")).isZero();

    assertThat(cli.window)
        .isEqualTo(new WindowRequest(null, Path.of("some where/my.digitmodel"), Rehearsal.NONE));
  }

  @Test
  void whatIsNeitherCommandNorNetworkIsNamed() {
    assertThat(cli.run("trian")).isEqualTo(2);

    assertThat(cli.window).isNull();
    assertThat(cli.err()).contains("There is no command \"trian\"");
  }

  private Path digit(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.write(
        file,
        PictureWriter.png(
            Rasteriser.rasterise(
                Drawing.BLANK.withStroke(Stroke.of(new Point(140, 40), new Point(140, 240))))));
    return file;
  }
}
