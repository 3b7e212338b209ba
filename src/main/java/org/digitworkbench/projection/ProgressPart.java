package org.digitworkbench.projection;

import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;

/**
 * A part of a longer work.
 *
 * @param whole is given the share of the whole that is done; false ends the work
 * @param from share of the whole before the part
 * @param to share of the whole after it
 */
record ProgressPart(DoublePredicate whole, double from, double to) {

  /** A part of this part. */
  ProgressPart part(double begin, double end) {
    return new ProgressPart(whole, at(begin), at(end));
  }

  /**
   * Reports.
   *
   * @param share of the part that is done, in [0, 1]
   * @throws CancellationException if the work is to end
   */
  void done(double share) {
    if (!whole.test(at(share))) {
      throw new CancellationException("map");
    }
  }

  private double at(double share) {
    return from + share * (to - from);
  }
}
