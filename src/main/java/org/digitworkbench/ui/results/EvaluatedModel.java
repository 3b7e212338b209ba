package org.digitworkbench.ui.results;

import java.util.List;
import java.util.Set;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.DoubtfulLabels;
import org.digitworkbench.domain.Evaluation;
import org.digitworkbench.domain.Verdict;
import org.digitworkbench.drawings.DrawingSet;
import org.digitworkbench.drawings.OwnDatasets;
import org.digitworkbench.ui.models.ModelChoice;
import org.jspecify.annotations.Nullable;

/**
 * A network and what it said of the test images of its data set, or of the class's own drawings.
 *
 * @param dataset with the images that it was held against as its test images
 * @param evaluation with the verdict on each of them, by index
 * @param drawings the same images as drawings; null if they are none
 */
public record EvaluatedModel(
    ModelChoice choice, Dataset dataset, Evaluation evaluation, @Nullable DrawingSet drawings) {

  /** One that was held against test images. */
  EvaluatedModel(ModelChoice choice, Dataset dataset, Evaluation evaluation) {
    this(choice, dataset, evaluation, null);
  }

  /**
   * Whether it is of those drawings.
   *
   * @param drawings null for the test images
   */
  boolean isOf(@Nullable DrawingSet drawings) {
    return drawings == null ? !isOfDrawings() : dataset.equals(drawings.dataset());
  }

  /** Complete epochs of the network. */
  int epoch() {
    return Math.max(0, choice.model().provenance().epochs().size() - 1);
  }

  /** Whether reviewers doubt labels of these images. */
  boolean hasDoubts() {
    return !DoubtfulLabels.of(dataset.id()).isEmpty();
  }

  /** Share of the images read right among those whose label nobody doubts. */
  double accuracyWithoutDoubts() {
    Set<Integer> doubts = DoubtfulLabels.of(dataset.id());
    List<Verdict> rest =
        evaluation.verdicts().stream().filter(v -> !doubts.contains(v.index())).toList();
    long right = rest.stream().filter(v -> !v.isMistake()).count();
    return rest.isEmpty() ? 0 : (double) right / rest.size();
  }

  /** Whether it is of the class's own drawings. */
  boolean isOfDrawings() {
    return dataset.id().equals(DrawingSet.ID);
  }

  /**
   * Whether the network has learned from drawings, of other writers than those it is held against.
   */
  boolean hasLearnedDrawings() {
    return OwnDatasets.hasDrawings(choice.model().training().data().dataset());
  }
}
