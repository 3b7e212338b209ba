package org.digitworkbench.ui.draw;

import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Prediction;

/** Says in words how sure a network is. */
final class ConfidenceText {

  private static final float SURE = 0.9f;
  private static final float PROBABLY = 0.6f;

  private ConfidenceText() {}

  /** Such as "sure", "probably", "unsure between 4 and 9". */
  static String of(Prediction prediction) {
    if (prediction.confidence() >= SURE) {
      return "sure";
    }
    if (prediction.confidence() >= PROBABLY) {
      return "probably";
    }
    return "unsure between %d and %d".formatted(prediction.label(), runnerUp(prediction));
  }

  private static int runnerUp(Prediction prediction) {
    int best = prediction.label() == 0 ? 1 : 0;
    for (int label = 0; label < NetworkSpec.CLASSES; label++) {
      if (label != prediction.label()
          && prediction.probability(label) > prediction.probability(best)) {
        best = label;
      }
    }
    return best;
  }
}
