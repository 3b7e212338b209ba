package org.digitworkbench.engine.dl4j;

/**
 * A max-pool of one map: the largest value of each square tile, and where it was.
 *
 * @param size of a tile, at least 1; an incomplete tile at the end is left out
 * @param stride elements from one row of the map to the next
 * @param height of the pooled map
 * @param width of the pooled map
 */
record Pool(int size, int stride, int height, int width) {

  int outputs() {
    return height * width;
  }

  /**
   * @param output takes the largest values, from that index on
   * @param winners takes their places in the map, from that index on, of equals the first; nothing
   *     for tiles of one
   */
  void forward(float[] map, float[] output, int outputFrom, short[] winners, int winnersFrom) {
    for (int y = 0; y < height; y++) {
      int out = outputFrom + y * width;
      int place = winnersFrom + y * width;
      if (size == 1) {
        System.arraycopy(map, y * stride, output, out, width);
      } else if (size == 2) {
        pairs(map, y * 2 * stride, output, out, winners, place);
      } else {
        tiles(map, y * size * stride, output, out, winners, place);
      }
    }
  }

  /** One row of tiles of four. Which one wins cannot be predicted: so there is no branch. */
  private void pairs(float[] map, int tile, float[] output, int out, short[] winners, int place) {
    for (int x = 0; x < width; x++) {
      int above = tile + 2 * x;
      int below = above + stride;
      int right = less(map[above], map[above + 1]);
      int rightBelow = less(map[below], map[below + 1]);
      float upper = Math.max(map[above], map[above + 1]);
      float lower = Math.max(map[below], map[below + 1]);
      int down = less(upper, lower);
      output[out + x] = Math.max(upper, lower);
      winners[place + x] = (short) (above + right + down * (stride + rightBelow - right));
    }
  }

  /** 1 if a is less than b, else 0. */
  private static int less(float a, float b) {
    return Float.floatToRawIntBits(a - b) >>> (Integer.SIZE - 1);
  }

  private void tiles(float[] map, int tile, float[] output, int out, short[] winners, int place) {
    for (int x = 0; x < width; x++) {
      int winner = tile + x * size;
      for (int row = 0; row < size; row++) {
        for (int column = 0; column < size; column++) {
          int candidate = tile + row * stride + x * size + column;
          winner = map[candidate] > map[winner] ? candidate : winner;
        }
      }
      output[out + x] = map[winner];
      winners[place + x] = (short) winner;
    }
  }

  /** Writes each gradient to the winner of its tile; the rest of the map stays. */
  void backward(float[] gradient, int gradientFrom, short[] winners, int winnersFrom, float[] map) {
    if (size == 1) {
      for (int y = 0; y < height; y++) {
        System.arraycopy(gradient, gradientFrom + y * width, map, y * stride, width);
      }
      return;
    }
    for (int i = 0; i < outputs(); i++) {
      map[winners[winnersFrom + i]] = gradient[gradientFrom + i];
    }
  }
}
