package org.digitworkbench.engine;

import java.util.SplittableRandom;
import org.digitworkbench.domain.Initialisation;
import org.digitworkbench.domain.LayerSummary;
import org.digitworkbench.domain.NetworkSpec;

/**
 * Draws the parameters that a training begins with: the same for the same seed on every machine and
 * engine.
 */
public final class InitialParameters {

  private InitialParameters() {}

  /** The parameters in the order of {@link NetworkSpec}. */
  public static float[] draw(NetworkSpec network, long seed) {
    SplittableRandom random = new SplittableRandom(Seeds.parameters(seed));
    Initialisation initialisation = network.initialisation();
    float[] parameters = new float[network.parameterCount()];
    int next = 0;
    for (LayerSummary layer : network.summary()) {
      if (layer.parameters() == 0) {
        continue;
      }
      double weightBound = initialisation.weightBound(layer.fanIn(), layer.fanOut());
      double biasBound = initialisation.biasBound(layer.fanIn());
      next = fill(parameters, next, layer.weights(), weightBound, random);
      next = fill(parameters, next, layer.biases(), biasBound, random);
    }
    return parameters;
  }

  private static int fill(
      float[] target, int from, int count, double bound, SplittableRandom random) {
    for (int i = from; i < from + count; i++) {
      target[i] = bound == 0 ? 0 : (float) random.nextDouble(-bound, bound);
    }
    return from + count;
  }
}
