package org.digitworkbench.robustness;

import java.util.List;

/**
 * How many images a network reads right by the size of what is done to them.
 *
 * @param accuracies one for each of the scale's sizes, from 0 to 1
 */
public record AccuracyCurve(Scale scale, List<Double> accuracies) {

  /**
   * @throws IllegalArgumentException if their numbers differ
   */
  public AccuracyCurve {
    accuracies = List.copyOf(accuracies);
    if (accuracies.size() != scale.sizes().size()) {
      throw new IllegalArgumentException(
          accuracies.size() + " accuracies for " + scale.sizes().size() + " sizes");
    }
  }

  /**
   * The mean accuracy over the range, where sizes that stand apart count for the way between them
   * (the area under the curve by the trapezoidal rule, by its width).
   */
  public double mean() {
    double area = 0;
    for (int i = 1; i < accuracies.size(); i++) {
      double width = scale.sizes().get(i) - scale.sizes().get(i - 1);
      area += width * (accuracies.get(i) + accuracies.get(i - 1)) / 2;
    }
    return area / (scale.most() - scale.least());
  }
}
