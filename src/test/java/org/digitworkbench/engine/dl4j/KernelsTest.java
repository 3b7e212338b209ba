package org.digitworkbench.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.digitworkbench.domain.Activation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KernelsTest {

  private static final int COUNT = 4001;
  private static final double ROUNDING = 3e-7;

  @ParameterizedTest
  @EnumSource(Activation.class)
  void valuesAndDerivativesAreTheDefinition(Activation activation) {
    float[] x = new float[COUNT];
    float[] gradient = new float[COUNT];
    for (int i = 0; i < COUNT; i++) {
      x[i] = (i - COUNT / 2) * 0.01f + 0.003f;
      gradient[i] = 2;
    }
    float[] y = x.clone();
    float[] bias = new float[COUNT];
    Arrays.fill(bias, 0.001f);
    Kernels.activate(activation, y, bias, COUNT);
    float[] sums = x.clone();
    Kernels.add(sums, bias, COUNT);
    Kernels.differentiate(activation, gradient, Kernels.needsSum(activation) ? sums : y, COUNT);
    for (int i = 0; i < COUNT; i++) {
      double z = x[i] + bias[i];
      assertThat((double) y[i])
          .isCloseTo(value(activation, z), within(1e-6 * Math.abs(z) + ROUNDING));
      double slope = (value(activation, z + 1e-6) - value(activation, z - 1e-6)) / 2e-6;
      assertThat((double) gradient[i]).isCloseTo(2 * slope, within(2e-6));
    }
  }

  private static double value(Activation activation, double z) {
    return switch (activation) {
      case RELU -> Math.max(0, z);
      case LEAKY_RELU -> z > 0 ? z : 0.01 * z;
      case SIGMOID -> 1 / (1 + Math.exp(-z));
      case TANH -> Math.tanh(z);
      case IDENTITY -> z;
      case ELU -> z > 0 ? z : Math.expm1(z);
      case GELU -> 0.5 * z * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (z + 0.044715 * z * z * z)));
      case SWISH -> z / (1 + Math.exp(-z));
    };
  }

  @Test
  void theEndsOfSigmoidAndTanhStayInTheirRange() {
    float[] x = {-1000, Float.NEGATIVE_INFINITY, 1000, Float.POSITIVE_INFINITY};
    float[] sigmoid = x.clone();
    Kernels.activate(Activation.SIGMOID, sigmoid, new float[4], 4);
    float[] tanh = x.clone();
    Kernels.activate(Activation.TANH, tanh, new float[4], 4);
    double[] limits = {0, 0, 1, 1};
    for (int i = 0; i < 4; i++) {
      assertThat((double) sigmoid[i]).isBetween(0.0, 1.0).isCloseTo(limits[i], within(ROUNDING));
      assertThat((double) tanh[i])
          .isBetween(-1.0, 1.0)
          .isCloseTo(2 * limits[i] - 1, within(ROUNDING));
    }
  }

  @Test
  void farFromZeroTheActivationsAreTheirAsymptotes() {
    for (Activation activation :
        new Activation[] {Activation.ELU, Activation.GELU, Activation.SWISH}) {
      float[] x = {-1000, Float.NEGATIVE_INFINITY, 1000, Float.POSITIVE_INFINITY};
      float[] slope = {1, 1, 1, 1};
      float[] y = x.clone();
      Kernels.activate(activation, y, new float[4], 4);
      Kernels.differentiate(activation, slope, Kernels.needsSum(activation) ? x : y, 4);
      float floor = activation == Activation.ELU ? -1 : 0;
      assertThat(y).containsExactly(new float[] {floor, floor, 1000, x[3]}, within(2e-6f));
      assertThat(slope).containsExactly(new float[] {0, 0, 1, 1}, within(1e-6f));
    }
  }

  @Test
  void logarithmsOfSigmoidsDoNotUnderflow() {
    float[] z = {-1000, -1, 0, 1, 1000};
    Kernels.logSigmoid(z);
    double one = Math.log1p(Math.exp(-1));
    float[] expected = {-1000, (float) (-1 - one), (float) -Math.log(2), (float) -one, 0};
    assertThat(z).containsExactly(expected, within(1e-6f));
  }

  @Test
  void whatIsNotANumberStaysSoThatTheTrainingIsFoundOut() {
    for (Activation activation : Activation.values()) {
      float[] x = {Float.NaN};
      Kernels.activate(activation, x, new float[1], 1);
      assertThat(x[0]).as(activation.title()).isNaN();
    }
  }

  @Test
  void softmaxOfLargeLogitsDoesNotOverflow() {
    float[] z = {1000, 999, -1000};
    assertThat(Kernels.softmax(z)).isCloseTo(1000 + Math.log(1 + Math.exp(-1)), within(1e-6));
    assertThat(z[0]).isCloseTo((float) (1 / (1 + Math.exp(-1))), within(1e-6f));
    assertThat(z[0] + z[1] + z[2]).isCloseTo(1, within(1e-6f));
  }
}
