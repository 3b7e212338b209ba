package org.digitworkbench.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.ui.heatmap.HeatmapSelection;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Block;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Cell;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Row;
import org.digitworkbench.ui.results.Evaluated.Said;
import org.digitworkbench.ui.tiles.DigitItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GalleryViewModelTest {

  private static final Dataset DATASET = Evaluated.dataset("mnist", 4, 4, 9, 8, 8);

  /** Three mistakes, 0, 1 and 4; two right ones, 2 and 3. */
  private static final EvaluatedModel OWN =
      Evaluated.of(
          DATASET,
          "relu",
          new Said(4, 9, 0.9, 4, 0.1),
          new Said(4, 9, 0.5, 8, 0.45),
          new Said(9, 9, 0.7, 4, 0.2),
          new Said(8, 8, 0.99, 3, 0.01),
          new Said(8, 3, 0.6, 8, 0.3));

  /** Right on 0 alone of the three. */
  private static final EvaluatedModel RIVAL =
      Evaluated.of(
          DATASET,
          "sigmoid",
          new Said(4, 4, 0.9, 9, 0.1),
          new Said(4, 9, 0.9, 4, 0.1),
          new Said(9, 4, 0.9, 9, 0.1),
          new Said(8, 8, 0.9, 3, 0.1),
          new Said(8, 3, 0.9, 8, 0.1));

  private final ObjectProperty<@Nullable EvaluatedModel> results = new SimpleObjectProperty<>(OWN);
  private final ObjectProperty<@Nullable EvaluatedModel> rival = new SimpleObjectProperty<>();
  private final Deque<Runnable> background = new ArrayDeque<>();
  private final GalleryViewModel gallery =
      new GalleryViewModel(results, rival, background::add, Runnable::run);

  private List<Integer> shown() {
    return gallery.itemsProperty().get().stream().map(DigitItem::index).toList();
  }

  @Test
  void ordersAreThoseOfTheirNames() {
    assertThat(shown()).containsExactly(0, 4, 1);
    gallery.orderProperty().set(GalleryOrder.LEAST_SURE);
    assertThat(shown()).containsExactly(1, 4, 0);
    // The true class has 0.1, 0 and 0.3.
    gallery.orderProperty().set(GalleryOrder.LARGEST_LOSS);
    assertThat(shown()).containsExactly(1, 0, 4);
    // The second answer is 0.8, 0.05 and 0.3 behind.
    gallery.orderProperty().set(GalleryOrder.CLOSEST);
    assertThat(shown()).containsExactly(1, 4, 0);
    gallery.orderProperty().set(GalleryOrder.INDEX);
    assertThat(shown()).containsExactly(0, 1, 4);
  }

  @Test
  void allImagesAreShownInGreenAndRed() {
    gallery.orderProperty().set(GalleryOrder.INDEX);
    gallery.scopeProperty().set(GalleryScope.ALL);

    assertThat(shown()).containsExactly(0, 1, 2, 3, 4);
    assertThat(gallery.itemsProperty().get())
        .extracting(DigitItem::mark)
        .containsExactly(
            DigitItem.Mark.WRONG,
            DigitItem.Mark.WRONG,
            DigitItem.Mark.RIGHT,
            DigitItem.Mark.RIGHT,
            DigitItem.Mark.WRONG);
    assertThat(gallery.titleProperty().get()).isEqualTo("5 images, 3 mistakes");
    assertThat(gallery.filteredProperty().get()).isTrue();

    gallery.selectionProperty().set(new Row(8));
    assertThat(shown()).containsExactly(3, 4);
    gallery.clearFilter();
    assertThat(shown()).containsExactly(0, 1, 4);
    assertThat(gallery.filteredProperty().get()).isFalse();
  }

  @Test
  void aBlockShowsItsMistakesOrAll() {
    gallery.orderProperty().set(GalleryOrder.INDEX);
    gallery.selectionProperty().set(new Block(4, 9, 8, 9));
    assertThat(shown()).containsExactly(0, 1);
    assertThat(gallery.titleProperty().get())
        .isEqualTo("2 mistakes, true 4 to 9, predicted 8 to 9");
    gallery.scopeProperty().set(GalleryScope.ALL);
    assertThat(shown()).containsExactly(0, 1, 2, 3);
  }

  @Test
  void aCellOfTheDiagonalIsShownWhateverTheScope() {
    gallery.selectionProperty().set(new Cell(8, 8));
    assertThat(shown()).containsExactly(3);
    assertThat(gallery.scopedProperty().get()).isFalse();
  }

  @Test
  void filtersAreAppliedTogetherCountedAndCleared() {
    gallery.scopeProperty().set(GalleryScope.ALL);
    gallery.truthProperty().set(4);
    assertThat(shown()).containsExactly(0, 1);
    gallery.predictedProperty().set(9);
    gallery.lowProperty().set(40);
    gallery.highProperty().set(60);
    assertThat(shown()).containsExactly(1);
    assertThat(gallery.filtersProperty().get()).isEqualTo(3);
    assertThat(gallery.subtitleProperty().get()).isEqualTo("1 shown, 3 filters");

    gallery.clearFilters();
    assertThat(shown()).hasSize(5);
    assertThat(gallery.scopeProperty().get()).isEqualTo(GalleryScope.ALL);
    assertThat(gallery.filtersProperty().get()).isZero();
  }

  @Test
  void theRivalIsRight() {
    GalleryCheck check = check("rival-right");
    check.onProperty().set(true);
    assertThat(shown()).as("without a rival the check has no say").containsExactly(0, 4, 1);
    assertThat(check.images().getValue()).isNull();

    rival.set(RIVAL);
    assertThat(shown()).containsExactly(0);
    assertThat(gallery.subtitleProperty().get()).isEqualTo("1 shown, the rival is right");
    rival.set(null);
    assertThat(shown()).containsExactly(0, 4, 1);
  }

  @Test
  void doubtsAreOfMnistAlone() {
    assertThat(Objects.requireNonNull(check("doubtful").images().getValue()).get(947)).isTrue();
    results.set(Evaluated.of(Evaluated.dataset("own", 1), "relu", new Said(1, 1, 1, 2, 0)));
    assertThat(check("doubtful").images().getValue()).isNull();
  }

  @Test
  void anotherCheckCanBeAdded() {
    BitSet forgotten = new BitSet();
    forgotten.set(4);
    GalleryCheck check =
        new GalleryCheck(
            "forgotten", "Learned, then forgotten", "", "", new SimpleObjectProperty<>(forgotten));
    gallery.add(check);
    check.onProperty().set(true);
    assertThat(shown()).containsExactly(4);
  }

  @Test
  void whatSomethingElseHasPickedIsShownWholeAtFirst() {
    BitSet indices = new BitSet();
    indices.set(1, 4);
    gallery.orderProperty().set(GalleryOrder.INDEX);
    gallery.pickProperty().set(new Pick.Images("3 neighbours on the map", indices));
    assertThat(shown()).containsExactly(1, 2, 3);
    assertThat(gallery.titleProperty().get()).isEqualTo("3 neighbours on the map");
    gallery.scopeProperty().set(GalleryScope.MISTAKES);
    assertThat(shown()).containsExactly(1);

    gallery.selectionProperty().set(new Row(4));
    assertThat(gallery.scopeProperty().get()).isEqualTo(GalleryScope.MISTAKES);
    assertThat(shown()).containsExactly(0, 1);
  }

  @Test
  void aFilterThatChangesNothingLeavesTheItemsAlone() {
    List<DigitItem> before = gallery.itemsProperty().get();
    rival.set(RIVAL);
    gallery.selectionProperty().set(HeatmapSelection.NOTHING);
    assertThat(gallery.itemsProperty().get()).isSameAs(before);
  }

  @Test
  void manyImagesAreAskedInTheBackgroundAndTheNewestQueryWins() {
    Said[] said = new Said[30_000];
    int[] labels = new int[said.length];
    Random random = new Random(1);
    for (int i = 0; i < said.length; i++) {
      labels[i] = random.nextInt(10);
      said[i] = new Said(labels[i], random.nextInt(10), 0.5 + random.nextDouble() / 2, 0, 0);
    }
    results.set(Evaluated.of(Evaluated.dataset("large", labels), "relu", said));
    assertThat(shown()).as("the last ones until the new ones are there").containsExactly(0, 4, 1);
    gallery.scopeProperty().set(GalleryScope.ALL);
    gallery.truthProperty().set(3);
    while (!background.isEmpty()) {
      background.remove().run();
    }

    assertThat(shown()).hasSizeBetween(2_700, 3_300).allMatch(index -> labels[index] == 3);
  }

  @Test
  void filtersAndSortsOf10000ImagesTakeUnder50Milliseconds() {
    Said[] said = new Said[10_000];
    int[] labels = new int[said.length];
    Random random = new Random(1);
    for (int i = 0; i < said.length; i++) {
      labels[i] = i % 10;
      double confidence = 0.5 + random.nextDouble() / 2;
      said[i] = new Said(i % 10, random.nextInt(10), confidence, 0, 1 - confidence);
    }
    results.set(Evaluated.of(Evaluated.dataset("mnist", labels), "relu", said));
    gallery.scopeProperty().set(GalleryScope.ALL);
    List<Long> nanos = new ArrayList<>();
    for (int round = 0; round < 5; round++) {
      for (GalleryOrder order : GalleryOrder.values()) {
        long begin = System.nanoTime();
        gallery.orderProperty().set(order);
        gallery.lowProperty().set(50 + round);
        nanos.add(System.nanoTime() - begin);
      }
    }
    nanos.sort(null);
    assertThat(background).as("quick enough for the FX thread").isEmpty();
    assertThat(nanos.get(nanos.size() / 2)).isLessThan(50_000_000);
  }

  private GalleryCheck check(String id) {
    return gallery.checks().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }
}
