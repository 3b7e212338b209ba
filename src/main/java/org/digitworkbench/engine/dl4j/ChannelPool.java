package org.digitworkbench.engine.dl4j;

import java.util.Arrays;
import org.digitworkbench.domain.Shape;

/** A max-pool of maps that come one by one, each rows x columns. */
final class ChannelPool implements Pooling {

  private final int size;
  private final int line;
  private final int height;
  private final int width;
  private final int outputs;

  /** Places in the maps. */
  private short[] winners = new short[0];

  /**
   * @param size of a tile; 1 leaves out what is between the rows alone
   * @param maps in front of the pool
   * @param line floats from one row of a map to the next
   */
  ChannelPool(int size, Shape maps, int line) {
    this.size = size;
    this.line = line;
    height = maps.height() / size;
    width = maps.width() / size;
    outputs = maps.channels() * height * width;
  }

  /** Values of an image. */
  int outputs() {
    return outputs;
  }

  @Override
  public void expect(int images) {
    int places = size == 1 ? 0 : images * outputs;
    winners = winners.length < places ? new short[places] : winners;
  }

  @Override
  public void forward(float[] map, float[] pooled, int block) {
    expect(1);
    forward(map, pooled, 0, block);
  }

  @Override
  public void forward(float[] map, float[] pooled, int image, int block) {
    int out = block * height * width;
    int place = image * outputs + out;
    for (int y = 0; y < height; y++) {
      int row = y * size * line;
      if (size == 1) {
        System.arraycopy(map, row, pooled, out, width);
      } else if (size == 2) {
        pairs(map, row, pooled, out, place);
      } else {
        tiles(map, row, pooled, out, place);
      }
      out += width;
      place += width;
    }
  }

  /** One row of tiles of four. Which one wins cannot be predicted: so there is no branch. */
  private void pairs(float[] map, int row, float[] pooled, int out, int place) {
    for (int x = 0; x < width; x++) {
      int above = row + 2 * x;
      int below = above + line;
      int right = less(map[above], map[above + 1]);
      int rightBelow = less(map[below], map[below + 1]);
      float upper = Math.max(map[above], map[above + 1]);
      float lower = Math.max(map[below], map[below + 1]);
      int down = less(upper, lower);
      pooled[out + x] = Math.max(upper, lower);
      winners[place + x] = (short) (above + right + down * (line + rightBelow - right));
    }
  }

  /** 1 if a is less than b, else 0. */
  private static int less(float a, float b) {
    return Float.floatToRawIntBits(a - b) >>> (Integer.SIZE - 1);
  }

  private void tiles(float[] map, int row, float[] pooled, int out, int place) {
    for (int x = 0; x < width; x++) {
      int winner = row + x * size;
      for (int k = 1; k < size * size; k++) {
        int candidate = row + x * size + k / size * line + k % size;
        winner = map[candidate] > map[winner] ? candidate : winner;
      }
      pooled[out + x] = map[winner];
      winners[place + x] = (short) winner;
    }
  }

  @Override
  public void backward(float[] gradient, int image, int block, float[] map) {
    Arrays.fill(map, 0);
    int from = block * height * width;
    if (size == 1) {
      for (int y = 0; y < height; y++) {
        System.arraycopy(gradient, from + y * width, map, y * line, width);
      }
      return;
    }
    int place = image * outputs + from;
    for (int i = 0; i < height * width; i++) {
      map[winners[place + i]] = gradient[from + i];
    }
  }

  @Override
  public int winner(int image, int output) {
    if (size == 1) {
      int place = output % (height * width);
      return place / width * line + place % width;
    }
    return winners[image * outputs + output];
  }
}
