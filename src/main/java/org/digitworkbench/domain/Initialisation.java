package org.digitworkbench.domain;

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
  FAN_IN_UNIFORM("uniform ±1/√fan-in");

  private final String title;

  Initialisation(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** Half width of the uniform distribution of the weights. */
  public double weightBound(int fanIn, int fanOut) {
    return switch (this) {
      case GLOROT_UNIFORM -> Math.sqrt(6.0 / (fanIn + fanOut));
      case FAN_IN_UNIFORM -> 1.0 / Math.sqrt(fanIn);
    };
  }

  /** Half width of the uniform distribution of the biases; 0 for zero biases. */
  public double biasBound(int fanIn) {
    return switch (this) {
      case GLOROT_UNIFORM -> 0;
      case FAN_IN_UNIFORM -> 1.0 / Math.sqrt(fanIn);
    };
  }
}
