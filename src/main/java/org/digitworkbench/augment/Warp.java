package org.digitworkbench.augment;

import java.util.SplittableRandom;
import org.digitworkbench.domain.DigitImage;

/** A distortion, told backwards: where in the original each pixel comes from. */
final class Warp {

  private static final int SIDE = DigitImage.SIDE;
  private static final double CENTRE = (SIDE - 1) / 2.0;

  /** Knots of the grid of displacements in a row and in a column. */
  private static final int KNOTS = 6;

  private static final double CELL = (SIDE - 1.0) / (KNOTS - 1);

  private static final double MAX_TURN = Math.toRadians(16);
  private static final double MAX_SLANT = 0.3;
  private static final double MAX_STRETCH = 0.16;
  private static final double MAX_SHIFT = 1.6;

  /** Largest standard deviation of a knot's displacement, in pixels. */
  private static final double MAX_BEND = 1.3;

  private final double xx;
  private final double xy;
  private final double yx;
  private final double yy;
  private final double x;
  private final double y;
  private final double[] bends;

  /**
   * @param xx part of the original's x that goes with the distance from the centre in x
   * @param xy that goes with the distance in y
   * @param yx part of the original's y that goes with the distance in x
   * @param yy that goes with the distance in y
   * @param x of the original that comes to the centre
   * @param y of the original that comes to the centre
   * @param bends displacements in x, then in y, at the knots of a coarse grid; in pixels
   */
  private Warp(double xx, double xy, double yx, double yy, double x, double y, double[] bends) {
    this.xx = xx;
    this.xy = xy;
    this.yx = yx;
    this.yy = yy;
    this.x = x;
    this.y = y;
    this.bends = bends;
  }

  /**
   * For the ink of an image, whose centre of mass comes near the centre.
   *
   * @param most share of the largest turn and slant that this may have
   */
  static Warp random(float[] ink, double most, SplittableRandom random) {
    double turn = most * random.nextDouble(-MAX_TURN, MAX_TURN);
    double slant = most * random.nextDouble(-MAX_SLANT, MAX_SLANT);
    double size = random.nextDouble(-MAX_STRETCH, MAX_STRETCH * 0.6);
    double stretchX = Math.exp(-size - random.nextDouble(-MAX_STRETCH, MAX_STRETCH) / 2);
    double stretchY = Math.exp(-size - random.nextDouble(-MAX_STRETCH, MAX_STRETCH) / 2);
    double cos = Math.cos(turn);
    double sin = Math.sin(turn);
    double[] bends = new double[2 * KNOTS * KNOTS];
    double strength = random.nextDouble(0, MAX_BEND);
    for (int i = 0; i < bends.length; i++) {
      bends[i] = strength * random.nextGaussian();
    }
    Moments moments = Moments.of(ink);
    return new Warp(
        stretchX * cos,
        stretchX * (slant * cos - sin),
        stretchY * sin,
        stretchY * (slant * sin + cos),
        moments.x() + random.nextDouble(-MAX_SHIFT, MAX_SHIFT),
        moments.y() + random.nextDouble(-MAX_SHIFT, MAX_SHIFT),
        bends);
  }

  /** The distorted ink; what comes from outside the original is paper. */
  float[] apply(float[] ink) {
    float[] distorted = new float[ink.length];
    for (int row = 0; row < SIDE; row++) {
      double knotY = row / CELL;
      int cellY = Math.min((int) knotY, KNOTS - 2);
      double inY = knotY - cellY;
      for (int column = 0; column < SIDE; column++) {
        double knotX = column / CELL;
        int cellX = Math.min((int) knotX, KNOTS - 2);
        double inX = knotX - cellX;
        int knot = cellY * KNOTS + cellX;
        double dx = column - CENTRE;
        double dy = row - CENTRE;
        double fromX = x + xx * dx + xy * dy + bend(knot, inX, inY);
        double fromY = y + yx * dx + yy * dy + bend(knot + KNOTS * KNOTS, inX, inY);
        distorted[row * SIDE + column] = at(ink, fromX, fromY);
      }
    }
    return distorted;
  }

  /** Bilinear between four knots. */
  private double bend(int knot, double inX, double inY) {
    double above = bends[knot] + inX * (bends[knot + 1] - bends[knot]);
    double below = bends[knot + KNOTS] + inX * (bends[knot + KNOTS + 1] - bends[knot + KNOTS]);
    return above + inY * (below - above);
  }

  /** Bilinear between four pixels; 0 at the border and outside. */
  static float at(float[] ink, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    if (left < 0 || top < 0 || left >= SIDE - 1 || top >= SIDE - 1) {
      return 0;
    }
    float inX = (float) (x - left);
    float inY = (float) (y - top);
    int i = top * SIDE + left;
    float above = ink[i] + inX * (ink[i + 1] - ink[i]);
    float below = ink[i + SIDE] + inX * (ink[i + SIDE + 1] - ink[i + SIDE]);
    return above + inY * (below - above);
  }
}
