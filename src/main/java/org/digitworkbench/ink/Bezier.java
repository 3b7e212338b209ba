package org.digitworkbench.ink;

/**
 * A smooth piece of a stroke: a cubic Bézier curve from (x1, y1) to (x2, y2), in canvas units.
 *
 * @param cx1 the first control point, which the curve leaves towards
 * @param cx2 the second control point, from which it arrives
 */
public record Bezier(
    double x1, double y1, double cx1, double cy1, double cx2, double cy2, double x2, double y2) {

  /**
   * The piece from one point to the next of a centripetal Catmull-Rom curve, which goes through all
   * its points and has neither loops nor overshoots between them, however unevenly they lie
   * (Yuksel, Schaefer and Keyser 2011, "Parameterization and applications of Catmull-Rom curves").
   *
   * @param before the point before, or {@code from} again at the beginning
   * @param after the point after, or {@code to} again at the end
   */
  public static Bezier through(Point before, Point from, Point to, Point after) {
    double d1 = Math.sqrt(distance(before, from));
    double d2 = Math.sqrt(distance(from, to));
    double d3 = Math.sqrt(distance(to, after));
    return new Bezier(
        from.x(),
        from.y(),
        control(before.x(), from.x(), to.x(), d1, d2),
        control(before.y(), from.y(), to.y(), d1, d2),
        control(after.x(), to.x(), from.x(), d3, d2),
        control(after.y(), to.y(), from.y(), d3, d2),
        to.x(),
        to.y());
  }

  private static double distance(Point a, Point b) {
    return Math.hypot(a.x() - b.x(), a.y() - b.y());
  }

  /** The control point at {@code own}, where the curve comes from {@code back}. */
  private static double control(double back, double own, double ahead, double d1, double d2) {
    if (d1 == 0) {
      return own;
    }
    return (d1 * d1 * ahead - d2 * d2 * back + (2 * d1 * d1 + 3 * d1 * d2 + d2 * d2) * own)
        / (3 * d1 * (d1 + d2));
  }

  /**
   * How many straight lines of equal parameter follow the curve to a tolerance (Wang's formula for
   * cubics, as in Goldman 2003, "Pyramid Algorithms").
   *
   * @param tolerance in canvas units, above 0
   * @return 1 to 256
   */
  public int lines(double tolerance) {
    double bend =
        Math.max(
            Math.hypot(x1 - 2 * cx1 + cx2, y1 - 2 * cy1 + cy2),
            Math.hypot(cx1 - 2 * cx2 + x2, cy1 - 2 * cy2 + y2));
    return (int) Math.clamp(Math.ceil(Math.sqrt(0.75 * bend / tolerance)), 1, 256);
  }

  /** The abscissa at a parameter from 0 to 1. */
  public double x(double t) {
    return at(x1, cx1, cx2, x2, t);
  }

  /** The ordinate at a parameter from 0 to 1. */
  public double y(double t) {
    return at(y1, cy1, cy2, y2, t);
  }

  private static double at(double a, double b, double c, double d, double t) {
    double s = 1 - t;
    return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
  }
}
