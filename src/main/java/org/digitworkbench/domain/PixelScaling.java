package org.digitworkbench.domain;

/** How a pixel byte, 0 (paper) to 255 (ink), becomes a network's input. */
public enum PixelScaling {
  /** To [0, 1]. */
  UNIT("0 to 1"),
  /** To [-1, 1]. */
  SYMMETRIC("−1 to 1");

  private final String title;

  PixelScaling(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** The input for each of the 256 values of a pixel. */
  public float[] table() {
    float[] table = new float[256];
    for (int i = 0; i < table.length; i++) {
      table[i] = this == UNIT ? i / 255f : i / 127.5f - 1;
    }
    return table;
  }

  /** The input for ink from 0 to 1, the same as that of {@link #table} for a 255th of its index. */
  public float input(float ink) {
    return this == UNIT ? ink : 2 * ink - 1;
  }

  /** By how much an input grows with its ink. */
  public float slope() {
    return this == UNIT ? 1 : 2;
  }
}
