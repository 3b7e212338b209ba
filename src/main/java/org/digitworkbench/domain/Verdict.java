package org.digitworkbench.domain;

/**
 * What a network said of one image of a data set.
 *
 * @param index of the image in its split, from 0
 * @param truth its label
 * @param predicted the most probable class
 * @param confidence probability of {@code predicted}
 * @param second probability of the second most probable class
 * @param trueProbability probability of {@code truth}
 */
public record Verdict(
    int index, int truth, int predicted, float confidence, float second, float trueProbability) {

  public boolean isMistake() {
    return truth != predicted;
  }

  /**
   * The cross-entropy {@code -ln p} of the true class, in nats; a probability that a float rounds
   * to 0 counts as the smallest one that it does not.
   */
  public double loss() {
    return -Math.log(Math.max(trueProbability, Float.MIN_VALUE));
  }

  /** How far the answer is ahead of the next one, from 0 to 1. */
  public float margin() {
    return confidence - second;
  }
}
