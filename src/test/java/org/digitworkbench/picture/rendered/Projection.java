package org.digitworkbench.picture.rendered;

/** Where the camera sees what: from places of a photograph to places of the page in it. */
final class Projection {

  private final double[] inverse;

  /**
   * @param x of the page's corners in the photograph: upper left, upper right, lower right, lower
   *     left
   * @param width of the page
   */
  Projection(double[] x, double[] y, double width, double height) {
    double dx1 = x[1] - x[2];
    double dy1 = y[1] - y[2];
    double dx2 = x[3] - x[2];
    double dy2 = y[3] - y[2];
    double sumX = x[0] - x[1] + x[2] - x[3];
    double sumY = y[0] - y[1] + y[2] - y[3];
    double determinant = dx1 * dy2 - dx2 * dy1;
    double g = (sumX * dy2 - dx2 * sumY) / determinant;
    double h = (dx1 * sumY - sumX * dy1) / determinant;
    double a = x[1] - x[0] + g * x[1];
    double b = x[3] - x[0] + h * x[3];
    double d = y[1] - y[0] + g * y[1];
    double e = y[3] - y[0] + h * y[3];
    // The adjugate turns the mapping around; a scale does not matter.
    inverse =
        new double[] {
          (e - y[0] * h) * width,
          (x[0] * h - b) * width,
          (b * y[0] - x[0] * e) * width,
          (y[0] * g - d) * height,
          (a - x[0] * g) * height,
          (x[0] * d - a * y[0]) * height,
          d * h - e * g,
          b * g - a * h,
          a * e - b * d
        };
  }

  /** Puts the place on the page, in its own units, into the array. */
  void toPage(double x, double y, double[] place) {
    double scale = 1 / (inverse[6] * x + inverse[7] * y + inverse[8]);
    place[0] = (inverse[0] * x + inverse[1] * y + inverse[2]) * scale;
    place[1] = (inverse[3] * x + inverse[4] * y + inverse[5]) * scale;
  }
}
