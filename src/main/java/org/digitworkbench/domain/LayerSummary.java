package org.digitworkbench.domain;

import java.util.List;

/**
 * One line of a network's summary.
 *
 * @param title what the layer is, such as "Dense 512, ReLU"
 * @param output shape of what it gives for one image
 * @param weightShape dense: inputs, units; convolution: filters, channels, kernel, kernel; batch
 *     normalisation: its scales; empty without weights
 * @param biases number of biases
 * @param statistics running values that are kept with the parameters, but follow from the data
 *     rather than from a gradient
 */
public record LayerSummary(
    String title, Shape output, List<Integer> weightShape, int biases, int statistics) {

  public LayerSummary {
    weightShape = List.copyOf(weightShape);
  }

  /** Number of weights. */
  public int weights() {
    return weightShape.isEmpty() ? 0 : weightShape.stream().reduce(1, (a, b) -> a * b);
  }

  /** Number of weights, biases and running values. */
  public int parameters() {
    return weights() + biases + statistics;
  }

  /** Inputs that one unit of a dense or convolutional layer sees. */
  public int fanIn() {
    return isConvolution()
        ? weightShape.get(1) * weightShape.get(2) * weightShape.get(3)
        : weightShape.get(0);
  }

  /** Units that one input of a dense or convolutional layer feeds. */
  public int fanOut() {
    return isConvolution()
        ? weightShape.get(0) * weightShape.get(2) * weightShape.get(3)
        : weightShape.get(1);
  }

  /** Whether it is a batch normalisation. */
  public boolean isNormalisation() {
    return statistics > 0;
  }

  /** Whether its units are filters. */
  public boolean isConvolution() {
    return weightShape.size() == 4;
  }
}
