package org.digitworkbench.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import org.digitworkbench.TestModels;
import org.digitworkbench.data.Classes;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Prediction;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.engine.dl4j.Dl4jEngine;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.Point;
import org.digitworkbench.ink.Preprocessing;
import org.digitworkbench.ink.Preprocessing.Step;
import org.digitworkbench.ink.Stroke;
import org.digitworkbench.store.ModelFiles;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DrawViewModelTest {

  private static final Drawing LINE =
      Drawing.BLANK.withStroke(Stroke.of(new Point(140, 60), new Point(130, 220)));

  private static final Classes DIGITS = Classes.digits("MNIST");

  private static Engine engine;

  private final ModelPicker models =
      new ModelPicker(new DatasetCatalog(Path.of("assets/datasets"))::classes);
  private final Queue<Runnable> background = new ArrayDeque<>();
  private final List<String> messages = new ArrayList<>();
  private final DrawViewModel viewModel =
      new DrawViewModel(() -> engine, models, background::add, Runnable::run, messages::add);

  @BeforeAll
  static void load() {
    engine = new Dl4jEngine("test", Thread::new);
  }

  @Test
  void aDrawingIsReadByThePickedNetworkAndItsRival() {
    models.selectedProperty().set(new ModelChoice("four", TestModels.always(4, 1)));
    models.rivalProperty().set(new ModelChoice("nine", TestModels.always(9, 1)));
    viewModel.drawingProperty().set(LINE);
    runAll();
    assertThat(viewModel.answer().text().get()).isEqualTo("4");
    assertThat(viewModel.answer().confidence().get()).isEqualTo("99.2 %, sure");
    assertThat(viewModel.answer().rivalText().get()).isEqualTo("nine says 9: 99.2 %");
    assertThat(viewModel.seen().getValue()).isNotNull();
  }

  @Test
  void anotherPickReadsTheSameDrawingAgain() {
    models.selectedProperty().set(new ModelChoice("four", TestModels.always(4, 1)));
    viewModel.drawingProperty().set(LINE);
    runAll();
    models.selectedProperty().set(new ModelChoice("two", TestModels.always(2, 1)));
    runAll();
    assertThat(viewModel.answer().text().get()).isEqualTo("2");
  }

  @Test
  void aBlankSheetHasNoPrediction() {
    models.selectedProperty().set(new ModelChoice("four", TestModels.always(4, 1)));
    viewModel.drawingProperty().set(LINE);
    runAll();
    viewModel.drawingProperty().set(Drawing.BLANK);
    runAll();
    assertThat(viewModel.answer().text().get()).isEqualTo("–");
    assertThat(viewModel.answer().confidence().get()).isEqualTo("Draw a digit on the sheet");
    assertThat(viewModel.predictionProperty().getValue()).isNull();
  }

  @Test
  void onlyTheNewestDrawingIsRead() {
    models.selectedProperty().set(new ModelChoice("four", TestModels.always(4, 1)));
    runAll();
    for (int i = 0; i < 10; i++) {
      viewModel.drawingProperty().set(LINE.withStroke(Stroke.of(new Point(20 + i, 20))));
    }
    assertThat(background).hasSize(1);
  }

  @Test
  void withoutANetworkItSaysWhatToDo() {
    viewModel.drawingProperty().set(LINE);
    runAll();
    assertThat(viewModel.answer().confidence().get()).isEqualTo("Pick or train a network first");
    assertThat(viewModel.seen().getValue()).isNotNull();
  }

  @Test
  void aStepThatIsLeftOutChangesTheAnswerAtOnce() {
    models
        .selectedProperty()
        .set(
            new ModelChoice(
                "relu", new ModelFiles().read(Path.of("assets/models/relu.digitmodel"))));
    viewModel
        .drawingProperty()
        .set(
            Drawing.BLANK.withStroke(
                Stroke.of(new Point(20, 200), new Point(60, 200), new Point(40, 260))));
    runAll();
    assertThat(viewModel.answer().text().get()).isEqualTo("7");
    assertThat(viewModel.allSteps().get()).isTrue();

    viewModel.take(Step.CROP, false);
    runAll();

    assertThat(viewModel.answer().text().get()).isNotEqualTo("7");
    assertThat(viewModel.allSteps().get()).isFalse();
    assertThat(viewModel.preprocessingProperty().get().steps())
        .containsExactlyInAnyOrder(Step.THICKNESS, Step.BOX, Step.CENTRE);

    viewModel.preprocessingProperty().set(Preprocessing.ALL);
    runAll();
    assertThat(viewModel.answer().text().get()).isEqualTo("7");
  }

  @Test
  void anImageIsSeenAsItIsUntilAnotherDrawingTakesItsPlace() {
    byte[] pixels = new byte[DigitImage.SIZE];
    // Away from the middle, and faint all over: the steps would move the one and drop the other.
    Arrays.fill(pixels, (byte) 20);
    Arrays.fill(pixels, 4 * DigitImage.SIDE, 6 * DigitImage.SIDE, (byte) 255);
    DigitImage image = DigitImage.of(pixels);
    viewModel.take(Step.CENTRE, false);
    viewModel.putAsItIs(image);
    runAll();
    DigitImage seen = Objects.requireNonNull(viewModel.seen().getValue());
    assertThat(seen.pixel(4, 14)).isEqualTo(255);
    assertThat(seen.pixel(20, 14)).isBetween(5, 40);
    assertThat(viewModel.preprocessingProperty().get()).isEqualTo(Preprocessing.NONE);

    viewModel.putAsItIs(image);
    viewModel.put(
        viewModel.drawingProperty().get().withStroke(Stroke.of(new Point(9, 9), new Point(9, 90))));
    assertThat(viewModel.preprocessingProperty().get())
        .as("drawn on, it is still the same")
        .isEqualTo(Preprocessing.NONE);
    viewModel.put(LINE);
    assertThat(viewModel.preprocessingProperty().get())
        .as("the steps of before")
        .isEqualTo(Preprocessing.without(Step.CENTRE));
  }

  @Test
  void confidenceHasWords() {
    assertThat(ConfidenceText.of(prediction(0.95f, 0.03f), DIGITS)).isEqualTo("95.0 %, sure");
    assertThat(ConfidenceText.of(prediction(0.7f, 0.3f), DIGITS)).isEqualTo("70.0 %, probably");
    Prediction unsure = prediction(0.5f, 0.48f);
    assertThat(ConfidenceText.of(unsure, DIGITS)).isEqualTo("50.0 %, unsure between 4 and 9");
    assertThat(ConfidenceText.of(unsure, fashion()))
        .isEqualTo("50.0 %, unsure between a coat and an ankle boot");
  }

  @Test
  void whatDoesNotLookLikeADigitIsRefused() {
    Prediction scribble = prediction(0.5f, 0.2f);
    assertThat(ConfidenceText.of(scribble, DIGITS)).isEqualTo("That does not look like a digit");
    assertThat(ConfidenceText.of(scribble, fashion()))
        .isEqualTo("That does not look like a garment");
    assertThat(new Answer(DIGITS, scribble).textOr("–")).isEqualTo("?");
    assertThat(new Answer(DIGITS, prediction(0.5f, 0.48f)).textOr("–")).isEqualTo("4");
  }

  @Test
  void rivalsAgreeOnADigitOrOnNone() {
    Answer four = new Answer(DIGITS, prediction(0.9f, 0.1f));
    Answer nine = new Answer(DIGITS, prediction(0.3f, 0.7f));
    Answer scribble = new Answer(DIGITS, prediction(0.5f, 0.2f));
    assertThat(ConfidenceText.rival("relu", four, four)).isEqualTo("relu agrees: 90.0 %");
    assertThat(ConfidenceText.rival("relu", nine, four)).isEqualTo("relu says 9: 70.0 %");
    assertThat(ConfidenceText.rival("relu", four, scribble)).isEqualTo("relu says 4: 90.0 %");
    assertThat(ConfidenceText.rival("relu", scribble, four))
        .isEqualTo("relu says that it is not a digit");
    assertThat(ConfidenceText.rival("relu", scribble, scribble))
        .isEqualTo("relu agrees: not a digit");
    assertThat(List.of(nine.isUnlike(four), four.isUnlike(four), scribble.isUnlike(four)))
        .containsExactly(true, false, true);
  }

  @Test
  void networksForDifferentClassesNeitherAgreeNorContradict() {
    Answer four = new Answer(DIGITS, prediction(0.9f, 0.1f));
    Answer coat = new Answer(fashion(), prediction(0.9f, 0.1f));
    Answer scribble = new Answer(fashion(), prediction(0.5f, 0.2f));
    assertThat(ConfidenceText.rival("fashion", coat, four))
        .isEqualTo("fashion says a coat: 90.0 %");
    assertThat(ConfidenceText.rival("fashion", scribble, new Answer(DIGITS, scribble.prediction())))
        .isEqualTo("fashion says that it is not a garment");
    assertThat(coat.isUnlike(four)).isFalse();
  }

  @Test
  void aNetworkForGarmentsAnswersWithTheirNames() {
    ModelChoice fashion = new ModelChoice("fashion", TestModels.always(9, 1, "fashion-mnist"));
    models.selectedProperty().set(fashion);
    runAll();
    assertThat(viewModel.answer().confidence().get()).isEqualTo("Draw a garment on the sheet");
    assertThat(viewModel.answer().classes().getValue()).isEqualTo(fashion());

    viewModel.drawingProperty().set(LINE);
    runAll();
    assertThat(viewModel.answer().text().get()).isEqualTo("Ankle boot");
    assertThat(viewModel.answer().confidence().get()).isEqualTo("99.2 %, sure");
    assertThat(viewModel.answer().differs().getValue()).isFalse();
  }

  @Test
  void theNamesAreThoseOfTheAnswerThatIsShown() {
    models.selectedProperty().set(new ModelChoice("four", TestModels.always(4, 1)));
    viewModel.drawingProperty().set(LINE);
    runAll();
    models
        .selectedProperty()
        .set(new ModelChoice("fashion", TestModels.always(9, 1, "fashion-mnist")));
    assertThat(viewModel.answer().text().get()).isEqualTo("4");
    assertThat(viewModel.answer().classes().getValue().areDigits()).isTrue();
    runAll();
    assertThat(viewModel.answer().classes().getValue().areDigits()).isFalse();
  }

  private static Classes fashion() {
    return new DatasetCatalog(Path.of("assets/datasets")).classes("fashion-mnist");
  }

  private static Prediction prediction(float four, float nine) {
    return Prediction.of(0, 0, 0, 0, four, 0, 0, 0, 0, nine);
  }

  private void runAll() {
    while (!background.isEmpty()) {
      Objects.requireNonNull(background.poll()).run();
    }
  }
}
