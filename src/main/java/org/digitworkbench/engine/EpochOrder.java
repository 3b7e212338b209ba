package org.digitworkbench.engine;

import java.util.SplittableRandom;

/** In which order an epoch visits the training images. */
public final class EpochOrder {

  private EpochOrder() {}

  /**
   * The indices 0 to {@code size - 1}: shuffled by seed and epoch (Fisher-Yates), or as they are.
   */
  public static int[] of(int size, boolean shuffle, long seed, int epoch) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
    if (shuffle) {
      SplittableRandom random = new SplittableRandom(Seeds.order(seed, epoch));
      for (int i = size - 1; i > 0; i--) {
        int other = random.nextInt(i + 1);
        int swap = order[i];
        order[i] = order[other];
        order[other] = swap;
      }
    }
    return order;
  }
}
