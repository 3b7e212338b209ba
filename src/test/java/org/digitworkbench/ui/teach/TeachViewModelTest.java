package org.digitworkbench.ui.teach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.digitworkbench.TestModels;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.drawings.Digits;
import org.digitworkbench.drawings.KeptDrawing;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.engine.dl4j.Dl4jEngine;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.Point;
import org.digitworkbench.ink.Stroke;
import org.digitworkbench.ui.collection.CollectionModel;
import org.digitworkbench.ui.collection.TestCollection;
import org.digitworkbench.ui.draw.DrawViewModel;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class TeachViewModelTest {

  private static Engine engine;

  @TempDir private Path folder;
  private final ModelPicker models =
      new ModelPicker(new DatasetCatalog(Path.of("assets/datasets"))::classes);
  private final DrawViewModel draw =
      new DrawViewModel(() -> engine, models, Runnable::run, Runnable::run, _ -> {});
  private CollectionModel collection;
  private TeachViewModel teach;

  @BeforeAll
  static void load() {
    engine = new Dl4jEngine("test", Thread::new);
  }

  @BeforeEach
  void setUp() {
    collection = TestCollection.in(folder.resolve("drawings.jsonl"));
    teach = new TeachViewModel(collection, draw, models);
    models.selectedProperty().set(new ModelChoice("seven", TestModels.always(7, 1)));
  }

  @Test
  void aDrawingIsKeptAndTheSheetIsFreeForTheNext() {
    teach.writerProperty().set(" Ada ");
    draw.drawingProperty().set(Digits.seven());
    teach.keep(7);
    assertThat(draw.drawingProperty().get().isBlank()).isTrue();
    assertThat(teach.messageProperty().get()).isEqualTo("Kept a 7 by Ada, number 1.");
    assertThat(teach.readingProperty().get()).isEqualTo("seven reads it correctly.");
    assertThat(teach.count(7).getValue()).isEqualTo("1");
    draw.drawingProperty().set(Digits.seven());
    teach.keep(8);
    assertThat(teach.messageProperty().get()).isEqualTo("Kept an 8 by Ada, number 1.");
    assertThat(teach.readingProperty().get()).isEqualTo("seven reads it as a 7.");
    assertThat(teach.total().getValue()).isEqualTo("2 kept by 1 writer");
    KeptDrawing kept = collection.drawingsProperty().get().drawings().getFirst();
    assertThat(kept.image()).isEqualTo(Digits.image(Digits.seven()));
  }

  @Test
  void aNetworkForGarmentsIsNotHeldAgainstADigit() {
    models
        .selectedProperty()
        .set(new ModelChoice("fashion", TestModels.always(7, 1, "fashion-mnist")));
    draw.drawingProperty().set(Digits.seven());
    teach.keep(7);
    assertThat(teach.messageProperty().get()).isEqualTo("Kept a 7, number 1.");
    assertThat(teach.readingProperty().get())
        .isEqualTo("fashion was trained on Fashion-MNIST and does not know digits.");
  }

  @Test
  void undoTakesItOutAndBringsTheDrawingBack() {
    draw.drawingProperty().set(Digits.seven());
    teach.keep(7);
    assertThat(teach.undoableProperty().get()).isTrue();
    teach.undo();
    assertThat(collection.drawingsProperty().get().isEmpty()).isTrue();
    assertThat(draw.drawingProperty().get()).isEqualTo(Digits.seven());
    assertThat(teach.undoableProperty().get()).isFalse();
    teach.undo();
    assertThat(draw.drawingProperty().get()).isEqualTo(Digits.seven());
  }

  @Test
  void nothingIsKeptOfAnEmptySheet() {
    teach.keep(8);
    assertThat(teach.messageProperty().get()).isEqualTo("The sheet is empty: draw an 8 first.");
    Drawing beside =
        Drawing.BLANK.withStroke(Stroke.of(new Point(-200, -200), new Point(-180, -200)));
    draw.drawingProperty().set(beside);
    teach.keep(8);
    assertThat(teach.messageProperty().get()).startsWith("The drawing is off the sheet");
    assertThat(collection.drawingsProperty().get().isEmpty()).isTrue();
  }

  @Test
  void aDrawingThatCannotBeKeptComesBackToTheSheet() throws IOException {
    Files.createDirectory(folder.resolve("drawings.jsonl"));
    draw.drawingProperty().set(Digits.seven());
    teach.keep(7);
    assertThat(teach.messageProperty().get()).contains("drawings.jsonl");
    assertThat(teach.undoableProperty().get()).isFalse();
    assertThat(draw.drawingProperty().get()).isEqualTo(Digits.seven());
  }

  @Test
  void namesEndAfterSixtyCharacters() {
    assertThat(TeachViewModel.typed("李".repeat(61))).isEqualTo("李".repeat(60));
    assertThat(TeachViewModel.typed("Ada")).isEqualTo("Ada");
  }
}
