package org.digitworkbench.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.drawings.DrawingCollection;
import org.digitworkbench.drawings.KeptDrawing;
import org.digitworkbench.ui.collection.CollectionModel;
import org.digitworkbench.ui.export.TakenImage;
import org.digitworkbench.ui.fx.Work;
import org.digitworkbench.ui.results.Evaluated.Said;
import org.digitworkbench.ui.saving.FileSaver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GalleryTakingTest {

  private static final Dataset DATASET = Evaluated.dataset("mnist", 4, 8, 9);
  private static final EvaluatedModel OWN =
      Evaluated.of(
          DATASET,
          "relu",
          new Said(4, 9, 0.9, 4, 0.1),
          new Said(8, 3, 0.6, 8, 0.3),
          new Said(9, 9, 0.7, 4, 0.2));

  @TempDir private Path folder;

  private final List<String> said = new ArrayList<>();
  private final List<String> failed = new ArrayList<>();
  private final Work work = new Work(Runnable::run);
  private final FileSaver saver = new FileSaver(Runnable::run, said::add, failed::add, work);
  private final GalleryViewModel gallery =
      new GalleryViewModel(
          new SimpleObjectProperty<>(OWN),
          new SimpleObjectProperty<>(),
          Runnable::run,
          Runnable::run);

  private GalleryTaking taking(int... selected) {
    BitSet positions = new BitSet();
    for (int position : selected) {
      positions.set(position);
    }
    return GalleryTaking.of(Objects.requireNonNull(gallery.shownProperty().get()), positions, OWN);
  }

  @Test
  void theSelectedImagesAreTakenOrAllThatAreShown() {
    gallery.scopeProperty().set(GalleryScope.ALL);
    assertThat(taking().title()).isEqualTo("All 3 images shown");
    assertThat(taking(1).title()).as("one is just looked at").isEqualTo("All 3 images shown");
    assertThat(taking(0, 2).title()).isEqualTo("2 images selected");
    assertThat(taking(0, 2).images().images())
        .extracting(taken -> taken.verdict().index())
        .as("most confident first")
        .containsExactly(0, 1);
    assertThat(taking(0, 2).images().title()).isEqualTo("2 of 3 images, 2 mistakes");
    assertThat(taking().images().images())
        .extracting(TakenImage::rival)
        .as("the rival's verdicts go along")
        .doesNotContainNull();
  }

  @Test
  void aSheetAndAFolderAreWrittenAndSaidWhere() {
    Path sheet = folder.resolve("sheet.png");
    taking().contactSheet(sheet, saver);
    taking().folder(folder, saver);

    assertThat(sheet).exists();
    assertThat(folder.resolve("images").resolve("00001_8_3.png")).exists();
    assertThat(said).containsExactly("Saved to " + sheet, "Saved 2 to " + folder.resolve("images"));
  }

  @Test
  void whatIsCancelledLeavesNothingBehind() {
    gallery.scopeProperty().set(GalleryScope.ALL);
    List<Double> shares = new ArrayList<>();
    work.shareProperty()
        .subscribe(share -> {
          shares.add(share.doubleValue());
          if (share.doubleValue() > 0) {
            work.cancel();
          }
        });

    taking().folder(folder, saver);
    assertThat(shares).as("the second of three images").containsExactly(-1.0, 0.0, 1.0 / 3, -1.0);
    taking().contactSheet(folder.resolve("sheet.png"), saver);

    assertThat(folder).isEmptyDirectory();
    assertThat(said).containsOnly("Cancelled; nothing was saved");
    assertThat(failed).isEmpty();
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaid() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    taking().folder(file, saver);
    assertThat(said).isEmpty();
    assertThat(failed).hasSize(1);
    assertThat(failed.getFirst()).startsWith("The images could not be written to " + file);
  }

  @Test
  void imagesAreAddedToOurDrawingsOnceUnderTheirTrueClass() {
    DrawingCollection drawings =
        new DrawingCollection(folder.resolve("drawings.jsonl"), InstantSource.system());
    CollectionModel collection =
        new CollectionModel(drawings, Runnable::run, Runnable::run, Runnable::run);

    assertThat(taking().notCollected()).isEmpty();
    taking().collect(collection, saver);
    assertThat(drawings.all().drawings()).extracting(KeptDrawing::label).containsExactly(4, 8);
    assertThat(drawings.all().drawings()).extracting(KeptDrawing::writer).containsOnly("mnist");
    assertThat(drawings.all().drawings().getFirst().image())
        .isEqualTo(DigitImage.of(new byte[DigitImage.SIZE]));
    assertThat(collection.drawingsProperty().get().size()).isEqualTo(2);

    taking().collect(collection, saver);
    assertThat(said)
        .containsExactly(
            "Added 2 to our drawings.", "Added 0 to our drawings, 2 were there already.");
  }
}
