package org.digitworkbench.data;

import java.util.Set;

/**
 * Test images whose label human reviewers doubt. That is their claim, not a truth: the labels of
 * the data set stay what they are, and so does every number that is computed from them.
 */
public final class DoubtfulLabels {

  /**
   * Of MNIST's 10,000 test images, by index from 0: found by people who looked at images that
   * several networks had flagged.
   */
  private static final Set<Integer> MNIST =
      Set.of(
          947, 1621, 1901, 2130, 2462, 2597, 2654, 3520, 3558, 5937, 6651, 6783, 8527, 9679, 9729);

  private DoubtfulLabels() {}

  /** The indices of a data set's test images that are known to be doubted; mostly none. */
  public static Set<Integer> of(String dataset) {
    return dataset.equals("mnist") ? MNIST : Set.of();
  }
}
