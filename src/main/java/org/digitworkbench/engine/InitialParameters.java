package org.digitworkbench.engine;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
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
      if (layer.isNormalisation()) {
        // Scales 1, shifts 0, running means 0, running variances 1.
        int channels = layer.biases();
        Arrays.fill(parameters, next, next + channels, 1);
        Arrays.fill(parameters, next + 3 * channels, next + 4 * channels, 1);
        next += layer.parameters();
        continue;
      }
      DoubleSupplier weights = initialisation.weights(random, layer.fanIn(), layer.fanOut());
      next = fill(parameters, next, layer.weights(), weights);
      next = fill(parameters, next, layer.biases(), initialisation.biases(random, layer.fanIn()));
    }
    return parameters;
  }

  private static int fill(float[] target, int from, int count, DoubleSupplier values) {
    for (int i = from; i < from + count; i++) {
      target[i] = (float) values.getAsDouble();
    }
    return from + count;
  }
}
