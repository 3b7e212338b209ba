package org.digitworkbench.drawings;

import java.util.Arrays;

/** A drawing that has been removed, with its strokes, to be put back. */
public final class RemovedDrawing {

  private final KeptDrawing drawing;
  private final byte[] line;

  /**
   * @param line of the file
   */
  RemovedDrawing(KeptDrawing drawing, byte[] line) {
    this.drawing = drawing;
    this.line = line;
  }

  public KeptDrawing drawing() {
    return drawing;
  }

  byte[] line() {
    return Arrays.copyOf(line, line.length);
  }
}
