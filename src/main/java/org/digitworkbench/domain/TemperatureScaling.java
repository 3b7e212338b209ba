package org.digitworkbench.domain;

import java.util.function.IntUnaryOperator;

/**
 * A temperature that makes a network less sure (above 1) or surer (below 1) without changing what
 * it reads: {@code softmax(log p / T)}, which is the softmax of its logits over T. C. Guo et al.,
 * "On calibration of modern neural networks", ICML 2017.
 *
 * @param temperature T, from {@link #MIN} to {@link #MAX}
 */
public record TemperatureScaling(double temperature) {

  public static final double MIN = 0.05;
  public static final double MAX = 20;

  /** Halvings of the range of log T, whose end is then narrower than a billionth. */
  private static final int STEPS = 33;

  /** A slope that is rounding alone. */
  private static final double FLAT = 1e-12;

  /**
   * @throws IllegalArgumentException if the temperature is out of range
   */
  public TemperatureScaling {
    if (!(temperature >= MIN && temperature <= MAX)) {
      throw new IllegalArgumentException("temperature " + temperature);
    }
  }

  /**
   * The temperature of least mean cross-entropy on these images, which should be none that the
   * network has learned from. The cross-entropy is convex in 1/T: its slope changes sign once, or
   * never, where the best temperature is an end of the range (as for images that are all read
   * right). 1 if no temperature is better than another.
   *
   * @param labels the label of the image of each index
   */
  public static TemperatureScaling fit(Predictions predictions, IntUnaryOperator labels) {
    double[] logits = logarithms(predictions);
    int[] truth = new int[predictions.size()];
    for (int i = 0; i < truth.length; i++) {
      truth[i] = labels.applyAsInt(i);
    }
    if (Math.abs(slope(logits, truth, 1)) < FLAT) {
      return new TemperatureScaling(1);
    }
    double low = Math.log(MIN);
    double high = Math.log(MAX);
    for (int step = 0; step < STEPS; step++) {
      double middle = (low + high) / 2;
      if (slope(logits, truth, Math.exp(-middle)) > 0) {
        // The loss grows with 1/T here: it should be hotter.
        low = middle;
      } else {
        high = middle;
      }
    }
    return new TemperatureScaling(Math.clamp(Math.exp((low + high) / 2), MIN, MAX));
  }

  /** What the network would say at this temperature. */
  public Predictions apply(Predictions predictions) {
    double[] logits = logarithms(predictions);
    float[] scaled = new float[logits.length];
    double[] row = new double[NetworkSpec.CLASSES];
    for (int from = 0; from < logits.length; from += row.length) {
      softmax(logits, from, 1 / temperature, row);
      for (int k = 0; k < row.length; k++) {
        scaled[from + k] = (float) row[k];
      }
    }
    return new Predictions(scaled);
  }

  /** Mean derivative of the cross-entropy by 1/T, at {@code inverse} = 1/T. */
  private static double slope(double[] logits, int[] truth, double inverse) {
    double[] row = new double[NetworkSpec.CLASSES];
    double sum = 0;
    for (int i = 0; i < truth.length; i++) {
      int from = i * row.length;
      softmax(logits, from, inverse, row);
      for (int k = 0; k < row.length; k++) {
        sum += row[k] * (logits[from + k] - logits[from + truth[i]]);
      }
    }
    return sum / Math.max(1, truth.length);
  }

  private static void softmax(double[] logits, int from, double inverse, double[] row) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < row.length; k++) {
      largest = Math.max(largest, logits[from + k]);
    }
    double sum = 0;
    for (int k = 0; k < row.length; k++) {
      row[k] = Math.exp((logits[from + k] - largest) * inverse);
      sum += row[k];
    }
    for (int k = 0; k < row.length; k++) {
      row[k] /= sum;
    }
  }

  /** Logits up to a constant; a probability that a float rounds to 0 counts as its smallest. */
  private static double[] logarithms(Predictions predictions) {
    float[] probabilities = predictions.toArray();
    double[] logits = new double[probabilities.length];
    for (int i = 0; i < logits.length; i++) {
      logits[i] = Math.log(Math.max(probabilities[i], Float.MIN_VALUE));
    }
    return logits;
  }
}
