package org.digitworkbench.ui.results;

import org.digitworkbench.data.Dataset;
import org.digitworkbench.domain.Evaluation;
import org.digitworkbench.drawings.DrawingSet;
import org.digitworkbench.ui.models.ModelChoice;
import org.jspecify.annotations.Nullable;

/**
 * A network and what it said of the test images of its data set, or of the class's own drawings.
 *
 * @param dataset with the images that it was held against as its test images
 * @param evaluation with the verdict on each of them, by index
 */
public record EvaluatedModel(ModelChoice choice, Dataset dataset, Evaluation evaluation) {

  /**
   * Whether it is of those drawings.
   *
   * @param drawings null for the test images
   */
  boolean isOf(@Nullable DrawingSet drawings) {
    return drawings == null ? !isOfDrawings() : dataset.equals(drawings.dataset());
  }

  /** Whether it is of the class's own drawings. */
  boolean isOfDrawings() {
    return dataset.id().equals(DrawingSet.ID);
  }
}
