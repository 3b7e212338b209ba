package org.digitworkbench.ui.chart;

/**
 * Exponential moving average with the bias correction of Adam (Kingma and Ba 2015, section 3), so
 * that the first values are averages too and not drawn to zero.
 */
final class ChartSmoothing {

  private final double decay;
  private double average;
  private double weight;

  /**
   * @param decay share of the old average, in [0, 1); it reaches back over about {@code 1 / (1 -
   *     decay)} values
   */
  ChartSmoothing(double decay) {
    this.decay = decay;
  }

  /** The average with one more value. */
  double next(double value) {
    average = decay * average + (1 - decay) * value;
    weight = decay * weight + (1 - decay);
    return average / weight;
  }
}
