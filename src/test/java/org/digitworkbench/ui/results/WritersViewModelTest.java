package org.digitworkbench.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.digitworkbench.domain.Evaluation;
import org.digitworkbench.domain.Predictions;
import org.digitworkbench.drawings.DrawingSet;
import org.digitworkbench.drawings.Kept;
import org.digitworkbench.drawings.KeptDrawing;
import org.digitworkbench.drawings.WriterScore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WritersViewModelTest {

  private final ObjectProperty<@Nullable EvaluatedModel> results = new SimpleObjectProperty<>();
  private final ObjectProperty<Pick> pick = new SimpleObjectProperty<>(Pick.MISTAKES);
  private final WritersViewModel writers = new WritersViewModel(results, pick);

  /** Everything is taken for a 1. */
  private static EvaluatedModel evaluated(DrawingSet drawings) {
    float[] ones = new float[10 * drawings.size()];
    for (int i = 0; i < drawings.size(); i++) {
      ones[10 * i + 1] = 1;
    }
    return new EvaluatedModel(
        MeanDigits.choice("ones", "mnist"),
        drawings.dataset(),
        Evaluation.of("drawings", new Predictions(ones), i -> drawings.drawings().get(i).label()),
        drawings);
  }

  private static DrawingSet drawings(int ofBen) {
    List<KeptDrawing> kept = new ArrayList<>(Kept.ofEach(1, "Ada").drawings());
    for (int i = 0; i < ofBen; i++) {
      kept.add(Kept.one("Ben", 1, i));
    }
    return DrawingSet.of(kept);
  }

  @Test
  void aPickedWriterFiltersTheGalleryAndStaysPicked() {
    assertThat(writers.known().getValue()).isFalse();
    results.set(evaluated(drawings(3)));
    assertThat(writers.scoresProperty().get())
        .extracting(WriterScore::writer)
        .containsExactly("Ada", "Ben");
    assertThat(writers.reading().getValue()).startsWith("Ada is hardest to read: 1 of 10");
    writers.pick(writers.scoresProperty().get().getLast());
    Pick.Images shown = (Pick.Images) pick.get();
    assertThat(shown.title()).isEqualTo("3 drawings by Ben");
    assertThat(shown.indices().stream()).containsExactly(10, 11, 12);

    results.set(evaluated(drawings(4)));
    assertThat(((Pick.Images) pick.get()).indices().stream()).containsExactly(10, 11, 12, 13);
    results.set(evaluated(drawings(0)));
    assertThat(pick.get()).isEqualTo(Pick.MISTAKES);
    assertThat(writers.pickedProperty().get()).isNull();
  }

  @Test
  void anotherPickEndsIt() {
    results.set(evaluated(drawings(3)));
    writers.pick(writers.scoresProperty().get().getFirst());
    pick.set(Pick.MISTAKES);
    assertThat(writers.pickedProperty().get()).isNull();
    results.set(evaluated(drawings(4)));
    assertThat(pick.get()).isEqualTo(Pick.MISTAKES);
  }

  @Test
  void testImagesHaveNoWriters() {
    results.set(evaluated(drawings(3)));
    writers.pick(writers.scoresProperty().get().getFirst());
    results.set(
        Evaluated.of(
            Evaluated.dataset("mnist", 1), "ones", new Evaluated.Said(1, 1, 0.9, 2, 0.05)));
    assertThat(writers.known().getValue()).isFalse();
    assertThat(pick.get()).isEqualTo(Pick.MISTAKES);
  }
}
