package org.digitworkbench.ui.draw;

import org.digitworkbench.domain.Prediction;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.FramingSteps;
import org.jspecify.annotations.Nullable;

/**
 * What came of a drawing.
 *
 * @param drawing what was read
 * @param steps from the ink to the network's input; null for a blank sheet
 * @param answer of the picked network
 * @param rival of its rival, likewise
 */
record Reading(Drawing drawing, @Nullable FramingSteps steps, Answer answer, Answer rival) {

  static final Reading BLANK = new Reading(Drawing.BLANK, null, Answer.NONE, Answer.NONE);

  /** What the picked network says; null without a network or ink. */
  @Nullable Prediction prediction() {
    return answer.prediction();
  }

  /** What the rival says, likewise. */
  @Nullable Prediction rivalPrediction() {
    return rival.prediction();
  }

  /** Whether the networks contradict each other. */
  boolean differs() {
    return answer.isUnlike(rival);
  }
}
