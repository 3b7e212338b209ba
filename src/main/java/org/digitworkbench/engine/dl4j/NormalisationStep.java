package org.digitworkbench.engine.dl4j;

import java.lang.foreign.MemorySegment;
import org.digitworkbench.domain.LayerSpec.BatchNormalisation;
import org.digitworkbench.domain.Shape;

/** That of a batch normalisation by its running means and variances: a line for each channel. */
final class NormalisationStep implements ProbeStep {

  private final MemorySegment parameters;
  private final int channels;
  private final float[] numbers;
  private final float[] factors;
  private final float[] row;

  /**
   * @param parameters scales, shifts, running means and running variances
   * @param shape of one image
   */
  NormalisationStep(MemorySegment parameters, Shape shape) {
    this.parameters = parameters;
    channels = shape.channels();
    numbers = new float[4 * channels];
    factors = new float[channels];
    row = new float[shape.size()];
  }

  @Override
  public void forward(Matrix input, Matrix sums) {
    MemorySegment.copy(parameters, Matrix.FLOAT, 0, numbers, 0, numbers.length);
    for (int c = 0; c < channels; c++) {
      double variance = numbers[3 * channels + c];
      factors[c] = (float) (numbers[c] / Math.sqrt(variance + BatchNormalisation.EPSILON));
    }
    int plane = row.length / channels;
    for (int r = 0; r < input.rows(); r++) {
      input.read(r, row);
      for (int c = 0; c < channels; c++) {
        float shift = numbers[channels + c];
        float mean = numbers[2 * channels + c];
        float factor = factors[c];
        for (int i = c * plane; i < (c + 1) * plane; i++) {
          row[i] = (row[i] - mean) * factor + shift;
        }
      }
      sums.write(r, row);
    }
  }

  @Override
  public void backward(Matrix input, Matrix gradient, Matrix inputGradient) {
    int plane = row.length / channels;
    for (int r = 0; r < gradient.rows(); r++) {
      gradient.read(r, row);
      for (int c = 0; c < channels; c++) {
        float factor = factors[c];
        for (int i = c * plane; i < (c + 1) * plane; i++) {
          row[i] *= factor;
        }
      }
      inputGradient.write(r, row);
    }
  }
}
