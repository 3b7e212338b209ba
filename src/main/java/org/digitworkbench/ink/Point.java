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

  /** To another point. */
  public double distance(Point other) {
    return Math.hypot(x - other.x, y - other.y);
  }

  /** To the straight line between two others. */
  double distance(Point from, Point to) {
    double dx = to.x - from.x;
    double dy = to.y - from.y;
    double px = x - from.x;
    double py = y - from.y;
    double squared = dx * dx + dy * dy;
    double t = squared == 0 ? 0 : Math.clamp((px * dx + py * dy) / squared, 0.0, 1.0);
    return Math.hypot(px - t * dx, py - t * dy);
  }
}
