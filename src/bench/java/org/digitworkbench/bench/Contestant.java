package org.digitworkbench.bench;

import java.util.List;
import org.digitworkbench.domain.Preset;

/** One of the two engines, in a JVM of its own. */
interface Contestant extends AutoCloseable {

  /** Versions and settings in one line. */
  String about();

  /**
   * Adds a network, evaluates it untrained, and trains it for one epoch to warm up.
   *
   * @return the share of the test images that the untrained network predicted right
   */
  double begin(Preset preset) throws InterruptedException;

  /** Trains every network that was begun for one more epoch, then evaluates them. */
  Epoch epoch() throws InterruptedException;

  /** Microseconds of each of so many predictions of one test image by the first network. */
  double[] latencies(int calls);

  /** Loads what a training needs and trains one mini-batch. */
  void firstBatch(Preset preset);

  @Override
  void close();

  /**
   * An epoch of all networks that were begun.
   *
   * @param seconds of wall time from the first mini-batch to the last, without the evaluation
   * @param testAccuracies shares of the test images that were predicted right, by network
   */
  record Epoch(double seconds, List<Double> testAccuracies) {}
}
