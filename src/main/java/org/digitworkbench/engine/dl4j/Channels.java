package org.digitworkbench.engine.dl4j;

import org.digitworkbench.domain.Shape;

/** Reorders one image. */
final class Channels {

  private Channels() {}

  /** From rows x columns x channels to channels x rows x columns. */
  static float[] first(float[] image, Shape shape) {
    return turned(image, shape, true);
  }

  /** From channels x rows x columns to rows x columns x channels. */
  static float[] last(float[] image, Shape shape) {
    return turned(image, shape, false);
  }

  /**
   * Writes an image in the other order.
   *
   * @param last whether the channels are last now
   */
  static void turn(float[] image, Shape shape, boolean last, float[] target) {
    int places = shape.height() * shape.width();
    int rows = last ? places : shape.channels();
    int columns = image.length / rows;
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        target[c * rows + r] = image[r * columns + c];
      }
    }
  }

  private static float[] turned(float[] image, Shape shape, boolean last) {
    float[] target = new float[image.length];
    turn(image, shape, last, target);
    return target;
  }
}
