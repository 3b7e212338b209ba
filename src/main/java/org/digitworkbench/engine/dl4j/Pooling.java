package org.digitworkbench.engine.dl4j;

/**
 * A max-pool of maps, block by block as a {@link Filtering} gives them: the largest value of each
 * square tile. An incomplete tile at the end is left out.
 */
interface Pooling {

  /** Writes a block's part of the image's largest values. */
  void forward(float[] maps, float[] pooled, int block);

  /** Makes room for what wins in so many images. */
  void expect(int images);

  /**
   * Writes a block's part of the image's largest values, and remembers where they are, of equals
   * the first.
   *
   * @param image less than expected
   */
  void forward(float[] maps, float[] pooled, int image, int block);

  /** Writes each gradient of the block to what won its tile, zero elsewhere. */
  void backward(float[] gradient, int image, int block, float[] maps);

  /**
   * Where in its block is what won that output's tile.
   *
   * @param output of the whole image
   */
  int winner(int image, int output);
}
