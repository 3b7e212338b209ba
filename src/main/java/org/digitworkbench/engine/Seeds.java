package org.digitworkbench.engine;

import java.util.SplittableRandom;

/**
 * Derives the seeds of one training from its one seed; well mixed, so neighbours have nothing in
 * common.
 */
final class Seeds {

  private Seeds() {}

  /** For the initial parameters. */
  static long parameters(long seed) {
    return mix(seed, 1);
  }

  /** For the order of the images in that epoch. */
  static long order(long seed, int epoch) {
    return mix(mix(seed, 2), epoch);
  }

  /** For the dropout masks of that mini-batch. */
  static long dropout(long seed, int epoch, int batch) {
    return mix(mix(mix(seed, 3), epoch), batch);
  }

  /** For the variations of the images in that epoch. */
  static long augmentation(long seed, int epoch) {
    return mix(mix(seed, 4), epoch);
  }

  private static long mix(long seed, int salt) {
    return new SplittableRandom(new SplittableRandom(seed).nextLong() ^ salt).nextLong();
  }
}
