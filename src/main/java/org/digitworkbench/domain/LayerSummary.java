package org.digitworkbench.domain;

import java.util.List;

/**
 * One line of a network's summary.
 *
 * @param title what the layer is, such as "Dense 512, ReLU"
 * @param output shape of what it gives for one image
 * @param weightShape dense: inputs, units; convolution: filters, channels, kernel, kernel; empty
 *     without weights
 * @param biases number of biases
 */
public record LayerSummary(String title, Shape output, List<Integer> weightShape, int biases) {

  public LayerSummary {
    weightShape = List.copyOf(weightShape);
  }

  /** Number of weights. */
  public int weights() {
    return weightShape.isEmpty() ? 0 : weightShape.stream().reduce(1, (a, b) -> a * b);
  }

  /** Number of weights and biases. */
  public int parameters() {
    return weights() + biases;
  }

  /** Inputs that one unit sees. */
  public int fanIn() {
    return isConvolution()
        ? weightShape.get(1) * weightShape.get(2) * weightShape.get(3)
        : weightShape.get(0);
  }

  /** Units that one input feeds. */
  public int fanOut() {
    return isConvolution()
        ? weightShape.get(0) * weightShape.get(2) * weightShape.get(3)
        : weightShape.get(1);
  }

  /** Whether its units are filters. */
  public boolean isConvolution() {
    return weightShape.size() == 4;
  }
}
