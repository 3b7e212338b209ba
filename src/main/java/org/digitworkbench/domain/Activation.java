package org.digitworkbench.domain;

import java.util.List;

/** The non-linearity behind a layer, applied to each element. */
public enum Activation {
  /** {@code max(0, x)}. */
  RELU("relu", "ReLU"),
  /** {@code 1 / (1 + exp(-x))}. */
  SIGMOID("sigmoid", "Sigmoid"),
  /** {@code tanh(x)}. */
  TANH("tanh", "Tanh"),
  /** {@code x} where positive, {@code 0.01 x} elsewhere. */
  LEAKY_RELU("leaky-relu", "Leaky ReLU"),
  /**
   * {@code x} where positive, {@code exp(x) - 1} elsewhere: Clevert, Unterthiner and Hochreiter
   * 2016.
   */
  ELU("elu", "ELU"),
  /**
   * {@code x} times the normal distribution function of x, in the approximation with tanh:
   * Hendrycks and Gimpel 2016, {@code 0.5 x (1 + tanh(sqrt(2 / pi) (x + 0.044715 x^3)))}.
   */
  GELU("gelu", "GELU"),
  /** {@code x / (1 + exp(-x))}: Ramachandran, Zoph and Le 2017; also called SiLU. */
  SWISH("swish", "Swish"),
  /** {@code x}: none at all. */
  IDENTITY("none", "None");

  private final String id;
  private final String title;

  Activation(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** Name on the command line and in files. */
  public String id() {
    return id;
  }

  /** Name on the screen. */
  public String title() {
    return title;
  }

  /**
   * The activation of that {@link #id}, in any case.
   *
   * @throws InvalidSpecException if there is none
   */
  public static Activation of(String id) {
    return Choices.find("activation", List.of(values()), Activation::id, id);
  }
}
