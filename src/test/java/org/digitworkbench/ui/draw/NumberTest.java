package org.digitworkbench.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.digitworkbench.TestModels;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Prediction;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.engine.dl4j.Dl4jEngine;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.Framing;
import org.digitworkbench.ink.Point;
import org.digitworkbench.ink.Preprocessing;
import org.digitworkbench.ink.Rasteriser;
import org.digitworkbench.ink.Stroke;
import org.digitworkbench.store.ModelFiles;
import org.digitworkbench.ui.ink.InkMarks;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A number on the sheet, read by the shipped network. */
class NumberTest {

  private static final Stroke ONE = line(70, 60, 70, 220);
  private static final Stroke SEVEN = line(130, 60, 220, 60, 160, 220);
  private static final Drawing SEVENTEEN = new Drawing(List.of(ONE, SEVEN));

  private static Engine engine;

  private final ModelPicker models =
      new ModelPicker(new DatasetCatalog(Path.of("assets/datasets"))::classes);
  private final DrawViewModel draw =
      new DrawViewModel(() -> engine, models, Runnable::run, Runnable::run, _ -> {});
  private final InkMarks marks = draw.ink().marks();

  @BeforeAll
  static void load() {
    engine = new Dl4jEngine("test", Thread::new);
  }

  @BeforeEach
  void pick() {
    models
        .selectedProperty()
        .set(
            new ModelChoice(
                "relu", new ModelFiles().read(Path.of("assets/models/relu.digitmodel"))));
  }

  private static Stroke line(double... coordinates) {
    return Stroke.of(
        IntStream.range(0, coordinates.length / 2)
            .mapToObj(i -> new Point(coordinates[2 * i], coordinates[2 * i + 1]))
            .toArray(Point[]::new));
  }

  @Test
  void digitsBesideEachOtherAreReadAsANumber() {
    draw.drawingProperty().set(SEVENTEEN);

    assertThat(draw.answer().text().get()).isEqualTo("17");
    assertThat(draw.answered().getValue()).isEqualTo(SEVENTEEN);
    assertThat(marks.allProperty().get())
        .extracting(InkMarks.Mark::answer)
        .containsExactly("1", "7");
    assertThat(draw.answer().place().getValue()).isEqualTo("2nd of 2");
    assertThat(label()).as("the one that was drawn last").isEqualTo(7);
  }

  @Test
  void linesAreReadBelowEachOther() {
    draw.drawingProperty()
        .set(
            new Drawing(
                List.of(
                    line(60, 20, 60, 110),
                    line(110, 20, 165, 20, 130, 110),
                    line(60, 160, 60, 250),
                    line(110, 160, 110, 250))));
    assertThat(draw.answer().text().get()).isEqualTo("17\n11");
  }

  @Test
  void theChosenDigitIsWhatAllElseIsAbout() {
    draw.drawingProperty().set(SEVENTEEN);
    DigitImage seven = draw.seen().getValue();

    choose(0);

    assertThat(label()).isEqualTo(1);
    assertThat(draw.answer().place().getValue()).isEqualTo("1st of 2");
    assertThat(draw.answer().text().get()).isEqualTo("17");
    assertThat(draw.seen().getValue()).isNotEqualTo(seven).isEqualTo(alone(ONE));
    assertThat(seven).isEqualTo(alone(SEVEN));
  }

  @Test
  void aChoiceHoldsUntilAnotherStrokeIsDrawn() {
    draw.drawingProperty().set(SEVENTEEN);
    choose(0);
    models.rivalProperty().set(new ModelChoice("four", TestModels.always(4, 1)));
    assertThat(label()).as("read again").isEqualTo(1);

    draw.drawingProperty().set(SEVENTEEN.withStroke(line(150, 140, 210, 138)));
    assertThat(draw.answer().text().get()).as("the 7 has a bar now").isEqualTo("17");
    assertThat(label()).isEqualTo(7);
  }

  @Test
  void withoutTheSecondDigitAllIsAsWithOne() {
    draw.drawingProperty().set(new Drawing(List.of(ONE)));
    DigitImage before = draw.seen().getValue();
    draw.drawingProperty().set(SEVENTEEN);
    draw.drawingProperty().set(new Drawing(List.of(ONE)));

    assertThat(draw.answer().text().get()).isEqualTo("1");
    assertThat(draw.answer().place().getValue()).isEmpty();
    assertThat(marks.allProperty().get()).isEmpty();
    assertThat(draw.seen().getValue()).isEqualTo(before);
    draw.drawingProperty().set(Drawing.BLANK);
    assertThat(draw.answer().text().get()).isEqualTo("–");
  }

  @Test
  void oneDigitAfterTheOtherIsLabelledAndLeavesTheSheet() {
    draw.put(SEVENTEEN);
    OnSheet seven = onSheet();
    assertThat(seven.drawing().strokes()).containsExactly(SEVEN);
    assertThat(Objects.requireNonNull(seven.prediction()).label()).isEqualTo(7);
    draw.next();
    assertThat(onSheet().drawing().strokes()).containsExactly(ONE);
    draw.put(seven.whole());
    assertThat(draw.answer().text().get()).as("brought back").isEqualTo("17");
    draw.next();
    draw.next();
    assertThat(draw.onSheet()).isNull();
  }

  @Test
  void whatIsAskedForIsOneDigitHoweverItLooks() {
    draw.put(SEVENTEEN);
    draw.wantedProperty().set("a 4");
    assertThat(onSheet().drawing()).isEqualTo(SEVENTEEN);
    assertThat(marks.allProperty().get()).isEmpty();
    draw.next();
    assertThat(draw.onSheet()).isNull();
  }

  @Test
  void garmentsAreNotTakenApart() {
    draw.drawingProperty().set(SEVENTEEN);
    models
        .selectedProperty()
        .set(new ModelChoice("fashion", TestModels.always(9, 1, "fashion-mnist")));
    assertThat(marks.allProperty().get()).isEmpty();
    assertThat(draw.answer().text().get()).isEqualTo("Ankle boot");
  }

  private void choose(int index) {
    marks.choose(index);
  }

  private int label() {
    Prediction said = Objects.requireNonNull(draw.predictionProperty().getValue());
    return said.label();
  }

  private OnSheet onSheet() {
    return Objects.requireNonNull(draw.onSheet());
  }

  private static DigitImage alone(Stroke stroke) {
    return Framing.steps(Rasteriser.rasterise(new Drawing(List.of(stroke))), Preprocessing.ALL)
        .orElseThrow()
        .image();
  }
}
