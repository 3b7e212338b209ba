package org.digitworkbench.ui.results;

import java.util.BitSet;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.digitworkbench.drawings.DrawingSet;
import org.digitworkbench.drawings.WriterScore;
import org.jspecify.annotations.Nullable;

/** How well the network reads each writer of the drawings. Used on the FX thread. */
final class WritersViewModel {

  private final ObservableValue<@Nullable EvaluatedModel> results;
  private final ObjectProperty<Pick> pick;
  private final ReadOnlyObjectWrapper<List<WriterScore>> scores =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable WriterScore> picked = new ReadOnlyObjectWrapper<>();
  private @Nullable Pick made;

  /**
   * @param pick what the gallery shows
   */
  WritersViewModel(ObservableValue<@Nullable EvaluatedModel> results, ObjectProperty<Pick> pick) {
    this.results = results;
    this.pick = pick;
    pick.subscribe(newest -> {
      if (!newest.equals(made)) {
        made = null;
        picked.set(null);
      }
    });
    results.subscribe(this::refresh);
  }

  /** One for each writer, the hardest to read first; none for test images. */
  ReadOnlyObjectProperty<List<WriterScore>> scoresProperty() {
    return scores.getReadOnlyProperty();
  }

  /** Whether there are writers. */
  ObservableValue<Boolean> known() {
    return scores.map(all -> !all.isEmpty());
  }

  /** Who is hardest to read, and whether that may be chance. */
  ObservableValue<String> reading() {
    return scores.map(WriterScore::reading);
  }

  /** The writer whose drawings the gallery shows; or null. */
  ReadOnlyObjectProperty<@Nullable WriterScore> pickedProperty() {
    return picked.getReadOnlyProperty();
  }

  /** Shows all drawings of that writer in the gallery. */
  void pick(WriterScore score) {
    EvaluatedModel shown = results.getValue();
    DrawingSet drawings = shown == null ? null : shown.drawings();
    if (drawings == null) {
      return;
    }
    BitSet indices = new BitSet();
    for (int i = 0; i < drawings.size(); i++) {
      indices.set(i, drawings.drawings().get(i).writer().equals(score.writer()));
    }
    int count = score.right().total();
    Pick images =
        new Pick.Images(
            "%s %s"
                .formatted(
                    count == 1 ? "1 drawing" : ResultsText.count(count) + " drawings",
                    score.writer().isEmpty() ? score.name() : "by " + score.name()),
            indices);
    made = images;
    picked.set(score);
    pick.set(images);
  }

  /** Of the next epoch or of more drawings, the same writer stays picked. */
  private void refresh() {
    EvaluatedModel shown = results.getValue();
    DrawingSet drawings = shown == null ? null : shown.drawings();
    WriterScore before = picked.get();
    scores.set(
        shown == null || drawings == null
            ? List.of()
            : WriterScore.of(drawings, shown.evaluation()));
    if (before != null && shown != null) {
      scores.get().stream()
          .filter(score -> score.writer().equals(before.writer()))
          .findFirst()
          .ifPresentOrElse(this::pick, () -> pick.set(Pick.MISTAKES));
    }
  }
}
