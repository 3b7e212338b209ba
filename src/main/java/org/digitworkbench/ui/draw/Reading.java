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
 * @param prediction of the picked network; null without a network or ink
 * @param rival of its rival, likewise
 */
record Reading(
    Drawing drawing,
    @Nullable FramingSteps steps,
    @Nullable Prediction prediction,
    @Nullable Prediction rival) {

  static final Reading BLANK = without(Drawing.BLANK);

  /** Of a drawing that is no digit to ask about. */
  static Reading without(Drawing drawing) {
    return new Reading(drawing, null, null, null);
  }

  /** Whether both networks give the same answer; true if one gives none. */
  boolean agreed() {
    return prediction == null
        || rival == null
        || ConfidenceText.answer(prediction).equals(ConfidenceText.answer(rival));
  }
}
