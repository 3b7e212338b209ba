package org.digitworkbench.ui.results;

import java.util.BitSet;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import org.digitworkbench.data.DoubtfulLabels;
import org.digitworkbench.domain.Verdict;
import org.jspecify.annotations.Nullable;

/** The check boxes that every gallery has. */
final class GalleryChecks {

  private GalleryChecks() {}

  /** The images that the rival reads right. */
  static GalleryCheck rivalRight(ObservableValue<@Nullable EvaluatedModel> rival) {
    return new GalleryCheck(
        "rival-right",
        "The rival is right",
        "Only images that the rival reads right",
        "Pick a rival at the top that knows the same classes",
        rival.map(GalleryChecks::right));
  }

  /** The images whose label reviewers doubt; not seen for data without any. */
  static GalleryCheck doubtful(ObservableValue<@Nullable EvaluatedModel> results) {
    return new GalleryCheck(
        "doubtful",
        "The label is doubtful",
        "Only images whose label human reviewers doubt",
        "",
        results.map(GalleryChecks::doubted));
  }

  private static BitSet right(EvaluatedModel model) {
    BitSet right = new BitSet();
    for (Verdict verdict : model.evaluation().verdicts()) {
      right.set(verdict.index(), !verdict.isMistake());
    }
    return right;
  }

  private static @Nullable BitSet doubted(EvaluatedModel model) {
    Set<Integer> indices = DoubtfulLabels.of(model.dataset().id());
    if (indices.isEmpty()) {
      return null;
    }
    BitSet doubted = new BitSet();
    indices.forEach(doubted::set);
    return doubted;
  }
}
