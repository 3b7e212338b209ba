package org.digitworkbench.engine.dl4j;

import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.Objects;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Weights and biases of a DL4J layer and their gradients, as views of DL4J's own arrays. */
final class Weights implements AutoCloseable {

  private static final String WEIGHT = DefaultParamInitializer.WEIGHT_KEY;
  private static final String BIAS = DefaultParamInitializer.BIAS_KEY;

  private final Gemm gemm;
  private final Matrix matrix;
  private final MemorySegment biasMemory;
  private final float[] bias;
  private final Rows paddedRows;
  private @Nullable Gradients gradients;

  /**
   * @param parameters of a DL4J layer: "W", inputs x units in F order, and "b"
   */
  Weights(Gemm gemm, Map<String, INDArray> parameters) {
    this.gemm = gemm;
    matrix = Matrix.ofWeights(get(parameters, WEIGHT));
    biasMemory = Matrix.memory(get(parameters, BIAS));
    bias = new float[matrix.width()];
    paddedRows = new Rows(matrix.height());
  }

  /**
   * @param matrix that by the weights, stored as units x inputs
   * @param layer both, in DL4J's words
   */
  private record Gradients(Matrix matrix, MemorySegment bias, Gradient layer) {}

  /**
   * Where the gradients go.
   *
   * @param views of the same shapes as the parameters
   */
  void setGradients(Map<String, INDArray> views) {
    Gradient layer = new DefaultGradient();
    layer.gradientForVariable().put(WEIGHT, get(views, WEIGHT));
    layer.gradientForVariable().put(BIAS, get(views, BIAS));
    gradients =
        new Gradients(
            Matrix.ofWeights(get(views, WEIGHT)).transpose(),
            Matrix.memory(get(views, BIAS)),
            layer);
  }

  /** Inputs x units. */
  Matrix matrix() {
    return matrix;
  }

  /** The biases as they are now, in an array that the next call overwrites. */
  float[] bias() {
    MemorySegment.copy(biasMemory, Matrix.FLOAT, 0, bias, 0, bias.length);
    return bias;
  }

  /** Writes the products of the inputs, images x inputs, with the weights; without the biases. */
  void multiply(Matrix input, Matrix output) {
    gemm.multiply(input, matrix, 0, output);
  }

  /**
   * Writes the gradients by weights and biases, summed over the images, and by the inputs.
   *
   * @param input images x inputs
   * @param delta gradient by the weighted sums, images x units
   * @param biasGradient its sum over the images
   * @param inputGradient images x inputs; null if nobody asks
   * @return in DL4J's words
   */
  Gradient backpropagate(
      Matrix input, Matrix delta, float[] biasGradient, @Nullable Matrix inputGradient) {
    gemm.multiply(delta.transpose(), input, 0, gradients().matrix());
    if (inputGradient != null) {
      gemm.multiply(delta, padded(), 0, inputGradient);
    }
    return withBias(biasGradient);
  }

  /** The weights as they are now, units x inputs, with a stride that the cache likes. */
  private Matrix padded() {
    Matrix stored = matrix.transpose();
    if (Matrix.paddedStride(stored.columns()) == stored.stride()) {
      return stored;
    }
    Matrix copy = paddedRows.first(stored.rows()).matrix();
    copy.copy(stored);
    return copy;
  }

  @Override
  public void close() {
    paddedRows.close();
  }

  /** The gradient by the weights, units x inputs, to be written to. */
  Matrix gradient() {
    return gradients().matrix();
  }

  /** Completes the gradient by that of the biases. */
  Gradient withBias(float[] biasGradient) {
    Gradients g = gradients();
    MemorySegment.copy(biasGradient, 0, g.bias(), Matrix.FLOAT, 0, biasGradient.length);
    return g.layer();
  }

  private Gradients gradients() {
    if (gradients == null) {
      throw new IllegalStateException("no gradients");
    }
    return gradients;
  }

  private static INDArray get(Map<String, INDArray> arrays, String name) {
    return Objects.requireNonNull(arrays.get(name));
  }
}
