package org.digitworkbench.augment;

import org.digitworkbench.domain.DigitImage;

/** Finds where strokes are, draws some, and rubs some out. */
final class Strokes {

  private static final int SIDE = DigitImage.SIDE;
  private static final float INK = 255;
  private static final float HALF = 128;

  private Strokes() {}

  /** The first row with ink from there on; -1 if there is none. */
  static int firstRow(float[] ink, int from, int step) {
    for (int y = from; y >= 0 && y < SIDE; y += step) {
      for (int x = 0; x < SIDE; x++) {
        if (ink[y * SIDE + x] > HALF) {
          return y;
        }
      }
    }
    return -1;
  }

  /** Middle of a row's ink. */
  static double meanColumn(float[] ink, int row) {
    double mass = 0;
    double moment = 0;
    for (int x = 0; x < SIDE; x++) {
      mass += ink[row * SIDE + x];
      moment += ink[row * SIDE + x] * x;
    }
    return mass == 0 ? SIDE / 2.0 : moment / mass;
  }

  /** Twice the area over the outline: the width of a long stroke. */
  static double penWidth(float[] ink) {
    double area = 0;
    int outline = 0;
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        float here = ink[y * SIDE + x];
        area += here / INK;
        outline += x + 1 < SIDE && here > HALF != ink[y * SIDE + x + 1] > HALF ? 1 : 0;
        outline += y + 1 < SIDE && here > HALF != ink[(y + 1) * SIDE + x] > HALF ? 1 : 0;
      }
    }
    return Math.clamp(2 * area / Math.max(1, outline), 1.2, 5.0);
  }

  /** Middle of the paper between the first two strokes that a row crosses; -1 if it is none. */
  static int gap(float[] ink, int row) {
    int x = 0;
    while (x < SIDE && ink[row * SIDE + x] <= HALF) {
      x++;
    }
    while (x < SIDE && ink[row * SIDE + x] > HALF) {
      x++;
    }
    int begin = x;
    while (x < SIDE && ink[row * SIDE + x] <= HALF) {
      x++;
    }
    return x == SIDE ? -1 : (begin + x) / 2;
  }

  /** x and y of the first ink from the left in the rows from top to bottom. */
  static double[] leftmost(float[] ink, int top, int bottom) {
    for (int x = 0; x < SIDE; x++) {
      for (int y = top; y <= bottom; y++) {
        if (ink[y * SIDE + x] > HALF) {
          return new double[] {x, y};
        }
      }
    }
    return new double[] {SIDE / 2.0, top};
  }

  /** Takes the ink within that distance away, softened over one pixel. */
  static void erase(float[] ink, double x, double y, double radius) {
    for (int i = 0; i < ink.length; i++) {
      double distance = Math.hypot(i % SIDE - x, Math.floorDiv(i, SIDE) - y);
      ink[i] *= (float) Math.clamp(distance - radius + 0.5, 0.0, 1.0);
    }
  }

  /** Draws with a round pen, softened over one pixel. */
  static void line(float[] ink, double x0, double y0, double x1, double y1, double width) {
    double dx = x1 - x0;
    double dy = y1 - y0;
    double square = Math.max(1e-9, dx * dx + dy * dy);
    double reach = width / 2 + 1;
    int top = Math.max(0, (int) (Math.min(y0, y1) - reach));
    int bottom = Math.min(SIDE - 1, (int) (Math.max(y0, y1) + reach));
    int left = Math.max(0, (int) (Math.min(x0, x1) - reach));
    int right = Math.min(SIDE - 1, (int) (Math.max(x0, x1) + reach));
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        double along = Math.clamp(((x - x0) * dx + (y - y0) * dy) / square, 0.0, 1.0);
        double distance = Math.hypot(x - x0 - along * dx, y - y0 - along * dy);
        float stroke = (float) (INK * Math.clamp(width / 2 + 0.5 - distance, 0.0, 1.0));
        ink[y * SIDE + x] = Math.max(ink[y * SIDE + x], stroke);
      }
    }
  }
}
