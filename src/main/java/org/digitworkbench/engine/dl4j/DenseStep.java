package org.digitworkbench.engine.dl4j;

import java.lang.foreign.MemorySegment;

/** That of a dense layer. */
final class DenseStep implements ProbeStep {

  private final Gemm gemm;
  private final Matrix weights;
  private final MemorySegment biases;
  private final float[] bias;
  private final float[] row;

  /**
   * @param parameters weights, row-major [inputs][units], then biases
   */
  DenseStep(Gemm gemm, MemorySegment parameters, int inputs, int units) {
    this.gemm = gemm;
    long weightBytes = (long) inputs * units * Matrix.FLOAT.byteSize();
    weights = new Matrix(parameters.asSlice(0, weightBytes), inputs, units, units, false);
    biases = parameters.asSlice(weightBytes);
    bias = new float[units];
    row = new float[units];
  }

  @Override
  public void forward(Matrix input, Matrix sums) {
    gemm.multiply(input, weights, 0, sums);
    MemorySegment.copy(biases, Matrix.FLOAT, 0, bias, 0, bias.length);
    for (int r = 0; r < sums.rows(); r++) {
      sums.read(r, row);
      Kernels.add(row, bias, row.length);
      sums.write(r, row);
    }
  }

  @Override
  public void backward(Matrix input, Matrix gradient, Matrix inputGradient) {
    gemm.multiply(gradient, weights.transpose(), 0, inputGradient);
  }
}
