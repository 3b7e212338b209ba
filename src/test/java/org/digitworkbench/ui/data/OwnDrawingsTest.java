package org.digitworkbench.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.digitworkbench.drawings.Digits;
import org.digitworkbench.drawings.DrawingExport.Format;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.Point;
import org.digitworkbench.ink.Stroke;
import org.digitworkbench.ui.collection.CollectionModel;
import org.digitworkbench.ui.collection.TestCollection;
import org.digitworkbench.ui.fx.Work;
import org.digitworkbench.ui.tiles.DigitItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The class's own drawings in the Data tab. */
@SuppressWarnings("NullAway.Init")
class OwnDrawingsTest {

  @TempDir private Path folder;
  private CollectionModel collection;
  private DataViewModel model;

  @BeforeEach
  void setUp() {
    collection = TestCollection.in(folder.resolve("drawings.jsonl"));
    model = new DataViewModel(new FakeSource(), collection, Runnable::run, Runnable::run);
    model.datasetProperty().set(model.datasets().getLast());
    model.open();
  }

  private void keep(int label, String writer) {
    Drawing drawing =
        Digits.seven().withStroke(Stroke.of(new Point(60, 20.0 * label), new Point(200, 150)));
    collection.keep(label, writer, drawing, null, _ -> {}, problem -> assertThat(problem).isNull());
  }

  @Test
  void theNewestIsShownFirstAsSoonAsItIsKept() {
    assertThat(page().items()).isEmpty();
    assertThat(model.own().getValue()).isTrue();
    keep(3, "Ada");
    keep(7, "Grace");
    assertThat(page().items()).extracting(DigitItem::caption).containsExactly("7", "3");
    assertThat(model.title().getValue()).isEqualTo("Our drawings");
    model.pickedProperty().set(page().items().getFirst());
    assertThat(model.pickedText().getValue()).startsWith("By Grace, 2").endsWith("Nov 2026");
  }

  @Test
  void aWriterOrAClassAloneIsShown() {
    keep(3, "Ada");
    keep(7, "Ada");
    keep(7, "");
    assertThat(model.writers().getValue())
        .extracting(WriterChoice::toString)
        .containsExactly("All writers", "No name", "Ada");
    model.writerProperty().set(new WriterChoice("Ada"));
    assertThat(page().items()).hasSize(2);
    model.labelProperty().set(7);
    assertThat(page().items()).extracting(DigitItem::caption).containsExactly("Ada");
    assertThat(model.title().getValue()).isEqualTo("Our drawings of class 7 by Ada");
    model.writerProperty().set(new WriterChoice(""));
    assertThat(model.title().getValue()).isEqualTo("Our drawings of class 7 without a name");
    assertThat(model.countText().getValue()).isEqualTo("1 image");
  }

  @Test
  void thePickedOneIsRemovedAndBroughtBack() {
    keep(3, "Ada");
    keep(7, "Grace");
    model.writerProperty().set(new WriterChoice("Grace"));
    model.pickedProperty().set(page().items().getFirst());
    model.removePicked();
    assertThat(collection.noticeProperty().get()).isEqualTo("Removed a 7 by Grace.");
    // Nothing is left of Grace, so everybody's are shown.
    assertThat(model.writerProperty().get()).isEqualTo(WriterChoice.ALL);
    assertThat(page().items()).extracting(DigitItem::caption).containsExactly("3");
    collection.restore();
    assertThat(page().items()).hasSize(2);
    assertThat(collection.removedProperty().get()).isNull();
  }

  @Test
  void anExportComesBackByAnImport() {
    keep(3, "Ada");
    keep(7, "Grace");
    collection.exportTo(folder, Format.PNG);
    Path exported = folder.resolve("our-drawings");
    assertThat(exported.resolve("3")).isDirectory();
    assertThat(collection.noticeProperty().get())
        .isEqualTo("Exported 2 drawings to %s.".formatted(exported));
    collection.importFrom(exported, "");
    assertThat(collection.noticeProperty().get())
        .isEqualTo("Imported 0 drawings from our-drawings. 2 were there already.");
    model.pickedProperty().set(page().items().getFirst());
    model.removePicked();
    collection.importFrom(exported, "");
    assertThat(collection.noticeProperty().get())
        .isEqualTo("Imported 1 drawing from our-drawings. 1 was there already.");
    assertThat(collection.drawingsProperty().get().writers()).containsExactly("Ada", "Grace");
    assertThat(collection.work().shareProperty().get()).isEqualTo(Work.NONE);
  }

  @Test
  void anImportThatFailsSaysWhyAndLosesNothing() {
    keep(3, "Ada");
    collection.importFrom(folder.resolve("none"), "");
    assertThat(collection.noticeProperty().get()).startsWith("There is no file or folder");
    assertThat(page().items()).hasSize(1);
    assertThat(Files.exists(folder.resolve("drawings.jsonl"))).isTrue();
  }

  private DataPage page() {
    return Objects.requireNonNull(model.pageProperty().get());
  }
}
