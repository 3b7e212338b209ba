package org.digitworkbench.engine.dl4j;

/**
 * The products of a convolution, without biases and activation, for a group of images at once. Maps
 * have the channels last: rows x columns x filters.
 */
interface Filtering extends AutoCloseable {

  /** Most images of a group. */
  int group();

  /** Whether images are rows x columns x channels rather than channels x rows x columns. */
  boolean channelsLast();

  /**
   * Takes the weights as they are now.
   *
   * @param weights inputs of a unit x filters
   */
  void take(Matrix weights);

  /** Writes the maps of the first so many images. */
  void forward(float[][] images, float[][] maps, int count);

  /**
   * Adds the gradient by the weights over the first so many images to that of the groups before.
   *
   * @param maps gradients by the maps
   * @param first whether there are no groups before
   * @param byImages whether the images are to be overwritten by the gradients by them
   */
  void backward(float[][] images, float[][] maps, int count, boolean first, boolean byImages);

  /**
   * Writes what was added up.
   *
   * @param gradient filters x inputs of a unit
   */
  void weightGradient(Matrix gradient);

  @Override
  void close();
}
