package org.digitworkbench.engine;

import org.digitworkbench.domain.Shape;

/** What one layer of a network gives for one image. */
public final class LayerActivation {

  private final String title;
  private final Shape shape;
  private final float[] values;

  /**
   * @param title what the layer is, such as "Dense 512, ReLU"
   * @param values channel after channel, each row by row; not copied
   * @throws IllegalArgumentException if their number is not that of the shape
   */
  public LayerActivation(String title, Shape shape, float[] values) {
    if (values.length != shape.size()) {
      throw new IllegalArgumentException(values.length + " values for the shape " + shape);
    }
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
}
