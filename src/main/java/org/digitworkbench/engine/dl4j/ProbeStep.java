package org.digitworkbench.engine.dl4j;

/**
 * What a layer computes in front of its activation, and the way back from there to its input, for
 * some images at once: a row for each, channel after channel. The parameters are read anew on each
 * way forward. The trainings' layers do the same faster, with the next step in the same loop and
 * without what no training asks for.
 */
interface ProbeStep extends AutoCloseable {

  /** Writes the weighted sums with their biases, or the pooled values. */
  void forward(Matrix input, Matrix sums);

  /**
   * Writes the gradient by the input, after a way forward.
   *
   * @param input of the newest way forward
   * @param gradient by the sums
   */
  void backward(Matrix input, Matrix gradient, Matrix inputGradient);

  /** Frees what the step holds outside the heap. */
  @Override
  default void close() {}
}
