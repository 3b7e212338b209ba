package org.digitworkbench.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import org.digitworkbench.data.Classes;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.engine.dl4j.Dl4jEngine;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.Point;
import org.digitworkbench.ink.Preprocessing.Step;
import org.digitworkbench.ink.RealDigits;
import org.digitworkbench.ink.Stroke;
import org.digitworkbench.paper.PaperSteps;
import org.digitworkbench.picture.Paper;
import org.digitworkbench.picture.PictureReader;
import org.digitworkbench.picture.rendered.RenderedScene;
import org.digitworkbench.store.ModelFiles;
import org.digitworkbench.ui.fx.Work;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.digitworkbench.ui.saving.FileSaver;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures on the sheet, read by the shipped network. */
class PictureViewModelTest {

  private static final Drawing LINE =
      Drawing.BLANK.withStroke(Stroke.of(new Point(140, 60), new Point(130, 220)));

  private static Engine engine;

  @TempDir private Path folder;
  private final ModelPicker models = new ModelPicker(Classes::digits);
  private final Queue<Runnable> background = new ArrayDeque<>();
  private final List<String> messages = new ArrayList<>();
  private final DrawViewModel drawing =
      new DrawViewModel(() -> engine, models, background::add, Runnable::run, messages::add);
  private final PictureViewModel pictures = drawing.pictures();
  private final List<String> saved = new ArrayList<>();
  private final FileSaver saver =
      new FileSaver(background::add, saved::add, messages::add, new Work(Runnable::run));

  @BeforeAll
  static void load() {
    engine = new Dl4jEngine("test", Thread::new);
  }

  @BeforeEach
  void pick() {
    pick("relu");
  }

  private void pick(String name) {
    models
        .selectedProperty()
        .set(
            new ModelChoice(
                name, new ModelFiles().read(Path.of("assets/models/" + name + ".digitmodel"))));
  }

  @Test
  void eightRealDigitsInAPhotographAreReadRightAndEachCanBePicked() throws IOException {
    Path photograph = photograph(8);

    pictures.open(PictureSource.file(photograph));
    assertThat(drawing.pictureReadProperty().get())
        .isEqualTo("Reading " + photograph.getFileName() + " …");
    runAll();

    assertThat(drawing.pictureReadProperty().get()).isEmpty();
    assertThat(pictures.caption().getValue())
        .isEqualTo("7 2 1 0 4 1 4 9  ·  " + photograph.getFileName());
    assertThat(drawing.answer().text().get()).isEqualTo("7");
    pictures.selectedProperty().set(7);
    assertThat(drawing.answer().text().get()).isEqualTo("9");
    assertThat(drawing.seen().getValue()).isNotNull();
    assertThat(messages).containsOnly("");
  }

  @Test
  void theLinesOfAPictureAreKeptApart() throws IOException {
    List<DigitImage> digits = RealDigits.first(5);
    Path photograph =
        new Paper(800, 600)
            .row(digits.subList(0, 3), 80, 80, 160, 180)
            .row(digits.subList(3, 5), 80, 330, 160, 180)
            .save(folder, "png", true, 0.2);

    pictures.open(PictureSource.file(photograph));
    runAll();

    assertThat(pictures.caption().getValue()).isEqualTo("7 2 1\n0 4\n" + photograph.getFileName());
    pictures.selectedProperty().set(3);
    assertThat(drawing.answer().text().get()).isEqualTo("0");
  }

  @Test
  void stepsAreLeftOutOfDigitsInPicturesToo() throws IOException {
    pictures.open(PictureSource.file(photograph(3)));
    runAll();
    pictures.selectedProperty().set(2);
    DigitImage with = drawing.seen().getValue();

    drawing.take(Step.CROP, false);
    runAll();

    assertThat(pictures.selectedProperty().get()).isEqualTo(2);
    assertThat(drawing.seen().getValue()).isNotNull().isNotEqualTo(with);
  }

  @Test
  void stepsFromThePhotographToItsInkAreLeftOutAndTakenAgain() throws IOException {
    Paper squared = new Paper(1600, 700).row(RealDigits.first(8), 80, 260, 160, 180);
    for (int at = 30; at < 1600; at += 60) {
      squared.block(0, at, 1600, 3, 0.3).block(at, 0, 3, 700, 0.3);
    }
    pictures.open(PictureSource.file(squared.save(folder, "jpg", true, 0.3)));
    runAll();
    assertThat(pictures.caption().getValue()).startsWith("7 2 1 0 4 1 4 9  ·");
    assertThat(Objects.requireNonNull(pictures.shownProperty().getValue()).stages()).hasSize(5);

    pictures.take(PaperSteps.Step.LINES, false);
    runAll();
    assertThat(pictures.caption().getValue()).doesNotContain("7 2 1 0");

    pictures.take(PaperSteps.Step.LINES, true);
    runAll();
    assertThat(pictures.caption().getValue()).startsWith("7 2 1 0 4 1 4 9  ·");
  }

  @Test
  void aPictureWithoutDigitsSaysSoAndLosesNothing() throws IOException {
    // The network that has learned to doubt.
    pick("ink");
    pictures.open(PictureSource.file(photograph(3)));
    runAll();
    Path letters = folder.resolve("letters.jpg");
    Files.write(letters, RenderedScene.LETTERS.file(1, 1200));

    pictures.open(PictureSource.file(letters));
    runAll();

    assertThat(messages.getLast()).startsWith("No digits were found in letters.jpg");
    assertThat(pictures.caption().getValue()).startsWith("7 2 1  ·");
  }

  @Test
  void aStrokeBringsTheSheetBack() throws IOException {
    pictures.open(PictureSource.file(photograph(3)));
    runAll();

    drawing.drawingProperty().set(LINE);
    runAll();

    assertThat(pictures.shownProperty().getValue()).isNull();
    assertThat(drawing.answer().text().get()).isEqualTo("1");
    assertThat(pictures.caption().getValue()).isEmpty();
  }

  @Test
  void whoeverDrawsWhileAPictureIsReadKeepsTheSheet() throws IOException {
    pictures.open(PictureSource.file(photograph(3)));
    drawing.drawingProperty().set(LINE);
    runAll();

    assertThat(pictures.shownProperty().getValue()).isNull();
    assertThat(drawing.answer().text().get()).isEqualTo("1");
  }

  @Test
  void theLastOfSeveralPicturesIsShown() throws IOException {
    pictures.open(PictureSource.file(photograph(8)));
    pictures.open(PictureSource.file(photograph(2)));
    runAll();

    assertThat(pictures.caption().getValue()).startsWith("7 2  ·");
  }

  @Test
  void aWrongFileSaysSoAndLosesNothing() throws IOException {
    pictures.open(PictureSource.file(photograph(3)));
    runAll();
    Path text = Files.writeString(folder.resolve("letter.txt"), "Dear class");
    Path blank = new Paper(300, 200).save(folder, "png", true, 0.3);

    pictures.open(PictureSource.file(text));
    runAll();
    assertThat(messages.getLast()).contains("letter.txt is not a PNG or JPEG picture");
    pictures.open(PictureSource.file(blank));
    runAll();
    assertThat(messages.getLast()).startsWith("No digit was found in");
    assertThat(pictures.caption().getValue()).startsWith("7 2 1  ·");
  }

  @Test
  void aSavedDrawingReadsBackAsItWas() {
    Path file = folder.resolve("line.png");
    PictureViewModel.save(LINE, file, ".png", saver);
    runAll();

    assertThat(PictureReader.open(file).ink().width()).isEqualTo(Drawing.SIDE);
    assertThat(saved).containsExactly("Saved to " + file);
  }

  @Test
  void theEndingTellsTheFormat() throws IOException {
    PictureViewModel.save(LINE, folder.resolve("a.svg"), ".png", saver);
    PictureViewModel.save(LINE, folder.resolve("b"), ".svg", saver);
    PictureViewModel.save(LINE, folder.resolve("c"), ".png", saver);
    runAll();

    assertThat(Files.readString(folder.resolve("a.svg"))).startsWith("<svg");
    assertThat(Files.readString(folder.resolve("b.svg"))).startsWith("<svg");
    assertThat(PictureReader.open(folder.resolve("c.png")).ink().width()).isEqualTo(Drawing.SIDE);
  }

  @Test
  void aDrawingThatCannotBeSavedIsNamedInASentence() throws IOException {
    Path blocked = Files.createFile(folder.resolve("file"));
    PictureViewModel.save(LINE, blocked.resolve("line.png"), ".png", saver);
    runAll();

    assertThat(saved).isEmpty();
    assertThat(messages).singleElement().asString().contains("line.png");
  }

  private Path photograph(int count) throws IOException {
    List<DigitImage> digits = RealDigits.first(count);
    return new Paper(1600, 700).row(digits, 80, 260, 160, 180).save(folder, "jpg", true, 0.5);
  }

  private void runAll() {
    while (!background.isEmpty()) {
      Objects.requireNonNull(background.poll()).run();
    }
  }
}
