package org.digitworkbench.data;

/** The pixels of some images of 28 x 28, by index; immutable. */
interface Pixels {

  /** A copy of the 784 pixels of an image, row by row. */
  byte[] image(int index);

  /** Of {@link Images#copyScaled}. */
  void copyScaled(int index, float[] table, float[] target, int offset);
}
