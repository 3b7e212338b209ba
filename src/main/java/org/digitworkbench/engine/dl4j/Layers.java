package org.digitworkbench.engine.dl4j;

import java.util.ArrayList;
import java.util.List;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.LayerSummary;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Shape;

/**
 * The layers of a {@link NetworkSpec} as {@link NetworkTranslation} makes them: a max-pool part of
 * the convolution in front of it, and no layers of dropout.
 */
final class Layers {

  private Layers() {}

  /** How many values the last layer before the logits gives. */
  static int features(NetworkSpec network) {
    List<LayerSummary> all = network.summary();
    return all.size() == 1 ? Shape.IMAGE.size() : all.get(all.size() - 2).output().size();
  }

  /** Whether statistics of the whole mini-batch have a part in the function. */
  static boolean haveNormalisation(NetworkSpec network) {
    return network.layers().stream().anyMatch(LayerSpec.BatchNormalisation.class::isInstance);
  }

  /** Where the weights are that decay: those of all layers but normalisations, without biases. */
  static List<ParameterUpdate.Range> weights(NetworkSpec network) {
    List<ParameterUpdate.Range> weights = new ArrayList<>();
    int next = 0;
    for (LayerSummary line : network.summary()) {
      if (line.weights() > 0 && !line.isNormalisation()) {
        weights.add(new ParameterUpdate.Range(next, next + line.weights()));
      }
      next += line.parameters();
    }
    return List.copyOf(weights);
  }
}
