package org.digitworkbench.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.digitworkbench.ui.collection.TestCollection;
import org.digitworkbench.ui.tiles.DigitItem;
import org.junit.jupiter.api.Test;

class DataViewModelTest {

  private final FakeSource source = new FakeSource();
  private final DataViewModel model =
      new DataViewModel(source, TestCollection.empty(), Runnable::run, Runnable::run);

  @Test
  void nothingIsLoadedBeforeTheTabIsOpened() {
    assertThat(source.loaded).isEmpty();
    assertThat(model.loading().getValue()).isTrue();
    assertThat(model.loadingText().getValue()).isEqualTo("Loading Digits …");
    model.open();
    model.open();
    assertThat(source.loaded).containsExactly("digits");
    assertThat(model.loading().getValue()).isFalse();
  }

  @Test
  void firstAllTrainingImagesAreShown() {
    model.open();
    assertThat(model.title().getValue()).isEqualTo("Digits, training images");
    assertThat(model.countText().getValue()).isEqualTo("24 images");
    assertThat(model.pixelRange().getValue()).isEqualTo("0 to 80");
    assertThat(page().items()).extracting(DigitItem::caption).startsWith("0", "1", "2");
    assertThat(page().counts()).containsExactly(3, 3, 3, 3, 3, 3, 2, 2, 2, 0);
  }

  @Test
  void aClassShowsItsImagesOnly() {
    model.open();
    model.labelProperty().set(4);
    assertThat(model.title().getValue()).isEqualTo("Digits, training images of class 4");
    assertThat(page().items()).extracting(DigitItem::index).containsExactly(4, 13, 22);
    assertThat(page().items()).extracting(DigitItem::caption).containsExactly("#4", "#13", "#22");
    assertThat(model.pixelRange().getValue()).isEqualTo("40 to 40");
  }

  @Test
  void theMeanImageIsOfTheImagesShown() {
    model.open();
    // (3 * (0 + 10 + 20 + 30 + 40 + 50) + 2 * (60 + 70 + 80)) / 24 = 36.25
    assertThat(page().mean().pixel(5, 5)).isEqualTo(36);
    model.labelProperty().set(8);
    assertThat(page().mean().pixel(27, 27)).isEqualTo(80);
  }

  @Test
  void aClassWithoutImagesIsEmpty() {
    model.open();
    model.labelProperty().set(9);
    assertThat(page().items()).isEmpty();
    assertThat(page().mean().isBlank()).isTrue();
    assertThat(model.pixelRange().getValue()).isEqualTo("0 to 0");
  }

  @Test
  void theSplitChangesImagesAndCounts() {
    model.open();
    model.splitProperty().set(Split.TEST);
    assertThat(model.title().getValue()).isEqualTo("Digits, test images");
    assertThat(page().counts()).containsExactly(1, 1, 1, 1, 1, 1, 1, 1, 1, 0);
  }

  @Test
  void namedClassesAreShownByName() {
    model.open();
    model.datasetProperty().set(model.datasets().get(1));
    model.labelProperty().set(2);
    assertThat(model.title().getValue()).isEqualTo("Clothes, training images of class Shoe");
    assertThat(DataPage.className(page().classNames(), 2)).isEqualTo("2 Shoe");
    model.labelProperty().set(DataPage.ALL);
    assertThat(page().items().getFirst().caption()).isEqualTo("Top");
  }

  @Test
  void thePickedImageIsDescribed() {
    model.open();
    assertThat(model.pickedTitle().getValue()).isEqualTo("No image picked");
    model.datasetProperty().set(model.datasets().get(1));
    model.splitProperty().set(Split.TEST);
    model.pickedProperty().set(page().items().get(7));
    assertThat(model.pickedTitle().getValue()).isEqualTo("Scarf");
    assertThat(model.pickedText().getValue()).isEqualTo("Label 7, test image 7");
  }

  @Test
  void anErrorIsShownUntilATryWorks() {
    source.broken = true;
    model.open();
    assertThat(model.errorProperty().get())
        .isEqualTo("The data file a.gz is missing; put the original back.");
    assertThat(model.loading().getValue()).isFalse();
    assertThat(model.pageProperty().get()).isNull();
    source.broken = false;
    model.retry();
    assertThat(model.errorProperty().get()).isEmpty();
    assertThat(page().items()).hasSize(24);
  }

  @Test
  void onlyTheNewestPickIsShown() {
    Deque<Runnable> background = new ArrayDeque<>();
    Deque<Runnable> fx = new ArrayDeque<>();
    DataViewModel slow =
        new DataViewModel(source, TestCollection.empty(), background::add, fx::add);
    slow.open();
    background.remove().run();
    slow.labelProperty().set(1);
    fx.remove().run();
    assertThat(slow.pageProperty().get()).isNull();
    slow.labelProperty().set(2);
    background.remove().run();
    fx.remove().run();
    assertThat(slow.title().getValue()).isEqualTo("Digits, training images of class 2");
    assertThat(background).isEmpty();
  }

  @Test
  void theOldClassStaysUntilTheNewOneIsThereButNotTheOldDataSet() {
    Deque<Runnable> background = new ArrayDeque<>();
    DataViewModel slow =
        new DataViewModel(source, TestCollection.empty(), background::add, Runnable::run);
    slow.open();
    background.remove().run();
    slow.labelProperty().set(1);
    assertThat(slow.title().getValue()).isEqualTo("Digits, training images");
    slow.datasetProperty().set(slow.datasets().get(1));
    assertThat(slow.title().getValue()).isEmpty();
    assertThat(slow.loading().getValue()).isTrue();
  }

  private DataPage page() {
    return Objects.requireNonNull(model.pageProperty().get());
  }
}
