package org.digitworkbench.engine.dl4j;

import java.util.SplittableRandom;

/**
 * Dropout in front of a layer: each input is zeroed with a probability and the rest divided by that
 * of being kept. One seed gives one mask.
 */
final class InputDropout implements AutoCloseable {

  private final float keep;
  private final int threshold;
  private final Rows dropped;
  private float[] mask = new float[0];
  private long seed;

  /**
   * @param rate probability of a zero, 0 to below 1
   * @param inputs of the layer
   */
  InputDropout(double rate, int inputs) {
    keep = (float) (1 - rate);
    threshold = (int) Math.round((rate - 0.5) * 0x1p32);
    dropped = new Rows(inputs);
  }

  /** Decides the mask of the next mini-batch. */
  void seed(long seed) {
    this.seed = seed;
  }

  /** The input with a new mask over it, in memory of its own. */
  Matrix apply(Matrix input) {
    int columns = input.columns();
    Matrix output = dropped.first(input.rows()).matrix();
    mask = mask.length < input.rows() * columns ? new float[input.rows() * columns] : mask;
    SplittableRandom random = new SplittableRandom(seed);
    float[] row = new float[columns];
    for (int r = 0; r < input.rows(); r++) {
      input.read(r, row);
      int from = r * columns;
      for (int i = 0; i < columns; i += 2) {
        long bits = random.nextLong();
        mask[from + i] = (int) bits >= threshold ? 1 / keep : 0;
        if (i + 1 < columns) {
          mask[from + i + 1] = (int) (bits >>> Integer.SIZE) >= threshold ? 1 / keep : 0;
        }
      }
      for (int i = 0; i < columns; i++) {
        row[i] *= mask[from + i];
      }
      output.write(r, row);
    }
    return output;
  }

  /** The gradient by the input, from that by the masked input, in place. */
  void backpropagate(Matrix gradient) {
    int columns = gradient.columns();
    float[] row = new float[columns];
    for (int r = 0; r < gradient.rows(); r++) {
      gradient.read(r, row);
      for (int i = 0; i < columns; i++) {
        row[i] *= mask[r * columns + i];
      }
      gradient.write(r, row);
    }
  }

  @Override
  public void close() {
    dropped.close();
  }
}
