package org.digitworkbench.engine;

import org.digitworkbench.domain.Shape;

/** What one layer of a network gives for one image. */
public final class LayerActivation {

  private final String title;
  private final Shape shape;
  private final float[] values;
  private final float[] sums;

  /**
   * @param title what the layer is, such as "Dense 512, ReLU"
   * @param values channel after channel, each row by row; not copied
   * @throws IllegalArgumentException if their number is not that of the shape
   */
  public LayerActivation(String title, Shape shape, float[] values) {
    this(title, shape, values, values);
  }

  /**
   * @param title what the layer is, such as "Dense 512, ReLU"
   * @param values channel after channel, each row by row; not copied
   * @param sums what the activation was applied to, in the same order, the logits in the last
   *     layer; the values themselves in a layer without an activation; not copied
   * @throws IllegalArgumentException if the number of either is not that of the shape
   */
  public LayerActivation(String title, Shape shape, float[] values, float[] sums) {
    if (values.length != shape.size() || sums.length != shape.size()) {
      throw new IllegalArgumentException(
          values.length + " values and " + sums.length + " sums for the shape " + shape);
    }
    this.sums = sums;
    this.title = title;
    this.shape = shape;
    this.values = values;
  }

  public String title() {
    return title;
  }

  /** Channels x height x width; a dense layer's units are channels of height and width 1. */
  public Shape shape() {
    return shape;
  }

  /** The values, channel after channel, each row by row; not a copy, not to be written to. */
  public float[] values() {
    return values;
  }

  /**
   * What the activation was applied to: the weighted sums with their biases, in the last layer the
   * logits; the values themselves in a layer without an activation. Not a copy, not to be written
   * to.
   */
  public float[] sums() {
    return sums;
  }
}
