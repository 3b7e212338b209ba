package org.digitworkbench.engine.dl4j;

import org.digitworkbench.domain.Shape;

/** Reorders one image. */
final class Channels {

  private Channels() {}

  /**
   * Writes an image of rows x columns x channels as channels x rows x columns, or the other way.
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
}
