package org.digitworkbench.engine.dl4j;

import java.util.Map;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.digitworkbench.domain.Activation;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A dense layer. */
final class FusedDense extends FusedLayer {

  private static final long serialVersionUID = 1;

  private final transient Gemm gemm;
  private final Activation activation;
  private transient @Nullable Weights weights;

  private FusedDense(
      NeuralNetConfiguration configuration,
      Gemm gemm,
      Activation activation,
      double dropout,
      int inputs,
      int units) {
    super(configuration, dropout, inputs, units);
    this.gemm = gemm;
    this.activation = activation;
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
  public void setParamTable(Map<String, INDArray> parameters) {
    super.setParamTable(parameters);
    weights = new Weights(gemm, parameters);
  }

  @Override
  public void setBackpropGradientsViewArray(INDArray gradients) {
    super.setBackpropGradientsViewArray(gradients);
    weights().setGradients(gradientViews);
  }

  @Override
  void forward(Matrix input, Matrix output, boolean training) {
    weights().multiply(input, output);
    float[] bias = weights().bias();
    float[] row = new float[output.columns()];
    for (int r = 0; r < output.rows(); r++) {
      output.read(r, row);
      Kernels.activate(activation, row, bias, row.length);
      output.write(r, row);
    }
  }

  @Override
  Gradient backward(Matrix input, Matrix output, Matrix gradient, @Nullable Matrix inputGradient) {
    float[] delta = new float[output.columns()];
    float[] value = new float[output.columns()];
    float[] biasGradient = new float[output.columns()];
    for (int r = 0; r < output.rows(); r++) {
      gradient.read(r, delta);
      output.read(r, value);
      Kernels.differentiate(activation, delta, value, delta.length);
      Kernels.add(biasGradient, delta, delta.length);
      gradient.write(r, delta);
    }
    return weights().backpropagate(input, gradient, biasGradient, inputGradient);
  }

  @Override
  public void close() {
    super.close();
    weights().close();
  }

  private Weights weights() {
    if (weights == null) {
      throw new IllegalStateException("no parameters");
    }
    return weights;
  }
}
