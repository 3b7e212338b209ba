package org.digitworkbench.data;

/** Labelled inputs of networks, by index. Safe for any thread. */
public interface Images {

  /** Number of images. */
  int size();

  /** The label of what is none of the ten classes. */
  int NONE = -1;

  /** 0 to 9, or {@link #NONE}. */
  int label(int index);

  /**
   * Writes the image's 784 inputs, each pixel looked up in a table of 256, from {@code offset} on.
   */
  void copyScaled(int index, float[] table, float[] target, int offset);
}
