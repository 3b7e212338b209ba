package org.digitworkbench.ui.draw;

import org.digitworkbench.data.Classes;
import org.digitworkbench.domain.Confidence;
import org.digitworkbench.domain.Percent;
import org.digitworkbench.domain.Prediction;
import org.digitworkbench.ui.controls.ClassNames;

/** Says in words how sure a network is of its answer. */
final class ConfidenceText {

  private ConfidenceText() {}

  /** Such as "94.3 %, sure" or "That does not look like a digit". */
  static String of(Prediction prediction, Classes classes) {
    String percent = Percent.probability(prediction.confidence());
    return switch (Confidence.of(prediction)) {
      case SURE -> percent + ", sure";
      case PROBABLY -> percent + ", probably";
      case UNSURE ->
          "%s, unsure between %s and %s"
              .formatted(
                  percent,
                  ClassNames.inSentence(classes.name(prediction.label())),
                  ClassNames.inSentence(classes.name(prediction.runnerUp())));
      case REJECTED -> "That does not look like " + classes.one();
    };
  }

  /** What the rival says beside the picked network's answer; empty if one of them says nothing. */
  static String rival(String name, Answer rival, Answer picked) {
    Prediction prediction = rival.prediction();
    if (prediction == null || picked.prediction() == null) {
      return "";
    }
    boolean agrees = rival.isComparable(picked) && !rival.isUnlike(picked);
    if (prediction.isRejected()) {
      return (agrees ? "%s agrees: not %s" : "%s says that it is not %s")
          .formatted(name, rival.classes().one());
    }
    String percent = Percent.probability(prediction.confidence());
    return agrees
        ? "%s agrees: %s".formatted(name, percent)
        : "%s says %s: %s"
            .formatted(
                name, ClassNames.inSentence(rival.classes().name(prediction.label())), percent);
  }
}
