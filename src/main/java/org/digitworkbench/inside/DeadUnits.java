package org.digitworkbench.inside;

import java.util.List;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Counts the units of a layer that say nothing, whatever image they are shown. A ReLU is dead if it
 * is silent for all of them: no gradient gets through it, so it can hardly come back. A sigmoid or
 * a tanh is saturated if it is at one of its ends for nearly all, where its slope is next to 0. A
 * unit of a convolution is a filter, with all places of its map.
 */
public final class DeadUnits {

  /** From there to the end of its range, a sigmoid's slope is below a twenty-fifth of its best. */
  private static final float SIGMOID_END = 0.01f;

  /** A tanh is a sigmoid stretched to twice its height. */
  private static final float TANH_END = 2 * SIGMOID_END;

  /** Share of all values that is nearly all of them. */
  private static final double NEARLY_ALL = 0.99;

  private final Activation activation;
  private final int units;
  private final int area;
  private final long[] alive;
  private long seen;

  /**
   * @param shape of what the layer gives for one image
   * @throws IllegalArgumentException if {@link #ends} does not have the activation
   */
  public DeadUnits(Activation activation, Shape shape) {
    if (!ends(activation)) {
      throw new IllegalArgumentException(activation + " has no end");
    }
    this.activation = activation;
    this.units = shape.channels();
    this.area = shape.height() * shape.width();
    this.alive = new long[units];
  }

  /** Whether units with that activation can be dead or saturated. */
  public static boolean ends(Activation activation) {
    return switch (activation) {
      case RELU, SIGMOID, TANH -> true;
      case LEAKY_RELU, ELU, GELU, SWISH, IDENTITY -> false;
    };
  }

  /**
   * The layer whose values are those of a layer's units: itself, or the batch normalisation behind
   * it, which has the activation then.
   *
   * @param layer counted as in {@link NetworkSpec#summary()}
   * @return null if the units cannot be dead
   */
  public static @Nullable Integer valuesOf(NetworkSpec network, int layer) {
    List<LayerSpec> layers = network.layers();
    boolean normalised =
        layer + 1 < layers.size()
            && layers.get(layer + 1) instanceof LayerSpec.BatchNormalisation
            && network.activation(layer) == Activation.IDENTITY;
    int place = normalised ? layer + 1 : layer;
    return ends(network.activation(place)) ? place : null;
  }

  /**
   * Counts what the layer gives for more images.
   *
   * @param values one image after the other, each channel after channel, each row by row
   */
  public void add(float[] values) {
    int images = values.length / (units * area);
    seen += (long) images * area;
    int at = 0;
    for (int image = 0; image < images; image++) {
      for (int unit = 0; unit < units; unit++) {
        for (int end = at + area; at < end; at++) {
          if (isAlive(values[at])) {
            alive[unit]++;
          }
        }
      }
    }
  }

  private boolean isAlive(float value) {
    return switch (activation) {
      case SIGMOID -> value >= SIGMOID_END && value <= 1 - SIGMOID_END;
      case TANH -> Math.abs(value) <= 1 - TANH_END;
      default -> !Silence.ZERO.isSilent(value);
    };
  }

  /** How many units are dead, or saturated; all are before any image was counted. */
  public int dead() {
    double limit = activation == Activation.RELU ? 0 : (1 - NEARLY_ALL) * seen;
    int dead = 0;
    for (long count : alive) {
      if (count <= limit) {
        dead++;
      }
    }
    return dead;
  }

  public int units() {
    return units;
  }
}
