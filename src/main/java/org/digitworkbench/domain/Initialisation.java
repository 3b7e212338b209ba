package org.digitworkbench.domain;

import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;

/** How weights and biases are drawn before training. */
public enum Initialisation {
  /**
   * Weights uniform in ±sqrt(6 / (fan_in + fan_out)), biases zero: Glorot and Bengio 2010,
   * "Understanding the difficulty of training deep feedforward neural networks"; the default of
   * Keras.
   */
  GLOROT_UNIFORM("Glorot uniform, biases 0"),
  /**
   * Weights and biases uniform in ±1/sqrt(fan_in): the default of PyTorch's linear and
   * convolutional layers.
   */
  FAN_IN_UNIFORM("uniform ±1/√fan-in"),
  /**
   * Weights normal with standard deviation sqrt(2 / fan_in), biases zero: He et al. 2015, "Delving
   * deep into rectifiers".
   */
  HE_NORMAL("He normal, biases 0"),
  /**
   * Weights normal with standard deviation 1/sqrt(fan_in), biases zero: LeCun et al. 1998,
   * "Efficient BackProp".
   */
  LECUN_NORMAL("LeCun normal, biases 0"),
  /** Weights and biases normal with standard deviation 1. */
  STANDARD_NORMAL("normal, deviation 1");

  private final String title;

  Initialisation(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /**
   * Draws the weights of a layer.
   *
   * @param fanIn inputs that one unit sees
   * @param fanOut units that one input feeds
   */
  public DoubleSupplier weights(RandomGenerator random, int fanIn, int fanOut) {
    return switch (this) {
      case GLOROT_UNIFORM -> uniform(random, Math.sqrt(6.0 / (fanIn + fanOut)));
      case FAN_IN_UNIFORM -> uniform(random, 1.0 / Math.sqrt(fanIn));
      case HE_NORMAL -> normal(random, Math.sqrt(2.0 / fanIn));
      case LECUN_NORMAL -> normal(random, 1.0 / Math.sqrt(fanIn));
      case STANDARD_NORMAL -> normal(random, 1);
    };
  }

  /** Draws the biases of a layer. */
  public DoubleSupplier biases(RandomGenerator random, int fanIn) {
    return switch (this) {
      case GLOROT_UNIFORM, HE_NORMAL, LECUN_NORMAL -> () -> 0;
      case FAN_IN_UNIFORM -> uniform(random, 1.0 / Math.sqrt(fanIn));
      case STANDARD_NORMAL -> normal(random, 1);
    };
  }

  private static DoubleSupplier uniform(RandomGenerator random, double bound) {
    return () -> random.nextDouble(-bound, bound);
  }

  private static DoubleSupplier normal(RandomGenerator random, double deviation) {
    return () -> random.nextGaussian(0, deviation);
  }
}
