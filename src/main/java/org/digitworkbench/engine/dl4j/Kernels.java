package org.digitworkbench.engine.dl4j;

import org.digitworkbench.domain.Activation;

/** Activations over arrays on the heap, as loops that the JVM turns into vector instructions. */
final class Kernels {

  private static final float LEAK = 0.01f;

  /** Where the rational function ends: tanh is within 3e-7 of 1 from there on. */
  private static final float TANH_LIMIT = 7.905311f;

  private Kernels() {}

  /**
   * Whether the derivative follows from the weighted sum, bias included, rather than from the
   * function's value.
   */
  static boolean needsSum(Activation activation) {
    return switch (activation) {
      case GELU, SWISH -> true;
      case RELU, LEAKY_RELU, SIGMOID, TANH, ELU, IDENTITY -> false;
    };
  }

  /** {@code x = f(x + bias)}, element by element. */
  static void activate(Activation activation, float[] x, float[] bias, int length) {
    switch (activation) {
      case RELU -> relu(x, bias, length);
      case LEAKY_RELU -> leakyRelu(x, bias, length);
      case SIGMOID -> sigmoid(x, bias, length);
      case TANH -> tanh(x, bias, length);
      case IDENTITY -> add(x, bias, length);
      case ELU, GELU, SWISH -> throw new UnsupportedOperationException("in work");
    }
  }

  /**
   * {@code gradient = gradient f'(x)}, element by element, where {@code y = f(x)}: each derivative
   * here follows from the function's value.
   */
  static void differentiate(Activation activation, float[] gradient, float[] y, int length) {
    switch (activation) {
      case RELU -> {
        for (int i = 0; i < length; i++) {
          gradient[i] *= Math.signum(y[i]);
        }
      }
      case LEAKY_RELU -> {
        for (int i = 0; i < length; i++) {
          gradient[i] = y[i] > 0 ? gradient[i] : gradient[i] * LEAK;
        }
      }
      case SIGMOID -> {
        for (int i = 0; i < length; i++) {
          gradient[i] *= y[i] * (1 - y[i]);
        }
      }
      case TANH -> {
        for (int i = 0; i < length; i++) {
          gradient[i] *= 1 - y[i] * y[i];
        }
      }
      case IDENTITY -> {}
      case ELU, GELU, SWISH -> throw new UnsupportedOperationException("in work");
    }
  }

  /** {@code sum = sum + x}, element by element. */
  static void add(float[] sum, float[] x, int length) {
    add(sum, 0, x, length);
  }

  /** Adds to the elements from that index on. */
  static void add(float[] sum, int from, float[] x, int length) {
    for (int i = 0; i < length; i++) {
      sum[from + i] += x[i];
    }
  }

  /** Index of the largest value, the first of equals. */
  static int largest(float[] x) {
    int best = 0;
    for (int i = 1; i < x.length; i++) {
      best = x[i] > x[best] ? i : best;
    }
    return best;
  }

  /**
   * Replaces logits by their probabilities.
   *
   * @return logarithm of the sum of the logits' exponentials
   */
  static double softmax(float[] z) {
    double max = z[largest(z)];
    double sum = 0;
    for (float v : z) {
      sum += Math.exp(v - max);
    }
    for (int i = 0; i < z.length; i++) {
      z[i] = (float) (Math.exp(z[i] - max) / sum);
    }
    return Math.log(sum) + max;
  }

  private static void relu(float[] x, float[] bias, int length) {
    for (int i = 0; i < length; i++) {
      x[i] = Math.max(x[i] + bias[i], 0);
    }
  }

  private static void leakyRelu(float[] x, float[] bias, int length) {
    for (int i = 0; i < length; i++) {
      float z = x[i] + bias[i];
      x[i] = Math.max(z, LEAK * z);
    }
  }

  /** As half a tanh of half the argument. */
  private static void sigmoid(float[] x, float[] bias, int length) {
    for (int i = 0; i < length; i++) {
      float z = 0.5f * (x[i] + bias[i]);
      float t = Math.max(-TANH_LIMIT, Math.min(TANH_LIMIT, z));
      float s = t * t;
      x[i] = Math.fma(0.5f, t * numerator(s) / denominator(s), 0.5f);
    }
  }

  private static void tanh(float[] x, float[] bias, int length) {
    for (int i = 0; i < length; i++) {
      float t = Math.max(-TANH_LIMIT, Math.min(TANH_LIMIT, x[i] + bias[i]));
      float s = t * t;
      x[i] = t * numerator(s) / denominator(s);
    }
  }

  /**
   * The minimax approximation of tanh by a rational function of degree 13 over 6 that the libraries
   * Eigen and TensorFlow use: its numerator divided by the argument, in powers of its square.
   */
  private static float numerator(float s) {
    float p = -2.7607684e-16f;
    p = Math.fma(p, s, 2.000188e-13f);
    p = Math.fma(p, s, -8.604672e-11f);
    p = Math.fma(p, s, 5.1222973e-8f);
    p = Math.fma(p, s, 1.48572235e-5f);
    p = Math.fma(p, s, 6.3726195e-4f);
    return Math.fma(p, s, 4.8935246e-3f);
  }

  private static float denominator(float s) {
    float q = 1.1982584e-6f;
    q = Math.fma(q, s, 1.1853471e-4f);
    q = Math.fma(q, s, 2.2684347e-3f);
    return Math.fma(q, s, 4.893525e-3f);
  }
}
