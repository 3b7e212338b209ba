package org.digitworkbench.ink;

/**
 * A place on the canvas, in its units: x to the right, y downward, both from 0 to {@link
 * Drawing#SIDE}; a pen may leave the canvas, so a point may lie outside.
 */
public record Point(double x, double y) {

  /** Far outside every canvas; keeps the arithmetic of the rasteriser away from overflow. */
  private static final double LIMIT = 100_000;

  /**
   * @throws IllegalArgumentException if a coordinate is not a number or beyond ±100,000
   */
  public Point {
    if (!(Math.abs(x) <= LIMIT && Math.abs(y) <= LIMIT)) {
      throw new IllegalArgumentException("A point at " + x + ", " + y);
    }
  }
}
