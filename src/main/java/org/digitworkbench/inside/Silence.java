package org.digitworkbench.inside;

import java.util.List;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.NetworkSpec;

/** When a unit says nothing; it depends on the activation that its value comes from. */
public enum Silence {
  /** No activation, no silence. */
  NEVER(""),
  /** Behind a ReLU. A unit that is silent for every image learns nothing any more: it is dead. */
  ZERO("0"),
  /** Behind the activations that let a little through below 0. */
  NOT_POSITIVE("0 or less"),
  /** Behind a sigmoid, and of a probability. */
  SMALL("less than 0.05"),
  /** Behind a tanh. */
  NEAR_ZERO("less than 0.05 either way");

  /** Chosen by eye: a twentieth of the range that a sigmoid has. */
  private static final float LITTLE = 0.05f;

  private final String text;

  Silence(String text) {
    this.text = text;
  }

  /** What a silent unit gives, such as "0 or less"; empty if none is silent. */
  public String text() {
    return text;
  }

  /** Whether a unit that gives that is silent. */
  public boolean isSilent(float value) {
    return switch (this) {
      case NEVER -> false;
      case ZERO, NOT_POSITIVE -> value <= 0;
      case SMALL -> value < LITTLE;
      case NEAR_ZERO -> Math.abs(value) < LITTLE;
    };
  }

  /**
   * That of a layer's units. Pools and dropout pass on the silence of what came to them.
   *
   * @param layer as in {@link Unit}
   */
  public static Silence of(NetworkSpec network, int layer) {
    List<LayerSpec> layers = network.layers();
    if (layer == layers.size()) {
      return SMALL;
    }
    if (layer < 0) {
      return NEVER;
    }
    return switch (layers.get(layer)) {
      case LayerSpec.MaxPool _, LayerSpec.AveragePool _, LayerSpec.Dropout _ ->
          of(network, layer - 1);
      case LayerSpec other -> behind(other.activation());
    };
  }

  private static Silence behind(Activation activation) {
    return switch (activation) {
      case IDENTITY -> NEVER;
      case RELU -> ZERO;
      case LEAKY_RELU, ELU, GELU, SWISH -> NOT_POSITIVE;
      case SIGMOID -> SMALL;
      case TANH -> NEAR_ZERO;
    };
  }
}
