package org.digitworkbench.ui.chart;

/**
 * Exponential moving average with the bias correction of Adam (Kingma and Ba 2015, section 3), as
 * in the charts of TensorBoard, so that the first values are averages too and not drawn to zero:
 * the average is the weighted mean of all values so far, where each value weighs {@code decay}
 * times as much as the next.
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

  double decay() {
    return decay;
  }

  /** The average with one more value. */
  double next(double value) {
    return next(value, 1);
  }

  /**
   * The average with that many more values, all taken to be the same.
   *
   * @param count at least 1
   */
  double next(double value, int count) {
    double kept = count == 1 ? decay : Math.pow(decay, count);
    average = kept * average + (1 - kept) * value;
    weight = kept * weight + (1 - kept);
    return average / weight;
  }
}
