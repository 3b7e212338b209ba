package org.digitworkbench.paper;

import java.util.List;
import org.digitworkbench.ink.Bounds;
import org.digitworkbench.ink.GreyRaster;

/**
 * A page that lies at an angle, seen from straight above: the mapping of a rectangle to any four
 * corners (Heckbert 1989, "Fundamentals of Texture Mapping and Image Warping", section 2.2.3).
 */
public final class Perspective {

  /** Width and height of the straightened page in pixels. */
  private final int width;

  private final int height;

  // x = (a u + b v + c) / (g u + h v + 1), y = (d u + e v + f) / (g u + h v + 1)
  private final double a;
  private final double b;
  private final double c;
  private final double d;
  private final double e;
  private final double f;
  private final double g;
  private final double h;

  /**
   * @param corners of the page in the picture: upper left, upper right, lower right, lower left
   */
  Perspective(List<Corner> corners) {
    Corner p0 = corners.get(0);
    Corner p1 = corners.get(1);
    Corner p2 = corners.get(2);
    Corner p3 = corners.get(3);
    width = Math.max(1, (int) Math.round(Math.max(p0.distance(p1), p3.distance(p2))));
    height = Math.max(1, (int) Math.round(Math.max(p0.distance(p3), p1.distance(p2))));
    double dx1 = p1.x() - p2.x();
    double dy1 = p1.y() - p2.y();
    double dx2 = p3.x() - p2.x();
    double dy2 = p3.y() - p2.y();
    double sumX = p0.x() - p1.x() + p2.x() - p3.x();
    double sumY = p0.y() - p1.y() + p2.y() - p3.y();
    double determinant = dx1 * dy2 - dx2 * dy1;
    g = (sumX * dy2 - dx2 * sumY) / determinant;
    h = (dx1 * sumY - sumX * dy1) / determinant;
    a = p1.x() - p0.x() + g * p1.x();
    b = p3.x() - p0.x() + h * p3.x();
    c = p0.x();
    d = p1.y() - p0.y() + g * p1.y();
    e = p3.y() - p0.y() + h * p3.y();
    f = p0.y();
  }

  /** Where a place of the straightened page is in the picture. */
  Corner inPicture(double x, double y) {
    double u = x / width;
    double v = y / height;
    double scale = 1 / (g * u + h * v + 1);
    return new Corner((a * u + b * v + c) * scale, (d * u + e * v + f) * scale);
  }

  /** The box around a box of the straightened page, in the picture; at least a pixel of it. */
  public Bounds inPicture(Bounds box, int pictureWidth, int pictureHeight) {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = 0;
    double bottom = 0;
    for (int i = 0; i < 4; i++) {
      Corner corner = inPicture(box.left() + i % 2 * box.width(), box.top() + i / 2 * box.height());
      left = Math.min(left, corner.x());
      top = Math.min(top, corner.y());
      right = Math.max(right, corner.x());
      bottom = Math.max(bottom, corner.y());
    }
    int x = Math.clamp((int) Math.floor(left), 0, pictureWidth - 1);
    int y = Math.clamp((int) Math.floor(top), 0, pictureHeight - 1);
    return new Bounds(
        x,
        y,
        Math.clamp((int) Math.ceil(right) - x, 1, pictureWidth - x),
        Math.clamp((int) Math.ceil(bottom) - y, 1, pictureHeight - y));
  }

  /** The page from straight above; what lies outside the picture is like its border. */
  GreyRaster straighten(GreyRaster picture) {
    byte[] page = new byte[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        Corner from = inPicture(x + 0.5, y + 0.5);
        page[y * width + x] = (byte) Math.round(at(picture, from.x() - 0.5, from.y() - 0.5));
      }
    }
    return GreyRaster.owning(width, height, page);
  }

  private static double at(GreyRaster picture, double x, double y) {
    double inX = Math.clamp(x, 0, picture.width() - 1.0);
    double inY = Math.clamp(y, 0, picture.height() - 1.0);
    int left = (int) inX;
    int top = (int) inY;
    int right = Math.min(left + 1, picture.width() - 1);
    int bottom = Math.min(top + 1, picture.height() - 1);
    double u = inX - left;
    double v = inY - top;
    return (picture.ink(left, top) * (1 - u) + picture.ink(right, top) * u) * (1 - v)
        + (picture.ink(left, bottom) * (1 - u) + picture.ink(right, bottom) * u) * v;
  }
}
