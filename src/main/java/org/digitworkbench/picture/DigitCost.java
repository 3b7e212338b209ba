package org.digitworkbench.picture;

import org.digitworkbench.domain.Prediction;

/**
 * What it costs to take ink for one digit: the less the network makes of it and the less it has the
 * shape of one, the more. In natural logarithms of a probability, 0 at best.
 */
final class DigitCost {

  /** For what does not look like any digit, over the doubt itself. */
  private static final double REFUSED = 2.5;

  /** Doubts beyond this probability are alike. */
  private static final double LEAST = 1e-3;

  /** Digits are as wide as this at most, and as high and wide as these at least, in heights. */
  private static final double WIDEST = 1.1;

  private static final double LOWEST = 0.75;
  private static final double NARROWEST = 0.35;

  /** A 1 is no wider. */
  private static final double WIDEST_ONE = 0.6;

  /** For each height of a digit beyond these limits. */
  private static final double SLOPE = 8;

  private DigitCost() {}

  /**
   * The cost.
   *
   * @param width of the ink in heights of a digit
   * @param height likewise
   */
  static double of(Prediction prediction, double width, double height) {
    double cost = -Math.log(Math.max(LEAST, prediction.confidence()));
    if (prediction.isRejected()) {
      cost += REFUSED;
    }
    cost += SLOPE * Math.max(0, LOWEST - height);
    return prediction.label() == 1
        ? cost + SLOPE * Math.max(0, width - WIDEST_ONE)
        : cost + SLOPE * (Math.max(0, width - WIDEST) + Math.max(0, NARROWEST - width));
  }

  /** Whether ink is wider than one digit. */
  static boolean isWide(double width) {
    return width > WIDEST;
  }
}
