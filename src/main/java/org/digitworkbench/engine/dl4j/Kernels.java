package org.digitworkbench.engine.dl4j;

import org.digitworkbench.domain.Activation;

/** Activations over arrays on the heap, as loops that the JVM turns into vector instructions. */
final class Kernels {

  private static final float LEAK = 0.01f;

  /** Where the rational function ends: tanh is within 3e-7 of 1 from there on. */
  private static final float TANH_LIMIT = 7.905311f;

  /** Beyond it, {@code exp(-x)} is taken for that of here: 2e-9. */
  private static final float EXP_LIMIT = 20;

  /** Beyond it, on either side, the slopes of GELU and Swish are taken for those of here. */
  private static final float GELU_LIMIT = 10;

  private static final float SWISH_LIMIT = 20;

  /** GELU is {@code x} times a logistic of twice tanh's argument. */
  private static final float GELU_SCALE = (float) (2 * Math.sqrt(2 / Math.PI));

  private static final float GELU_CUBE = 0.044715f;

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
      case ELU -> elu(x, bias, length);
      case GELU -> gelu(x, bias, length);
      case SWISH -> swish(x, bias, length);
    }
  }

  /**
   * {@code gradient = gradient f'(x)}, element by element.
   *
   * @param y {@code x} where {@link #needsSum} says so, else {@code f(x)}
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
      case ELU -> {
        for (int i = 0; i < length; i++) {
          gradient[i] *= 1 + Math.min(y[i], 0);
        }
      }
      case GELU -> geluSlope(gradient, y, length);
      case SWISH -> swishSlope(gradient, y, length);
      case IDENTITY -> {}
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

  /** Replaces each logit by the logarithm of its sigmoid. */
  static void logSigmoid(float[] z) {
    for (int i = 0; i < z.length; i++) {
      z[i] = (float) (Math.min(z[i], 0) - Math.log1p(Math.exp(-Math.abs(z[i]))));
    }
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

  /** {@code exp(z) - 1} is {@code 2 t / (1 - t)}, where t is the tanh of half of z. */
  private static void elu(float[] x, float[] bias, int length) {
    for (int i = 0; i < length; i++) {
      float z = x[i] + bias[i];
      float t = Math.max(-TANH_LIMIT, 0.5f * Math.min(z, 0));
      float s = t * t;
      float p = t * numerator(s);
      x[i] = Math.max(z, 0) + 2 * p / (denominator(s) - p);
    }
  }

  private static void gelu(float[] x, float[] bias, int length) {
    for (int i = 0; i < length; i++) {
      float z = Math.max(-GELU_LIMIT, x[i] + bias[i]);
      x[i] = z * logistic(geluArgument(Math.min(GELU_LIMIT, z)));
    }
  }

  private static void swish(float[] x, float[] bias, int length) {
    for (int i = 0; i < length; i++) {
      float z = Math.max(-SWISH_LIMIT, x[i] + bias[i]);
      x[i] = z * logistic(z);
    }
  }

  private static void geluSlope(float[] gradient, float[] x, int length) {
    for (int i = 0; i < length; i++) {
      float z = Math.max(-GELU_LIMIT, Math.min(GELU_LIMIT, x[i]));
      float slope = GELU_SCALE * Math.fma(3 * GELU_CUBE * z, z, 1);
      gradient[i] *= selfGated(geluArgument(z), z * slope);
    }
  }

  private static void swishSlope(float[] gradient, float[] x, int length) {
    for (int i = 0; i < length; i++) {
      float z = Math.max(-SWISH_LIMIT, Math.min(SWISH_LIMIT, x[i]));
      gradient[i] *= selfGated(z, z);
    }
  }

  private static float geluArgument(float z) {
    return GELU_SCALE * z * Math.fma(GELU_CUBE * z, z, 1);
  }

  private static float logistic(float z) {
    float e = expOfMinus(Math.abs(z));
    return Math.fma(0.5f * Math.signum(z), (1 - e) / (1 + e), 0.5f);
  }

  /** {@code s(u) + slope s'(u)}, where s is the logistic function. */
  private static float selfGated(float u, float slope) {
    float e = expOfMinus(Math.abs(u));
    float f = 1 / (1 + e);
    return Math.fma(0.5f * Math.signum(u), (1 - e) * f, Math.fma(slope * e * f, f, 0.5f));
  }

  /**
   * {@code exp(-x)} within 2e-7, for x from 0 on: a polynomial for a sixteenth of x, fitted to
   * {@code exp(-x) - 1}, then twice the square of one more, less one, and twice the square. No bits
   * of floats are shifted, for which the JVM has no vector instructions.
   */
  private static float expOfMinus(float x) {
    float r = Math.min(x, EXP_LIMIT) * 0.0625f;
    float p = -1.1634891e-4f;
    p = Math.fma(p, r, 1.2614741e-3f);
    p = Math.fma(p, r, -8.230188e-3f);
    p = Math.fma(p, r, 4.162291e-2f);
    p = Math.fma(p, r, -0.16665773f);
    p = Math.fma(p, r, 0.4999993f);
    p = Math.fma(p, r, -1);
    float m = p * r;
    m = Math.fma(m, m, m + m);
    m = Math.fma(m, m, m + m);
    float e = 1 + m;
    e *= e;
    return e * e;
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
