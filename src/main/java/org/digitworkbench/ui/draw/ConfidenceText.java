package org.digitworkbench.ui.draw;

import org.digitworkbench.domain.Confidence;
import org.digitworkbench.domain.Prediction;
import org.digitworkbench.ui.controls.Percent;

/** Says in words what a network answers, and how sure it is. */
final class ConfidenceText {

  private ConfidenceText() {}

  /** The digit, or a question mark for what does not look like one. */
  static String answer(Prediction prediction) {
    return prediction.isRejected() ? "?" : Integer.toString(prediction.label());
  }

  /** Such as "94.3 %, sure" or "That does not look like a digit". */
  static String of(Prediction prediction) {
    String percent = Percent.format(prediction.confidence());
    return switch (Confidence.of(prediction)) {
      case SURE -> percent + ", sure";
      case PROBABLY -> percent + ", probably";
      case UNSURE ->
          "%s, unsure between %d and %d"
              .formatted(percent, prediction.label(), prediction.runnerUp());
      case REJECTED -> "That does not look like a digit";
    };
  }

  /** What the rival says beside the picked network's answer. */
  static String rival(String name, Prediction rival, Prediction picked) {
    String percent = Percent.format(rival.confidence());
    if (rival.isRejected()) {
      return picked.isRejected() ? name + " agrees: no digit" : name + " says that it is no digit";
    }
    return rival.label() == picked.label() && !picked.isRejected()
        ? "%s agrees: %s".formatted(name, percent)
        : "%s says %d: %s".formatted(name, rival.label(), percent);
  }
}
