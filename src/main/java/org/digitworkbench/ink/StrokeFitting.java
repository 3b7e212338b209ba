package org.digitworkbench.ink;

import java.util.ArrayList;
import java.util.List;

/** Puts strokes of another sheet, of any size, on the canvas as a person would draw them there. */
public final class StrokeFitting {

  /** Length of the longer side of the fitted drawing, in canvas units. */
  public static final double SIZE = 200;

  private StrokeFitting() {}

  /**
   * The strokes in the middle of the canvas, the longer side of their box 200 units long, with the
   * default brush; a dot stays a dot.
   *
   * @param strokes none of them empty; y grows downward
   */
  public static Drawing fit(List<List<Point>> strokes) {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (List<Point> stroke : strokes) {
      for (Point point : stroke) {
        left = Math.min(left, point.x());
        right = Math.max(right, point.x());
        top = Math.min(top, point.y());
        bottom = Math.max(bottom, point.y());
      }
    }
    double side = Math.max(right - left, bottom - top);
    double scale = side > 0 ? SIZE / side : 1;
    double middleX = left + (right - left) / 2;
    double middleY = top + (bottom - top) / 2;
    List<Stroke> fitted = new ArrayList<>();
    for (List<Point> stroke : strokes) {
      List<Point> points =
          stroke.stream()
              .map(p ->
                  new Point(
                      Drawing.SIDE / 2.0 + (p.x() - middleX) * scale,
                      Drawing.SIDE / 2.0 + (p.y() - middleY) * scale))
              .toList();
      fitted.add(new Stroke(points, Stroke.DEFAULT_WIDTH));
    }
    return new Drawing(fitted);
  }
}
