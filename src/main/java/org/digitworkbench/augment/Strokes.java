package org.digitworkbench.augment;

import java.util.SplittableRandom;
import org.digitworkbench.domain.DigitImage;

/** Adds strokes that many hands write and MNIST lacks, with the pen of the digit. */
final class Strokes {

  private static final int SIDE = DigitImage.SIDE;
  private static final float INK = 255;
  private static final float HALF = 128;

  /** Of flags on 1s, in degrees below the horizontal. */
  private static final double FLATTEST = 17;

  private static final double STEEPEST = 60;

  private Strokes() {}

  /**
   * A 1 with a flag from its top down to the left; with some flags a foot. Its stem is brought
   * upright first, or it could lie along the flag; under a flat flag it leans little, or it would
   * be that of a 7.
   */
  static float[] withFlag(float[] pixels, SplittableRandom random) {
    double angle = Math.toRadians(random.nextDouble(FLATTEST, STEEPEST));
    double lean = random.nextDouble(-0.1, 0.1 + 0.3 * angle);
    float[] ink = slanted(pixels, lean - Moments.of(pixels).slant());
    int top = firstRow(ink, 0, 1);
    int bottom = firstRow(ink, SIDE - 1, -1);
    if (top < 0 || bottom - top < SIDE / 3) {
      return ink;
    }
    double width = penWidth(ink);
    double height = bottom - top;
    double x = meanColumn(ink, top);
    double y = top + width / 4;
    double reach = height * random.nextDouble(0.15, 0.68);
    double drop = Math.min(reach * Math.tan(angle), 0.7 * height);
    double bend = reach * random.nextDouble(-0.16, 0.16);
    double pen = width * random.nextDouble(0.75, 1.1);
    double middleX = x - reach / 2 + bend * Math.sin(angle);
    double middleY = y + drop / 2 + bend * Math.cos(angle);
    line(ink, x, y, middleX, middleY, pen);
    line(ink, middleX, middleY, x - reach, y + drop, pen);
    if (random.nextDouble() < 0.25) {
      double foot = height * random.nextDouble(0.15, 0.35);
      double tilt = random.nextDouble(-1, 1);
      double footX = meanColumn(ink, bottom);
      line(ink, footX - foot, bottom + tilt, footX + foot, bottom - tilt, pen);
    }
    return ink;
  }

  /** A short bar across the stem of a 7. */
  static void addBar(float[] ink, SplittableRandom random) {
    int top = firstRow(ink, 0, 1);
    int bottom = firstRow(ink, SIDE - 1, -1);
    if (top < 0 || bottom - top < SIDE / 3) {
      return;
    }
    double width = penWidth(ink);
    int row = (int) Math.round(top + (bottom - top) * random.nextDouble(0.42, 0.65));
    double x = meanColumn(ink, row);
    double left = random.nextDouble(2.5, 6);
    double right = random.nextDouble(2.5, 6);
    double tilt = random.nextDouble(-1.2, 1.2);
    double pen = width * random.nextDouble(0.7, 1.05);
    line(ink, x - left, row + tilt, x + right, row - tilt, pen);
  }

  /** Ink moved to the right by that much for each row above the middle. */
  private static float[] slanted(float[] ink, double slant) {
    float[] moved = new float[ink.length];
    for (int y = 0; y < SIDE; y++) {
      double shift = slant * (SIDE / 2.0 - y);
      for (int x = 0; x < SIDE; x++) {
        int left = (int) Math.floor(x - shift);
        float part = (float) (x - shift - left);
        float before = left >= 0 && left < SIDE ? ink[y * SIDE + left] : 0;
        float after = left + 1 >= 0 && left + 1 < SIDE ? ink[y * SIDE + left + 1] : 0;
        moved[y * SIDE + x] = before + part * (after - before);
      }
    }
    return moved;
  }

  /** The first row with ink from there on; -1 if there is none. */
  private static int firstRow(float[] ink, int from, int step) {
    for (int y = from; y >= 0 && y < SIDE; y += step) {
      for (int x = 0; x < SIDE; x++) {
        if (ink[y * SIDE + x] > HALF) {
          return y;
        }
      }
    }
    return -1;
  }

  private static double meanColumn(float[] ink, int row) {
    double mass = 0;
    double moment = 0;
    for (int x = 0; x < SIDE; x++) {
      mass += ink[row * SIDE + x];
      moment += ink[row * SIDE + x] * x;
    }
    return mass == 0 ? SIDE / 2.0 : moment / mass;
  }

  /** Twice the area over the outline: the width of a long stroke. */
  private static double penWidth(float[] ink) {
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
