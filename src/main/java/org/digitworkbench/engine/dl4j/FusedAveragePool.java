package org.digitworkbench.engine.dl4j;

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
    float[] row = new float[output.columns()];
    for (int r = 0; r < input.rows(); r++) {
      input.read(r, image);
      for (int line = 0; line < pooled.channels() * pooled.height(); line++) {
        if (size == 2) {
          pairs(image, firstRow(line), row, line * pooled.width());
        } else {
          tiles(image, firstRow(line), row, line * pooled.width());
        }
      }
      output.write(r, row);
    }
  }

  private void pairs(float[] image, int tile, float[] row, int from) {
    for (int x = 0; x < pooled.width(); x++) {
      int above = tile + 2 * x;
      int below = above + shape.width();
      row[from + x] = (image[above] + image[above + 1] + (image[below] + image[below + 1])) * 0.25f;
    }
  }

  private void tiles(float[] image, int tile, float[] row, int from) {
    float share = 1f / (size * size);
    for (int x = 0; x < pooled.width(); x++) {
      float sum = 0;
      for (int y = 0; y < size; y++) {
        int first = tile + y * shape.width() + x * size;
        for (int i = first; i < first + size; i++) {
          sum += image[i];
        }
      }
      row[from + x] = sum * share;
    }
  }

  @Override
  Gradient backward(Matrix input, Matrix output, Matrix gradient, @Nullable Matrix inputGradient) {
    if (inputGradient != null) {
      float[] row = new float[output.columns()];
      // What no tile covers stays zero.
      float[] image = new float[input.columns()];
      for (int r = 0; r < input.rows(); r++) {
        gradient.read(r, row);
        for (int line = 0; line < pooled.channels() * pooled.height(); line++) {
          spread(row, line * pooled.width(), image, firstRow(line));
        }
        inputGradient.write(r, image);
      }
    }
    return new DefaultGradient();
  }

  private void spread(float[] row, int from, float[] image, int tile) {
    float share = 1f / (size * size);
    for (int x = 0; x < pooled.width(); x++) {
      float each = row[from + x] * share;
      for (int i = 0; i < size; i++) {
        image[tile + x * size + i] = each;
      }
    }
    for (int y = 1; y < size; y++) {
      System.arraycopy(image, tile, image, tile + y * shape.width(), pooled.width() * size);
    }
  }

  /** Where in the flat image the tiles of a line of means begin. */
  private int firstRow(int line) {
    int channel = line / pooled.height();
    int y = line % pooled.height() * size;
    return (channel * shape.height() + y) * shape.width();
  }
}
