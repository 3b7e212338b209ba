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
  private int[] winners = new int[0];

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
  }

  @Override
  public void forward(Matrix images, Matrix pooled) {
    int places = mean ? 0 : images.rows() * row.length;
    winners = winners.length < places ? new int[places] : winners;
    for (int r = 0; r < images.rows(); r++) {
      images.read(r, image);
      for (int i = 0; i < row.length; i++) {
        int tile = tile(i);
        if (mean) {
          row[i] = mean(tile);
        } else {
          int winner = winner(tile);
          winners[r * row.length + i] = winner;
          row[i] = image[winner];
        }
      }
      pooled.write(r, row);
    }
  }

  @Override
  public void backward(Matrix gradient, Matrix inputGradient) {
    for (int r = 0; r < gradient.rows(); r++) {
      gradient.read(r, row);
      Arrays.fill(image, 0);
      for (int i = 0; i < row.length; i++) {
        if (mean) {
          spread(row[i] / (size * size), tile(i));
        } else {
          image[winners[r * row.length + i]] = row[i];
        }
      }
      inputGradient.write(r, image);
    }
  }

  /** Where in the image the tile of that output begins. */
  private int tile(int place) {
    int line = place / output.width();
    int channel = line / output.height();
    int y = line % output.height() * size;
    return (channel * input.height() + y) * input.width() + place % output.width() * size;
  }

  private int winner(int tile) {
    int winner = tile;
    for (int y = 0; y < size; y++) {
      for (int i = tile + y * input.width(); i < tile + y * input.width() + size; i++) {
        winner = image[i] > image[winner] ? i : winner;
      }
    }
    return winner;
  }

  private float mean(int tile) {
    float sum = 0;
    for (int y = 0; y < size; y++) {
      for (int i = tile + y * input.width(); i < tile + y * input.width() + size; i++) {
        sum += image[i];
      }
    }
    return sum / (size * size);
  }

  private void spread(float value, int tile) {
    for (int y = 0; y < size; y++) {
      int from = tile + y * input.width();
      Arrays.fill(image, from, from + size, value);
    }
  }
}
