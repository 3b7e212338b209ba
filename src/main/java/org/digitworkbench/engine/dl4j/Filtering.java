package org.digitworkbench.engine.dl4j;

/**
 * The products of a convolution, without biases and activation, for a group of images at once. The
 * maps of an image come in blocks: one with the channels last, rows x columns x filters, or one for
 * each filter.
 */
interface Filtering extends AutoCloseable {

  /** Most images of a group. */
  int group();

  /**
   * Whether images are rows x columns x channels rather than channels x rows x columns; there is
   * one block then.
   */
  boolean channelsLast();

  /** Blocks of an image's maps. */
  int blocks();

  /** Floats of a block. */
  int blockSize();

  /**
   * A max-pool for the blocks.
   *
   * @param size of its tiles
   */
  Pooling pooling(int size);

  /**
   * Takes the weights as they are now.
   *
   * @param weights inputs of a unit x filters
   */
  void take(Matrix weights);

  /** Computes the maps of the first so many images. */
  void forward(float[][] images, int count);

  /** A block of the newest maps; may be written to; valid until another one is asked for. */
  float[] maps(int image, int block);

  /** Where a block of the gradients by the maps is to be written; there is anything in it. */
  float[] gradients(int image, int block);

  /** Takes a block that was written. */
  void takeGradients(int image, int block);

  /**
   * Adds the gradient by the weights over the first so many images to that of the groups before.
   * All blocks of the gradients by their maps are taken.
   *
   * @param first whether there are no groups before
   * @param byImages whether the images are to be overwritten by the gradients by them
   */
  void backward(float[][] images, int count, boolean first, boolean byImages);

  /**
   * Writes what was added up.
   *
   * @param gradient filters x inputs of a unit
   */
  void weightGradient(Matrix gradient);

  @Override
  void close();
}
