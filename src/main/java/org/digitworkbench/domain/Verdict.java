package org.digitworkbench.domain;

/**
 * What a network said of one image of a data set.
 *
 * @param index of the image in its split, from 0
 * @param truth its label
 * @param predicted the most probable class
 * @param confidence probability of {@code predicted}
 */
public record Verdict(int index, int truth, int predicted, float confidence) {

  public boolean isMistake() {
    return truth != predicted;
  }
}
