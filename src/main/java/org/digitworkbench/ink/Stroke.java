package org.digitworkbench.ink;

import java.util.ArrayList;
import java.util.List;

/**
 * One move of the pen from touching the canvas to leaving it.
 *
 * @param points at least one; a stroke of one point is a dot
 * @param width of the round brush in canvas units
 */
public record Stroke(List<Point> points, double width) {

  public static final double DEFAULT_WIDTH = 18;

  /**
   * @throws IllegalArgumentException if there is no point, or the width is not in (0, 280]
   */
  public Stroke {
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("A stroke has a point");
    }
    if (!(width > 0 && width <= Drawing.SIDE)) {
      throw new IllegalArgumentException("A brush of width " + width);
    }
  }

  /** A stroke of the default width. */
  public static Stroke of(Point... points) {
    return new Stroke(List.of(points), DEFAULT_WIDTH);
  }

  /** The stroke with one more point at its end. */
  public Stroke withPoint(Point point) {
    List<Point> all = new ArrayList<>(points);
    all.add(point);
    return new Stroke(all, width);
  }
}
