package org.digitworkbench.engine.dl4j;

import java.util.Arrays;
import org.digitworkbench.domain.Shape;

/**
 * That of a pool: the largest value of each square tile, of equals the first, or the mean. An
 * incomplete tile at the end is left out.
 */
final class PoolStep implements ProbeStep {

  private final Shape input;
  private final Shape output;
  private final int size;
  private final boolean mean;
  private final float[] image;
  private final float[] row;
  private final float[] line;

  /**
   * @param size of a tile
   * @param mean whether of the mean rather than the largest
   */
  PoolStep(Shape input, Shape output, int size, boolean mean) {
    this.input = input;
    this.output = output;
    this.size = size;
    this.mean = mean;
    image = new float[input.size()];
    row = new float[output.size()];
    line = new float[output.width() * size];
  }

  @Override
  public void forward(Matrix images, Matrix pooled) {
    for (int r = 0; r < images.rows(); r++) {
      images.read(r, image);
      for (int y = 0; y < lines(); y++) {
        if (mean) {
          means(tile(y), y * output.width());
        } else {
          maxima(tile(y), y * output.width());
        }
      }
      pooled.write(r, row);
    }
  }

  @Override
  public void backward(Matrix images, Matrix gradient, Matrix imageGradient) {
    float[] gradients = new float[image.length];
    for (int r = 0; r < gradient.rows(); r++) {
      gradient.read(r, row);
      images.read(r, image);
      Arrays.fill(gradients, 0);
      for (int y = 0; y < lines(); y++) {
        for (int x = 0; x < output.width(); x++) {
          int tile = tile(y) + x * size;
          float value = row[y * output.width() + x];
          if (mean) {
            spread(value / (size * size), tile, gradients);
          } else {
            gradients[winner(tile)] = value;
          }
        }
      }
      imageGradient.write(r, gradients);
    }
  }

  /** Rows of tiles in all channels. */
  private int lines() {
    return output.channels() * output.height();
  }

  /** Where in the image the first tile of a row of tiles begins. */
  private int tile(int line) {
    int channel = line / output.height();
    int y = line % output.height() * size;
    return (channel * input.height() + y) * input.width();
  }

  private void maxima(int tile, int to) {
    System.arraycopy(image, tile, line, 0, line.length);
    for (int y = 1; y < size; y++) {
      int from = tile + y * input.width();
      for (int i = 0; i < line.length; i++) {
        line[i] = Math.max(line[i], image[from + i]);
      }
    }
    for (int x = 0; x < output.width(); x++) {
      float max = line[x * size];
      for (int i = x * size + 1; i < (x + 1) * size; i++) {
        max = Math.max(max, line[i]);
      }
      row[to + x] = max;
    }
  }

  private void means(int tile, int to) {
    System.arraycopy(image, tile, line, 0, line.length);
    for (int y = 1; y < size; y++) {
      int from = tile + y * input.width();
      for (int i = 0; i < line.length; i++) {
        line[i] += image[from + i];
      }
    }
    for (int x = 0; x < output.width(); x++) {
      float sum = 0;
      for (int i = x * size; i < (x + 1) * size; i++) {
        sum += line[i];
      }
      row[to + x] = sum / (size * size);
    }
  }

  private int winner(int tile) {
    int winner = tile;
    for (int y = 0; y < size; y++) {
      int from = tile + y * input.width();
      for (int i = from; i < from + size; i++) {
        winner = image[i] > image[winner] ? i : winner;
      }
    }
    return winner;
  }

  private void spread(float value, int tile, float[] gradients) {
    for (int y = 0; y < size; y++) {
      int from = tile + y * input.width();
      Arrays.fill(gradients, from, from + size, value);
    }
  }
}
