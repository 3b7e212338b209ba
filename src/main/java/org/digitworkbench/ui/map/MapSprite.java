package org.digitworkbench.ui.map;

import javafx.scene.paint.Color;

/** The pixels of one kind of point, painted once and copied for each point of its kind. */
final class MapSprite {

  /** Samples along each side of a pixel. */
  private static final int SAMPLES = 4;

  private final int side;
  private final int[] pixels;

  /** The first column of each row that has anything, and the one after the last. */
  private final int[] begins;

  private final int[] ends;

  private MapSprite(int side, int[] pixels) {
    this.side = side;
    this.pixels = pixels;
    this.begins = new int[side];
    this.ends = new int[side];
    for (int row = 0; row < side; row++) {
      begins[row] = side;
      for (int column = 0; column < side; column++) {
        if (pixels[row * side + column] != 0) {
          begins[row] = Math.min(begins[row], column);
          ends[row] = column + 1;
        }
      }
    }
  }

  /**
   * Paints one.
   *
   * @param corners of the shape, as {@link MapShapes} gives them
   * @param radius of the shape in pixels, without its line
   * @param line width in pixels
   * @param opacity of both
   */
  static MapSprite of(
      double[] corners, double radius, Color fill, double line, Color stroke, double opacity) {
    int side = 2 * (int) Math.ceil(1.25 * radius + line) + 1;
    int[] pixels = new int[side * side];
    int all = SAMPLES * SAMPLES;
    for (int i = 0; i < pixels.length; i++) {
      int filled = 0;
      int stroked = 0;
      int column = i % side;
      int row = i / side;
      for (int sample = 0; sample < all; sample++) {
        int right = sample % SAMPLES;
        int down = sample / SAMPLES;
        double x = column + (right + 0.5) / SAMPLES - side / 2.0;
        double y = row + (down + 0.5) / SAMPLES - side / 2.0;
        if (isInside(corners, x / radius, y / radius)) {
          filled++;
        } else if (distance(corners, x / radius, y / radius) * radius <= line) {
          stroked++;
        }
      }
      pixels[i] = premultiplied(fill, opacity * filled / all, stroke, opacity * stroked / all);
    }
    return new MapSprite(side, pixels);
  }

  /** Copies it over an image of premultiplied colours, where it is inside of that. */
  void paint(int[] target, int width, int height, int middleX, int middleY) {
    int left = middleX - side / 2;
    int top = middleY - side / 2;
    int firstColumn = Math.max(0, -left);
    int lastColumn = Math.min(side, width - left);
    int lastRow = Math.min(side, height - top);
    for (int row = Math.max(0, -top); row < lastRow; row++) {
      int at = (top + row) * width + left;
      int from = row * side;
      int end = Math.min(lastColumn, ends[row]);
      for (int column = Math.max(firstColumn, begins[row]); column < end; column++) {
        int source = pixels[from + column];
        int alpha = source >>> 24;
        if (alpha == 255) {
          target[at + column] = source;
        } else if (alpha > 0) {
          target[at + column] = source + faded(target[at + column], 255 - alpha);
        }
      }
    }
  }

  /** All four channels times so many 256ths, two at a time. */
  private static int faded(int color, int alpha) {
    int factor = alpha + (alpha >>> 7);
    int even = (((color & 0xff00ff) * factor) >>> 8) & 0xff00ff;
    int odd = (((color >>> 8) & 0xff00ff) * factor) & 0xff00ff00;
    return even | odd;
  }

  private static int premultiplied(Color a, double alphaA, Color b, double alphaB) {
    int alpha = (int) Math.round(255 * (alphaA + alphaB));
    int red = channel(a.getRed(), alphaA, b.getRed(), alphaB);
    int green = channel(a.getGreen(), alphaA, b.getGreen(), alphaB);
    int blue = channel(a.getBlue(), alphaA, b.getBlue(), alphaB);
    return alpha << 24 | red << 16 | green << 8 | blue;
  }

  private static int channel(double a, double alphaA, double b, double alphaB) {
    return (int) Math.floor(255 * (a * alphaA + b * alphaB));
  }

  private static boolean isInside(double[] corners, double x, double y) {
    boolean inside = false;
    int last = corners.length - 2;
    for (int i = 0; i < corners.length; i += 2) {
      double y1 = corners[i + 1];
      double y2 = corners[last + 1];
      if (y1 > y != y2 > y
          && x < corners[i] + (corners[last] - corners[i]) * (y - y1) / (y2 - y1)) {
        inside = !inside;
      }
      last = i;
    }
    return inside;
  }

  private static double distance(double[] corners, double x, double y) {
    double best = Double.POSITIVE_INFINITY;
    int last = corners.length - 2;
    for (int i = 0; i < corners.length; i += 2) {
      double dx = corners[last] - corners[i];
      double dy = corners[last + 1] - corners[i + 1];
      double along = ((x - corners[i]) * dx + (y - corners[i + 1]) * dy) / (dx * dx + dy * dy);
      double at = Math.clamp(along, 0, 1);
      best = Math.min(best, Math.hypot(x - corners[i] - at * dx, y - corners[i + 1] - at * dy));
      last = i;
    }
    return best;
  }
}
