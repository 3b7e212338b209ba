package org.digitworkbench.augment;

import java.util.ArrayList;
import java.util.List;
import org.digitworkbench.domain.DigitImage;

/** Strokes and filled shapes in any coordinates, drawn small and framed as MNIST's digits are. */
final class Sketch {

  private static final int SIDE = DigitImage.SIDE;

  /** Width and height of the box that the ink is fitted into. */
  private static final double BOX = 20;

  /** Where the centre of mass comes to, in pixels. */
  private static final double MIDDLE = 14;

  /** Points between two of a smooth stroke. */
  private static final int SMOOTHNESS = 5;

  private final List<List<double[]>> lines = new ArrayList<>();
  private final List<List<double[]>> shapes = new ArrayList<>();

  /**
   * @param points x and y of each
   * @param smooth whether the line bends through the points
   */
  void add(List<double[]> points, boolean smooth) {
    lines.add(smooth ? smoothed(points) : points);
  }

  void addAll(List<List<double[]>> strokes) {
    strokes.forEach(stroke -> add(stroke, false));
  }

  /** A filled shape. */
  void fill(List<double[]> outline) {
    shapes.add(outline);
  }

  /** A Catmull-Rom spline through the points. */
  static List<double[]> smoothed(List<double[]> points) {
    List<double[]> curve = new ArrayList<>();
    int last = points.size() - 1;
    for (int i = 0; i < last; i++) {
      double[] before = points.get(Math.max(0, i - 1));
      double[] from = points.get(i);
      double[] to = points.get(i + 1);
      double[] after = points.get(Math.min(last, i + 2));
      for (int k = 0; k < SMOOTHNESS; k++) {
        double t = (double) k / SMOOTHNESS;
        curve.add(
            new double[] {
              spline(before[0], from[0], to[0], after[0], t),
              spline(before[1], from[1], to[1], after[1], t)
            });
      }
    }
    curve.add(points.get(last));
    return curve;
  }

  private static double spline(double p0, double p1, double p2, double p3, double t) {
    double linear = p2 - p0;
    double square = 2 * p0 - 5 * p1 + 4 * p2 - p3;
    double cube = 3 * (p1 - p2) + p3 - p0;
    return p1 + t * (linear + t * (square + t * cube)) / 2;
  }

  /**
   * The drawing in 784 pixels, 0 paper to 255 ink.
   *
   * @param pen its width in pixels
   */
  float[] framed(double pen) {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (List<List<double[]>> all : List.of(lines, shapes)) {
      for (List<double[]> points : all) {
        for (double[] point : points) {
          left = Math.min(left, point[0]);
          right = Math.max(right, point[0]);
          top = Math.min(top, point[1]);
          bottom = Math.max(bottom, point[1]);
        }
      }
    }
    double scale = (BOX - pen) / Math.max(1e-6, Math.max(right - left, bottom - top));
    double x = SIDE / 2.0 - scale * (left + right) / 2;
    double y = SIDE / 2.0 - scale * (top + bottom) / 2;
    Moments moments = Moments.of(drawn(scale, x, y, pen));
    return drawn(scale, x + MIDDLE - moments.x(), y + MIDDLE - moments.y(), pen);
  }

  private float[] drawn(double scale, double x, double y, double pen) {
    float[] ink = new float[SIDE * SIDE];
    for (List<double[]> line : lines) {
      for (int i = 1; i < line.size(); i++) {
        double[] from = line.get(i - 1);
        double[] to = line.get(i);
        Strokes.line(
            ink,
            x + scale * from[0],
            y + scale * from[1],
            x + scale * to[0],
            y + scale * to[1],
            pen);
      }
    }
    for (List<double[]> shape : shapes) {
      fill(ink, shape, scale, x, y);
    }
    return ink;
  }

  /** Even-odd, each pixel by its middle. */
  private static void fill(float[] ink, List<double[]> outline, double scale, double x, double y) {
    for (int i = 0; i < ink.length; i++) {
      double px = (i % SIDE - x) / scale;
      double py = (Math.floorDiv(i, SIDE) - y) / scale;
      boolean inside = false;
      double[] before = outline.getLast();
      for (double[] corner : outline) {
        if (corner[1] > py != before[1] > py
            && px
                < corner[0]
                    + (before[0] - corner[0]) * (py - corner[1]) / (before[1] - corner[1])) {
          inside = !inside;
        }
        before = corner;
      }
      ink[i] = inside ? 255 : ink[i];
    }
  }
}
