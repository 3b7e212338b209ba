package org.digitworkbench.ink;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One move of the pen from touching the canvas to leaving it; between its points it is a smooth
 * curve.
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

  /** The smooth curve through the points, piece by piece; of a dot, one piece without length. */
  public List<Bezier> curve() {
    return IntStream.range(0, pieces()).mapToObj(this::piece).toList();
  }

  /** How many pieces the curve has; of a dot 1. */
  int pieces() {
    return Math.max(1, points.size() - 1);
  }

  /**
   * The piece of the curve from a point to the next one.
   *
   * @param index of the point, from 0; of a dot, there is the piece 0 from the point to itself
   */
  public Bezier piece(int index) {
    int last = points.size() - 1;
    return Bezier.through(
        points.get(Math.max(0, index - 1)),
        points.get(index),
        points.get(Math.min(last, index + 1)),
        points.get(Math.min(last, index + 2)));
  }

  /** The stroke with one more point at its end. */
  public Stroke withPoint(Point point) {
    List<Point> all = new ArrayList<>(points);
    all.add(point);
    return new Stroke(all, width);
  }
}
