package org.digitworkbench.ui.results;

import java.util.BitSet;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.digitworkbench.data.DoubtfulLabels;
import org.digitworkbench.domain.Verdict;
import org.digitworkbench.evaluation.Timeline;
import org.jspecify.annotations.Nullable;

/** The check boxes that every gallery has. */
final class GalleryChecks {

  private GalleryChecks() {}

  /** The images that the rival reads right. */
  static GalleryCheck rivalRight(ObservableValue<@Nullable EvaluatedModel> rival) {
    return new GalleryCheck(
        "rival-right",
        "The rival is right",
        "Only images that the rival reads correctly",
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

  /** The images that an earlier epoch of the network read right and the one that is shown wrong. */
  static GalleryCheck forgotten(
      ObservableValue<Timeline> timeline, ObservableValue<@Nullable EvaluatedModel> results) {
    return new GalleryCheck(
        "forgotten",
        "Learned, then forgotten",
        "Only images that an earlier epoch read correctly and the one shown reads wrongly",
        "Train a network here: this one came without its epochs",
        Bindings.createObjectBinding(
            () -> {
              EvaluatedModel shown = results.getValue();
              return shown == null || !timeline.getValue().has(shown.epoch())
                  ? null
                  : timeline.getValue().forgotten(shown.epoch());
            },
            timeline,
            results));
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
