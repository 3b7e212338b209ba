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
  LEAKY_RELU("leaky-relu", "Leaky ReLU");

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
