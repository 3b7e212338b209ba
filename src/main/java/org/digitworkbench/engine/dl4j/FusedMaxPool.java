package org.digitworkbench.engine.dl4j;

import java.util.Arrays;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.digitworkbench.domain.Shape;
import org.jspecify.annotations.Nullable;

/** A max-pool that does not follow a convolution. */
final class FusedMaxPool extends FusedLayer {

  private static final long serialVersionUID = 1;

  private final transient Shape shape;
  private final transient Pool pool;
  private transient short[] winners = new short[0];

  private FusedMaxPool(
      NeuralNetConfiguration configuration, Shape shape, Pool pool, double dropout) {
    super(configuration, dropout, shape.size(), shape.channels() * pool.outputs());
    this.shape = shape;
    this.pool = pool;
  }

  /**
   * @param input shape of one image
   * @param size of a tile
   * @param dropout rate of the input's
   */
  static FusedConfiguration configuration(Shape input, int size, double dropout) {
    Pool pool = new Pool(size, input.width(), input.height() / size, input.width() / size);
    return FusedConfiguration.weightless(
        configuration -> new FusedMaxPool(configuration, input, pool, dropout));
  }

  @Override
  void forward(Matrix input, Matrix output) {
    int places = output.rows() * output.columns();
    winners = winners.length < places ? new short[places] : winners;
    float[] image = new float[input.columns()];
    float[] map = new float[shape.height() * shape.width()];
    float[] row = new float[output.columns()];
    for (int r = 0; r < input.rows(); r++) {
      input.read(r, image);
      for (int c = 0; c < shape.channels(); c++) {
        System.arraycopy(image, c * map.length, map, 0, map.length);
        int from = c * pool.outputs();
        pool.forward(map, row, from, winners, r * row.length + from);
      }
      output.write(r, row);
    }
  }

  @Override
  Gradient backward(Matrix input, Matrix output, Matrix gradient, @Nullable Matrix inputGradient) {
    if (inputGradient != null) {
      float[] row = new float[output.columns()];
      float[] map = new float[shape.height() * shape.width()];
      float[] image = new float[input.columns()];
      for (int r = 0; r < input.rows(); r++) {
        gradient.read(r, row);
        for (int c = 0; c < shape.channels(); c++) {
          Arrays.fill(map, 0);
          int from = c * pool.outputs();
          pool.backward(row, from, winners, r * row.length + from, map);
          System.arraycopy(map, 0, image, c * map.length, map.length);
        }
        inputGradient.write(r, image);
      }
    }
    return new DefaultGradient();
  }
}
