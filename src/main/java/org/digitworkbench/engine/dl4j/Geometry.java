package org.digitworkbench.engine.dl4j;

import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.Shape;

/**
 * Sizes of a convolution and of the max-pool behind it.
 *
 * @param input one image
 * @param kernel side of a filter
 * @param stride steps by which it moves
 * @param padding rows and columns of zeros on each side of the image
 * @param pool size of the max-pool's tiles, 1 for none
 */
record Geometry(Shape input, int filters, int kernel, int stride, int padding, int pool) {

  static Geometry of(Shape input, LayerSpec.Convolution c, int pool) {
    return new Geometry(input, c.filters(), c.kernel(), c.stride(), c.padding(), pool);
  }

  /** One image's maps in front of the pool. */
  Shape maps() {
    return new Shape(filters, steps(input.height()), steps(input.width()));
  }

  private int steps(int side) {
    return (side + 2 * padding - kernel) / stride + 1;
  }

  /** Inputs of one unit: channels x kernel rows x kernel columns. */
  int window() {
    return input.channels() * kernel * kernel;
  }

  Shape output() {
    Shape maps = maps();
    return new Shape(filters, maps.height() / pool, maps.width() / pool);
  }
}
