package org.digitworkbench.engine.dl4j;

import java.lang.foreign.MemorySegment;

/** That of a convolution, always as defined: Winograd's algorithm rounds more. */
final class ConvolutionStep implements ProbeStep {

  private final Columns columns;
  private final Matrix weights;
  private final MemorySegment biases;
  private final float[] bias;
  private final float[] image;
  private final float[] maps;

  /**
   * @param parameters weights, row-major [filters][channels][kernel rows][kernel columns], then
   *     biases
   * @param geometry without a pool
   */
  ConvolutionStep(Gemm gemm, MemorySegment parameters, Geometry geometry) {
    columns = new Columns(gemm, geometry);
    int filters = geometry.filters();
    int window = geometry.window();
    long weightBytes = (long) filters * window * Matrix.FLOAT.byteSize();
    weights = new Matrix(parameters.asSlice(0, weightBytes), filters, window, window, true);
    biases = parameters.asSlice(weightBytes);
    bias = new float[filters];
    image = new float[geometry.input().size()];
    maps = new float[geometry.maps().size()];
  }

  @Override
  public void forward(Matrix input, Matrix sums) {
    columns.take(weights);
    MemorySegment.copy(biases, Matrix.FLOAT, 0, bias, 0, bias.length);
    for (int r = 0; r < input.rows(); r++) {
      input.read(r, image);
      columns.forwardFirst(image, bias, maps);
      sums.write(r, maps);
    }
  }

  @Override
  public void backward(Matrix input, Matrix gradient, Matrix inputGradient) {
    for (int r = 0; r < gradient.rows(); r++) {
      gradient.read(r, maps);
      columns.backwardFirst(maps, image);
      inputGradient.write(r, image);
    }
  }

  @Override
  public void close() {
    columns.close();
  }
}
