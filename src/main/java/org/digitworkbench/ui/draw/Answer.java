package org.digitworkbench.ui.draw;

import org.digitworkbench.data.Classes;
import org.digitworkbench.domain.Prediction;
import org.jspecify.annotations.Nullable;

/**
 * What a network says.
 *
 * @param classes that it tells apart
 * @param prediction null without a network or ink
 */
record Answer(Classes classes, @Nullable Prediction prediction) {

  /** What is shown before a network has been asked. */
  static final Answer NONE = new Answer(Classes.digits(""), null);

  private static final String REJECTED = "?";

  /** Name of the class, a question mark for what looks like none, or the other text without one. */
  String textOr(String otherwise) {
    if (prediction == null) {
      return otherwise;
    }
    return prediction.isRejected() ? REJECTED : classes.name(prediction.label());
  }

  /** Whether both answer, in the names of the same classes. */
  boolean isComparable(Answer other) {
    return prediction != null && other.prediction != null && classes.sameAs(other.classes);
  }

  /** Whether they contradict each other; networks for different classes never do. */
  boolean isUnlike(Answer other) {
    return isComparable(other) && !textOr("").equals(other.textOr(""));
  }
}
