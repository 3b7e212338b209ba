package org.digitworkbench.engine.dl4j;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.digitworkbench.domain.Activation;
import org.jspecify.annotations.Nullable;

/** A dense layer. */
final class FusedDense extends WeightedLayer {

  private static final long serialVersionUID = 1;

  private final Activation activation;
  private final transient @Nullable Rows sums;
  private final transient float[] noBias;

  private FusedDense(
      NeuralNetConfiguration configuration,
      Gemm gemm,
      Activation activation,
      double dropout,
      int inputs,
      int units) {
    super(configuration, gemm, dropout, inputs, units);
    this.activation = activation;
    sums = Kernels.needsSum(activation) ? new Rows(units) : null;
    noBias = new float[units];
  }

  /**
   * @param dropout rate of the input's
   */
  static FusedConfiguration configuration(
      Gemm gemm, int inputs, int units, Activation activation, double dropout) {
    return FusedConfiguration.weighted(
        inputs,
        units,
        configuration -> new FusedDense(configuration, gemm, activation, dropout, inputs, units));
  }

  @Override
  void forward(Matrix input, Matrix output) {
    weights().multiply(input, output);
    float[] bias = weights().bias();
    float[] row = new float[output.columns()];
    Matrix kept = sums == null ? null : sums.first(output.rows()).matrix();
    for (int r = 0; r < output.rows(); r++) {
      output.read(r, row);
      if (kept == null) {
        Kernels.activate(activation, row, bias, row.length);
      } else {
        Kernels.add(row, bias, row.length);
        kept.write(r, row);
        Kernels.activate(activation, row, noBias, row.length);
      }
      output.write(r, row);
    }
  }

  @Override
  Gradient backward(Matrix input, Matrix output, Matrix gradient, @Nullable Matrix inputGradient) {
    Matrix values = sums == null ? output : sums.first(output.rows()).matrix();
    float[] delta = new float[output.columns()];
    float[] value = new float[output.columns()];
    float[] biasGradient = new float[output.columns()];
    for (int r = 0; r < output.rows(); r++) {
      gradient.read(r, delta);
      values.read(r, value);
      Kernels.differentiate(activation, delta, value, delta.length);
      Kernels.add(biasGradient, delta, delta.length);
      gradient.write(r, delta);
    }
    return weights().backpropagate(input, gradient, biasGradient, inputGradient);
  }

  @Override
  public void close() {
    super.close();
    if (sums != null) {
      sums.close();
    }
  }
}
