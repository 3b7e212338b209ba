package org.digitworkbench.ui.teach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.digitworkbench.data.Classes;
import org.digitworkbench.drawings.Digits;
import org.digitworkbench.drawings.KeptDrawing;
import org.digitworkbench.ui.collection.CollectionModel;
import org.digitworkbench.ui.collection.TestCollection;
import org.digitworkbench.ui.draw.DrawViewModel;
import org.digitworkbench.ui.models.ModelPicker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class SheetsViewModelTest {

  @TempDir private Path folder;
  private final AtomicLong clock = new AtomicLong();
  private final StringProperty writer = new SimpleStringProperty("Ada");
  private final DrawViewModel draw =
      new DrawViewModel(
          () -> {
            throw new IllegalStateException("No network is picked");
          },
          new ModelPicker(Classes::digits),
          Runnable::run,
          Runnable::run,
          _ -> {});
  private CollectionModel collection;
  private SheetsViewModel sheets;

  @BeforeEach
  void setUp() {
    collection = TestCollection.in(folder.resolve("drawings.jsonl"));
    sheets = new SheetsViewModel(collection, draw, writer, clock::get);
  }

  private void keep(int count) {
    for (int i = 0; i < count; i++) {
      draw.drawingProperty().set(Digits.seven());
      sheets.keep();
    }
  }

  private List<Integer> labels() {
    return collection.drawingsProperty().get().drawings().stream().map(KeptDrawing::label).toList();
  }

  @Test
  void fiveOfEachDigitAreAskedForAndItEndsByItself() {
    sheets.start(false);
    assertThat(sheets.title().getValue()).isEqualTo("Draw five 0s");
    assertThat(draw.wantedProperty().get()).isEqualTo("a 0");
    keep(4);
    assertThat(sheets.ofDigit().getValue()).isEqualTo(4);
    assertThat(draw.drawingProperty().get().isBlank()).isTrue();
    keep(1);
    assertThat(sheets.title().getValue()).isEqualTo("Draw five 1s");
    assertThat(sheets.ofDigit().getValue()).isZero();
    assertThat(sheets.total().getValue()).isEqualTo("5 of 50");
    keep(44);
    clock.set(161_000_000_000L);
    assertThat(sheets.runningProperty().get()).isTrue();
    keep(1);
    assertThat(sheets.runningProperty().get()).isFalse();
    assertThat(sheets.messageProperty().get()).isEqualTo("50 drawings kept in 2:41 minutes.");
    assertThat(draw.wantedProperty().get()).isEmpty();
    assertThat(collection.drawingsProperty().get().counts()).containsOnly(5);
    assertThat(collection.drawingsProperty().get().writers()).containsExactly("Ada");
    keep(1);
    assertThat(labels()).hasSize(50);
  }

  @Test
  void onlyTheDigitThatIsAskedForIsKeptByItsKey() {
    sheets.start(false);
    draw.drawingProperty().set(Digits.seven());
    sheets.typed(7);
    assertThat(labels()).isEmpty();
    assertThat(sheets.messageProperty().get()).startsWith("The next one is a 0");
    sheets.typed(0);
    assertThat(labels()).containsExactly(0);
    sheets.keep();
    assertThat(labels()).hasSize(1);
    assertThat(sheets.messageProperty().get()).isEqualTo("The sheet is empty.");
  }

  @Test
  void theLastOnesAreTakenBackOneByOne() {
    sheets.start(false);
    keep(6);
    sheets.takeBack();
    assertThat(sheets.messageProperty().get()).isEqualTo("Took a 1 by Ada back.");
    assertThat(sheets.title().getValue()).isEqualTo("Draw five 1s");
    sheets.takeBack();
    assertThat(sheets.title().getValue()).isEqualTo("Draw five 0s");
    assertThat(labels()).containsExactly(0, 0, 0, 0);
    keep(1);
    assertThat(labels()).containsExactly(0, 0, 0, 0, 0);
    sheets.end();
    sheets.takeBack();
    assertThat(labels()).hasSize(5);
    assertThat(sheets.messageProperty().get()).startsWith("5 drawings kept");
  }

  @Test
  void shuffledDigitsAreTheSameTen() {
    clock.set(7);
    sheets.start(true);
    keep(50);
    assertThat(collection.drawingsProperty().get().counts()).containsOnly(5);
    assertThat(labels()).isNotEqualTo(labels().stream().sorted().toList());
    sheets.start(false);
    assertThat(sheets.title().getValue()).isEqualTo("Draw five 0s");
  }

  @Test
  void whatCannotBeKeptIsNotCountedAndComesBack() throws IOException {
    sheets.start(false);
    Files.createDirectory(folder.resolve("drawings.jsonl"));
    keep(1);
    assertThat(sheets.messageProperty().get()).contains("drawings.jsonl");
    assertThat(sheets.total().getValue()).isEqualTo("0 of 50");
    assertThat(draw.drawingProperty().get()).isEqualTo(Digits.seven());
    Files.delete(folder.resolve("drawings.jsonl"));
    sheets.keep();
    assertThat(labels()).containsExactly(0);
  }
}
