package org.digitworkbench.ink;

/** A rectangle of whole pixels; width and height are at least 1. */
public record Bounds(int left, int top, int width, int height) {

  /** Length of the longer side. */
  public int longerSide() {
    return Math.max(width, height);
  }
}
