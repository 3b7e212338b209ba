package org.digitworkbench.inside;

import org.digitworkbench.domain.Activation;

/** Activations of single numbers, in double arithmetic and as formulas. */
public final class ActivationFunction {

  private static final double LEAK = 0.01;
  private static final double GELU_CUBE = 0.044715;

  private ActivationFunction() {}

  /** The activation of a sum, as {@link Activation} defines it. */
  public static double apply(Activation activation, double x) {
    return switch (activation) {
      case RELU -> Math.max(0, x);
      case SIGMOID -> sigmoid(x);
      case TANH -> Math.tanh(x);
      case LEAKY_RELU -> x > 0 ? x : LEAK * x;
      case ELU -> x > 0 ? x : Math.expm1(x);
      case GELU -> 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + GELU_CUBE * x * x * x)));
      case SWISH -> x * sigmoid(x);
      case IDENTITY -> x;
    };
  }

  static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /** Its formula for a sum z; empty for none. */
  public static String formula(Activation activation) {
    return switch (activation) {
      case RELU -> "max(0, z)";
      case SIGMOID -> "1 / (1 + e^(−z))";
      case TANH -> "tanh(z)";
      case LEAKY_RELU -> "z if positive, else 0.01 z";
      case ELU -> "z if positive, else e^z − 1";
      case GELU -> "0.5 z (1 + tanh(√(2/π) (z + 0.044715 z³)))";
      case SWISH -> "z / (1 + e^(−z))";
      case IDENTITY -> "";
    };
  }
}
