package org.digitworkbench.picture;

import org.digitworkbench.domain.Prediction;

/**
 * What it costs to take ink for one digit: the less the network makes of it and the less it has the
 * shape of one, the more; 0 at best. Its constants were chosen on pairs of MNIST's training digits.
 */
final class DigitCost {

  /** For what does not look like any digit, over the doubt itself. */
  private static final double REFUSED = 2.5;

  /**
   * Weights of the doubt, the logarithm of the probability, and of its root, which tells the almost
   * sure from the sure.
   */
  private static final double DOUBT = 2;

  private static final double ROOT = 2;

  /** Doubts beyond this probability are alike. */
  private static final double LEAST = 1e-3;

  /**
   * How wide digits are in their heights, and how much that varies: mean and standard deviation
   * over MNIST's training images, 0 to 9.
   */
  private static final double[] WIDTHS = {
    0.92, 0.44, 0.95, 0.81, 0.80, 0.96, 0.74, 0.79, 0.77, 0.69
  };

  private static final double[] DEVIATIONS = {
    0.18, 0.20, 0.21, 0.17, 0.17, 0.25, 0.16, 0.17, 0.17, 0.14
  };

  /** So many standard deviations cost nothing. */
  private static final double USUAL = 1.5;

  /** For the square of those beyond. */
  private static final double UNUSUAL = 1;

  /** Wider than this, in heights, are few digits. */
  private static final double WIDEST = 1.1;

  /** Digits and 1s are so high at least, and what a height less costs. */
  private static final double LOWEST = 0.7;

  private static final double LOWEST_ONE = 0.85;

  private static final double SLOPE = 8;

  private DigitCost() {}

  /**
   * The cost.
   *
   * @param width of the ink in heights of a digit
   * @param height likewise
   */
  static double of(Prediction prediction, double width, double height) {
    double doubt = Math.max(0, -Math.log(Math.max(LEAST, prediction.confidence())));
    double cost = DOUBT * doubt + ROOT * Math.sqrt(doubt);
    if (prediction.isRejected()) {
      cost += REFUSED;
    }
    int label = prediction.label();
    double unusual = Math.abs(width - WIDTHS[label]) / DEVIATIONS[label] - USUAL;
    cost += UNUSUAL * Math.pow(Math.max(0, unusual), 2);
    return cost + SLOPE * Math.max(0, (label == 1 ? LOWEST_ONE : LOWEST) - height);
  }

  /** Whether ink is wider than one digit. */
  static boolean isWide(double width) {
    return width > WIDEST;
  }
}
