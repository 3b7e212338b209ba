package org.digitworkbench.data;

/** Labelled inputs of networks, by index. Safe for any thread. */
public interface Images {

  /** Number of images. */
  int size();

  /** 0 to 9. */
  int label(int index);

  /**
   * Writes the image's 784 inputs, each pixel looked up in a table of 256, from {@code offset} on.
   */
  void copyScaled(int index, float[] table, float[] target, int offset);
}
