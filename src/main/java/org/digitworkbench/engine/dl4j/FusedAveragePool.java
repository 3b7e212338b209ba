package org.digitworkbench.engine.dl4j;

import java.util.Arrays;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.digitworkbench.domain.Shape;
import org.jspecify.annotations.Nullable;

/** The mean of each square tile of each channel; an incomplete tile at the end is left out. */
final class FusedAveragePool extends FusedLayer {

  private static final long serialVersionUID = 1;

  private final transient Shape shape;
  private final int size;
  private final transient Shape pooled;

  private FusedAveragePool(
      NeuralNetConfiguration configuration, Shape shape, int size, Shape pooled, double dropout) {
    super(configuration, dropout, shape.size(), pooled.size());
    this.shape = shape;
    this.size = size;
    this.pooled = pooled;
  }

  /**
   * @param input shape of one image
   * @param size of a tile
   * @param dropout rate of the input's
   */
  static FusedConfiguration configuration(Shape input, int size, double dropout) {
    Shape pooled = new Shape(input.channels(), input.height() / size, input.width() / size);
    return FusedConfiguration.weightless(
        configuration -> new FusedAveragePool(configuration, input, size, pooled, dropout));
  }

  @Override
  void forward(Matrix input, Matrix output) {
    float[] image = new float[input.columns()];
    float[] columns = new float[shape.width()];
    float[] row = new float[output.columns()];
    for (int r = 0; r < input.rows(); r++) {
      input.read(r, image);
      for (int line = 0; line < pooled.channels() * pooled.height(); line++) {
        Arrays.fill(columns, 0);
        for (int y = 0; y < size; y++) {
          int from = firstRow(line) + y * shape.width();
          for (int x = 0; x < columns.length; x++) {
            columns[x] += image[from + x];
          }
        }
        average(columns, row, line * pooled.width());
      }
      output.write(r, row);
    }
  }

  private void average(float[] columns, float[] row, int from) {
    float share = 1f / (size * size);
    for (int x = 0; x < pooled.width(); x++) {
      float sum = 0;
      for (int i = 0; i < size; i++) {
        sum += columns[x * size + i];
      }
      row[from + x] = sum * share;
    }
  }

  @Override
  Gradient backward(Matrix input, Matrix output, Matrix gradient, @Nullable Matrix inputGradient) {
    if (inputGradient != null) {
      float share = 1f / (size * size);
      float[] row = new float[output.columns()];
      float[] image = new float[input.columns()];
      for (int r = 0; r < input.rows(); r++) {
        gradient.read(r, row);
        for (int line = 0; line < pooled.channels() * pooled.height(); line++) {
          int first = firstRow(line);
          for (int x = 0; x < pooled.width() * size; x++) {
            image[first + x] = row[line * pooled.width() + x / size] * share;
          }
          for (int y = 1; y < size; y++) {
            System.arraycopy(image, first, image, first + y * shape.width(), pooled.width() * size);
          }
        }
        inputGradient.write(r, image);
      }
    }
    return new DefaultGradient();
  }

  /** Where in the flat image the tiles of a line of means begin. */
  private int firstRow(int line) {
    int channel = line / pooled.height();
    int y = line % pooled.height() * size;
    return (channel * shape.height() + y) * shape.width();
  }
}
