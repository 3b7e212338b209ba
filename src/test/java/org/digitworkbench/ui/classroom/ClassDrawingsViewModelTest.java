package org.digitworkbench.ui.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.digitworkbench.TestModels;
import org.digitworkbench.data.Classes;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.drawings.DrawingSet;
import org.digitworkbench.drawings.Kept;
import org.digitworkbench.drawings.KeptDrawing;
import org.digitworkbench.engine.Classifier;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.digitworkbench.ui.tiles.DigitItem;
import org.junit.jupiter.api.Test;

class ClassDrawingsViewModelTest {

  private final ModelPicker models =
      new ModelPicker(id ->
          id.equals("fashion")
              ? new Classes("Fashion", "a coat", Collections.nCopies(10, "coat"))
              : Classes.digits(id));

  /** How many images were read at a time. */
  private final List<Integer> read = new ArrayList<>();

  private final ClassDrawingsViewModel viewModel =
      new ClassDrawingsViewModel(_ -> ones(), models, Runnable::run, Runnable::run);

  /** A network that takes everything for a 1. */
  private Classifier ones() {
    return new Classifier() {
      @Override
      public float[] probabilities(ImageSet images, int from, int to) {
        read.add(to - from);
        float[] all = new float[(to - from) * NetworkSpec.CLASSES];
        for (int i = 0; i < to - from; i++) {
          all[i * NetworkSpec.CLASSES + 1] = 1;
        }
        return all;
      }

      @Override
      public void close() {}
    };
  }

  private void pick(String dataset) {
    ModelChoice choice = new ModelChoice("relu", TestModels.always(1, 1, dataset));
    models.put(choice);
    models.selectedProperty().set(choice);
  }

  /** Ada wrote only 1s, Ben one 1 and three 7s, and somebody an 8. */
  private static List<KeptDrawing> some() {
    return List.of(
        Kept.one("Ada", 1, 0),
        Kept.one("Ben", 1, 0),
        Kept.one("Ben", 7, 1),
        Kept.one("Ben", 7, 2),
        Kept.one("Ada", 1, 1),
        Kept.one("Ben", 7, 3),
        Kept.one("", 8, 0));
  }

  @Test
  void oneWritersDrawingsOfOneDigitAreShownTheNewestFirst() {
    viewModel.show(DrawingSet.of(some()));
    assertThat(viewModel.pageProperty().get().drawings()).isEqualTo(some().reversed());
    viewModel.writerProperty().set("Ben");
    assertThat(viewModel.pageProperty().get().counts())
        .containsExactly(0, 1, 0, 0, 0, 0, 0, 3, 0, 0);
    viewModel.digitProperty().set(7);
    assertThat(viewModel.pageProperty().get().drawings())
        .containsExactly(some().get(5), some().get(3), some().get(2));
    assertThat(viewModel.pageProperty().get().counts())
        .containsExactly(0, 1, 0, 0, 0, 0, 0, 3, 0, 0);
    assertThat(viewModel.pageProperty().get().items())
        .extracting(DigitItem::caption)
        .containsOnly("Ben");
  }

  @Test
  void aWriterOfWhomNothingIsLeftGivesWayToEverybody() {
    viewModel.show(DrawingSet.of(some()));
    viewModel.writerProperty().set("Ben");
    viewModel.pickedProperty().set(some().get(1));
    viewModel.show(DrawingSet.of(some().subList(0, 1)));
    assertThat(viewModel.writerProperty().get()).isNull();
    assertThat(viewModel.pickedProperty().get()).isNull();
    assertThat(viewModel.pageProperty().get().drawings()).hasSize(1);
  }

  @Test
  void theHardestToReadIsFirstAndMistakesAreMarked() {
    pick("mnist");
    viewModel.show(DrawingSet.of(some()));
    assertThat(rows()).containsExactly("Everybody 7 –", "without a name 1 –", "Ada 2 –", "Ben 4 –");
    assertThat(read).isEmpty();
    viewModel.activeProperty().set(true);
    assertThat(rows())
        .containsExactly("Everybody 7 42.9", "without a name 1 0.0", "Ben 4 25.0", "Ada 2 100.0");
    assertThat(viewModel.readingProperty().get())
        .startsWith("For relu: The drawings without a name are hardest to read: 0 of 1");
    assertThat(viewModel.pageProperty().get().items())
        .extracting(DigitItem::caption)
        .containsExactly("as 1", "as 1", "Ada", "as 1", "as 1", "Ben", "Ada");
  }

  @Test
  void onlyDrawingsThatAreNewAreRead() {
    pick("mnist");
    viewModel.activeProperty().set(true);
    viewModel.show(DrawingSet.of(some().subList(0, 5)));
    viewModel.show(DrawingSet.of(some()));
    assertThat(read).containsExactly(5, 2);
    viewModel.activeProperty().set(false);
    viewModel.activeProperty().set(true);
    assertThat(read).containsExactly(5, 2);
    pick("mnist");
    assertThat(read).containsExactly(5, 2, 7);
  }

  @Test
  void aNetworkThatHasLearnedDrawingsIsHeldAgainstThoseOfOthersOnly() {
    DrawingSet all = Kept.ofEach(1, "Ada", "Ben", "Eva", "Tom", "Mia", "Leo");
    pick("class-drawings");
    viewModel.activeProperty().set(true);
    viewModel.show(all);
    assertThat(read).containsExactly(all.split().heldOut().size());
    assertThat(viewModel.readingProperty().get())
        .endsWith("relu may have been trained on the others.");
    assertThat(rows()).hasSize(7).anyMatch(row -> row.endsWith(" 10 –"));
  }

  @Test
  void withoutANetworkOfDigitsItIsSaidWhyNothingIsKnown() {
    viewModel.activeProperty().set(true);
    viewModel.show(DrawingSet.of(some()));
    assertThat(viewModel.readingProperty().get()).startsWith("Pick a network");
    pick("fashion");
    assertThat(viewModel.readingProperty().get())
        .isEqualTo("relu was trained on Fashion and does not know digits.");
    assertThat(read).isEmpty();
  }

  private List<String> rows() {
    return viewModel.writersProperty().get().stream()
        .map(row -> "%s %d %s".formatted(row.name(), row.drawings(), row.rightText()))
        .toList();
  }
}
