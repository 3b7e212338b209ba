package org.digitworkbench.inside;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.digitworkbench.domain.LayerSummary;
import org.digitworkbench.domain.NetworkSpec;
import org.jspecify.annotations.Nullable;

/**
 * The dense and the convolutional layers of a network at one moment of its training.
 *
 * @param time in passes over the training images, 0 for the untrained network
 * @param layers in their order
 */
public record LearningMoment(double time, List<LayerLearning> layers) {

  public LearningMoment {
    layers = List.copyOf(layers);
  }

  /**
   * Counts all weights.
   *
   * @param parameters in the order of the network
   * @param gradient likewise; null if it is not known
   */
  public static LearningMoment of(
      NetworkSpec network, double time, float[] parameters, float @Nullable [] gradient) {
    List<LayerLearning> layers = new ArrayList<>();
    List<LayerSummary> lines = network.summary();
    int from = 0;
    for (int i = 0; i < lines.size(); i++) {
      LayerSummary line = lines.get(i);
      if (hasWeights(line)) {
        int count = line.weights();
        layers.add(
            new LayerLearning(
                i,
                WeightHistogram.of(parameters, from, count),
                gradient == null ? null : GradientHistogram.of(gradient, from, count)));
      }
      from += line.parameters();
    }
    return new LearningMoment(time, layers);
  }

  /** Whether a layer has weights in the sense of a moment: scales of a normalisation are none. */
  public static boolean hasWeights(LayerSummary line) {
    return !line.weightShape().isEmpty() && !line.isNormalisation();
  }

  /** The layers that a moment of that network has, as {@link NetworkSpec#summary} counts them. */
  public static List<Integer> layersOf(NetworkSpec network) {
    List<LayerSummary> lines = network.summary();
    return IntStream.range(0, lines.size()).filter(i -> hasWeights(lines.get(i))).boxed().toList();
  }

  /** Whether the gradients are known. */
  public boolean hasGradients() {
    return !layers.isEmpty() && layers.getFirst().gradients() != null;
  }

  /** The mean size of the gradients of each layer; empty if they are not known. */
  public List<Double> flow() {
    List<Double> flow = new ArrayList<>();
    for (LayerLearning layer : layers) {
      GradientHistogram gradients = layer.gradients();
      if (gradients == null) {
        return List.of();
      }
      flow.add(gradients.mean());
    }
    return List.copyOf(flow);
  }

  /**
   * How many times larger the mean gradient of the last hidden layer is than that of the first;
   * infinite if nothing reaches the first. Empty with fewer than two hidden layers with weights, or
   * where the gradients are not known. (The layer of the answers is left out: it is right at the
   * error whatever lies in front of it.)
   */
  public OptionalDouble fading() {
    List<Double> flow = flow();
    return flow.size() < 3
        ? OptionalDouble.empty()
        : OptionalDouble.of(flow.get(flow.size() - 2) / flow.getFirst());
  }
}
