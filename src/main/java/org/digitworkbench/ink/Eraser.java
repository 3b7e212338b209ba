package org.digitworkbench.ink;

import java.util.ArrayList;
import java.util.List;

/**
 * Rubs ink out where it is touched. What is left of a stroke are strokes again, with round ends
 * just where the rubber was.
 */
public final class Eraser {

  /** About how far apart, in canvas units, the points of a stroke that was cut are. */
  private static final double STEP = 1;

  private Eraser() {}

  /**
   * The drawing after a round rubber was moved over it in a straight line.
   *
   * @param width of the rubber in canvas units, above 0
   * @return the drawing itself if the rubber touched no ink
   */
  public static Drawing rub(Drawing drawing, Point from, Point to, double width) {
    List<Stroke> left = new ArrayList<>();
    boolean touched = false;
    for (Stroke stroke : drawing.strokes()) {
      List<Stroke> rest = rest(stroke, from, to, (width + stroke.width()) / 2);
      touched |= rest.size() != 1 || !rest.getFirst().equals(stroke);
      left.addAll(rest);
    }
    return touched ? new Drawing(left) : drawing;
  }

  private static List<Stroke> rest(Stroke stroke, Point from, Point to, double reach) {
    List<Stroke> rest = new ArrayList<>();
    List<Point> run = new ArrayList<>();
    boolean touched = false;
    for (Point point : along(stroke)) {
      if (point.distance(from, to) < reach) {
        touched = true;
        keep(run, stroke.width(), rest);
        run.clear();
      } else {
        run.add(point);
      }
    }
    if (!touched) {
      return List.of(stroke);
    }
    keep(run, stroke.width(), rest);
    return rest;
  }

  /** A single point would be a crumb. */
  private static void keep(List<Point> run, double width, List<Stroke> rest) {
    if (run.size() > 1) {
      rest.add(new Stroke(run, width));
    }
  }

  private static List<Point> along(Stroke stroke) {
    List<Point> points = new ArrayList<>();
    points.add(stroke.points().getFirst());
    for (Bezier piece : stroke.curve()) {
      double length = Math.hypot(piece.x2() - piece.x1(), piece.y2() - piece.y1());
      // Rounded, so that what was cut before is not cut finer each time.
      long steps = Math.round(length / STEP);
      for (int i = 1; i < steps; i++) {
        double t = (double) i / steps;
        points.add(new Point(piece.x(t), piece.y(t)));
      }
      if (length > 0) {
        points.add(new Point(piece.x2(), piece.y2()));
      }
    }
    return points;
  }
}
