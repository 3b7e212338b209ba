package org.digitworkbench.engine.dl4j;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.digitworkbench.domain.Shape;
import org.jspecify.annotations.Nullable;

/** A max-pool that does not follow a convolution. */
final class FusedMaxPool extends FusedLayer {

  private static final long serialVersionUID = 1;

  private final transient Shape shape;
  private final transient ChannelPool pool;

  private FusedMaxPool(
      NeuralNetConfiguration configuration, Shape shape, ChannelPool pool, double dropout) {
    super(configuration, dropout, shape.size(), pool.outputs());
    this.shape = shape;
    this.pool = pool;
  }

  /**
   * @param input shape of one image
   * @param size of a tile
   * @param dropout rate of the input's
   */
  static FusedConfiguration configuration(Shape input, int size, double dropout) {
    return FusedConfiguration.weightless(configuration ->
        new FusedMaxPool(
            configuration, input, new ChannelPool(size, input, input.width()), dropout));
  }

  @Override
  void forward(Matrix input, Matrix output) {
    pool.expect(output.rows());
    float[] image = new float[input.columns()];
    float[] map = new float[shape.height() * shape.width()];
    float[] row = new float[output.columns()];
    for (int r = 0; r < input.rows(); r++) {
      input.read(r, image);
      for (int c = 0; c < shape.channels(); c++) {
        System.arraycopy(image, c * map.length, map, 0, map.length);
        pool.forward(map, row, r, c);
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
          pool.backward(row, r, c, map);
          System.arraycopy(map, 0, image, c * map.length, map.length);
        }
        inputGradient.write(r, image);
      }
    }
    return new DefaultGradient();
  }
}
