package org.digitworkbench.ink;

import java.util.ArrayList;
import java.util.List;

/**
 * The middle of a stroke as straight lines, without the width of the brush: fat strokes of two
 * digits touch where the hand kept them apart.
 *
 * @param points of the lines; one for a dot
 */
record StrokePath(List<Point> points) {

  /** Points nearer than this to the one before say nothing new, in canvas units. */
  private static final double STEP = 3;

  /** A scribble has no more points than about that; they are farther apart then. */
  private static final int MOST_POINTS = 250;

  StrokePath {
    points = List.copyOf(points);
  }

  static StrokePath of(Stroke stroke) {
    List<Point> all = stroke.points();
    double length = 0;
    for (int i = 1; i < all.size(); i++) {
      length += all.get(i - 1).distance(all.get(i));
    }
    double step = Math.max(STEP, length / MOST_POINTS);
    List<Point> kept = new ArrayList<>();
    kept.add(all.getFirst());
    for (int i = 1; i < all.size(); i++) {
      if (i == all.size() - 1 || kept.getLast().distance(all.get(i)) >= step) {
        kept.add(all.get(i));
      }
    }
    return new StrokePath(kept);
  }

  /** The box around it; a straight line has one without width or height. */
  Region box() {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (Point point : points) {
      left = Math.min(left, point.x());
      top = Math.min(top, point.y());
      right = Math.max(right, point.x());
      bottom = Math.max(bottom, point.y());
    }
    return new Region(left, top, right - left, bottom - top);
  }

  /**
   * Shortest distance to another one in canvas units; 0 where they cross.
   *
   * @param enough whatever is farther apart than that may seem nearer, but not nearer than that
   */
  double distance(StrokePath other, double enough) {
    double apart = box().distance(other.box());
    if (apart >= enough) {
      return apart;
    }
    double nearest = Double.MAX_VALUE;
    for (int i = 0; i < lines() && nearest > 0; i++) {
      for (int j = 0; j < other.lines(); j++) {
        nearest = Math.min(nearest, distance(from(i), to(i), other.from(j), other.to(j)));
      }
    }
    return nearest;
  }

  private int lines() {
    return Math.max(1, points.size() - 1);
  }

  private Point from(int line) {
    return points.get(line);
  }

  private Point to(int line) {
    return points.get(Math.min(line + 1, points.size() - 1));
  }

  private static double distance(Point a, Point b, Point c, Point d) {
    if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) {
      return 0;
    }
    return Math.min(
        Math.min(a.distance(c, d), b.distance(c, d)), Math.min(c.distance(a, b), d.distance(a, b)));
  }

  /** On which side of the line from a to b the point is; 0 on it. */
  private static double side(Point a, Point b, Point point) {
    return (b.x() - a.x()) * (point.y() - a.y()) - (b.y() - a.y()) * (point.x() - a.x());
  }
}
