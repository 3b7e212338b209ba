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
   * @param winners takes their places in the map, from that index on
   */
  void forward(float[] map, float[] output, int outputFrom, short[] winners, int winnersFrom) {
    int next = 0;
    for (int y = 0; y < height; y++) {
      int tile = y * size * stride;
      for (int x = 0; x < width; x++, tile += size, next++) {
        int winner = size == 2 ? largestOfFour(map, tile) : largest(map, tile);
        output[outputFrom + next] = map[winner];
        winners[winnersFrom + next] = (short) winner;
      }
    }
  }

  /** Writes each gradient to the winner of its tile; the rest of the map stays. */
  void backward(float[] gradient, int gradientFrom, short[] winners, int winnersFrom, float[] map) {
    for (int i = 0; i < outputs(); i++) {
      map[winners[winnersFrom + i]] = gradient[gradientFrom + i];
    }
  }

  private int largestOfFour(float[] map, int tile) {
    int below = tile + stride;
    int upper = map[tile + 1] > map[tile] ? tile + 1 : tile;
    int lower = map[below + 1] > map[below] ? below + 1 : below;
    return map[lower] > map[upper] ? lower : upper;
  }

  private int largest(float[] map, int tile) {
    int winner = tile;
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        int place = tile + y * stride + x;
        winner = map[place] > map[winner] ? place : winner;
      }
    }
    return winner;
  }
}
