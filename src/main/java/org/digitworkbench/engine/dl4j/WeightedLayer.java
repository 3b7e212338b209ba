package org.digitworkbench.engine.dl4j;

import java.util.Map;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A hidden layer with weights and biases. */
abstract class WeightedLayer extends FusedLayer {

  private static final long serialVersionUID = 1;

  private final transient Gemm gemm;
  private transient @Nullable Weights weights;

  /**
   * @param dropout rate of the input's
   * @param inputs values of one image
   * @param outputs values of one image
   */
  WeightedLayer(
      NeuralNetConfiguration configuration, Gemm gemm, double dropout, int inputs, int outputs) {
    super(configuration, dropout, inputs, outputs);
    this.gemm = gemm;
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

  final Weights weights() {
    if (weights == null) {
      throw new IllegalStateException("no parameters");
    }
    return weights;
  }

  @Override
  public void close() {
    super.close();
    weights().close();
  }
}
