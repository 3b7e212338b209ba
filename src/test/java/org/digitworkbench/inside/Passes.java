package org.digitworkbench.inside;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Initialisation;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.engine.LayerActivation;

/** Passes through small networks, without an engine. */
public final class Passes {

  private Passes() {}

  public static NetworkSpec network(LayerSpec... layers) {
    return new NetworkSpec(List.of(layers), Initialisation.GLOROT_UNIFORM);
  }

  /** 784 zeros but for some first ones. */
  public static float[] pixels(double... first) {
    float[] pixels = new float[DigitImage.SIZE];
    for (int i = 0; i < first.length; i++) {
      pixels[i] = (float) first[i];
    }
    return pixels;
  }

  /** Between -1 and 1, always the same ones. */
  public static float[] random(int count, long seed) {
    Random random = new Random(seed);
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = 2 * random.nextFloat() - 1;
    }
    return numbers;
  }

  /** Computes layer after layer, each from what its units are said to get. */
  public static Pass run(NetworkSpec network, float[] parameters, float[] input) {
    return new Pass(network, parameters, input, layers(network, parameters, input));
  }

  /** What each layer gives, likewise. */
  public static List<LayerActivation> layers(
      NetworkSpec network, float[] parameters, float[] input) {
    List<LayerActivation> layers =
        network.summary().stream()
            .map(line ->
                new LayerActivation(
                    line.title(),
                    line.output(),
                    new float[line.output().size()],
                    new float[line.output().size()]))
            .toList();
    Pass pass = new Pass(network, parameters, input, layers);
    for (int layer = 0; layer < layers.size(); layer++) {
      float[] sums = layers.get(layer).sums();
      float[] values = layers.get(layer).values();
      for (int i = 0; i < sums.length; i++) {
        double sum = Contributions.of(pass, new Unit(layer, i)).sum();
        sums[i] = (float) sum;
        values[i] = (float) ActivationFunction.apply(pass.activation(layer), sum);
      }
    }
    float[] answer = layers.getLast().values();
    double max = 0;
    for (float z : answer) {
      max = Math.max(max, z);
    }
    double[] parts = new double[answer.length];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = Math.exp(answer[i] - max);
    }
    double total = Arrays.stream(parts).sum();
    for (int i = 0; i < parts.length; i++) {
      answer[i] = (float) (parts[i] / total);
    }
    return layers;
  }
}
