package org.digitworkbench.ui.inside.learning;

import org.digitworkbench.domain.DigitImage;

/**
 * What a network says of one test image.
 *
 * @param label what it is
 * @param probabilities of the ten classes
 */
@SuppressWarnings("ArrayRecordComponent") // looked at, never compared
public record Answer(int label, DigitImage image, float[] probabilities) {

  /** The class with the largest probability. */
  public int said() {
    int best = 0;
    for (int i = 1; i < probabilities.length; i++) {
      if (probabilities[i] > probabilities[best]) {
        best = i;
      }
    }
    return best;
  }

  public boolean right() {
    return said() == label;
  }
}
