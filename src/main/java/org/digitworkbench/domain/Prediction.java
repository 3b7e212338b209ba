package org.digitworkbench.domain;

import java.util.Arrays;

/** What a network says of one image: ten probabilities that add up to 1. */
public final class Prediction {

  private final float[] probabilities;

  private Prediction(float[] probabilities) {
    this.probabilities = probabilities;
  }

  /**
   * A prediction of a copy of these ten probabilities.
   *
   * @throws IllegalArgumentException if there are not ten
   */
  public static Prediction of(float... probabilities) {
    if (probabilities.length != NetworkSpec.CLASSES) {
      throw new IllegalArgumentException(
          "A prediction has ten probabilities, not " + probabilities.length);
    }
    return new Prediction(probabilities.clone());
  }

  /** The most probable class; the lower one of equals. */
  public int label() {
    return best(-1);
  }

  /** The second most probable class. */
  public int runnerUp() {
    return best(label());
  }

  private int best(int except) {
    int best = except == 0 ? 1 : 0;
    for (int i = 0; i < probabilities.length; i++) {
      if (i != except && probabilities[i] > probabilities[best]) {
        best = i;
      }
    }
    return best;
  }

  /** Whether this does not look like any of the classes. */
  public boolean isRejected() {
    return Confidence.of(this) == Confidence.REJECTED;
  }

  /** Probability of the most probable class. */
  public float confidence() {
    return probabilities[label()];
  }

  public float probability(int label) {
    return probabilities[label];
  }

  /** A copy of the ten probabilities. */
  public float[] toArray() {
    return probabilities.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Prediction p && Arrays.equals(probabilities, p.probabilities);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(probabilities);
  }

  @Override
  public String toString() {
    return label() + " (" + Percent.probability(confidence()) + ")";
  }
}
