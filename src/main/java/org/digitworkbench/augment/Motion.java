package org.digitworkbench.augment;

import java.util.SplittableRandom;
import org.digitworkbench.domain.DigitImage;

/** How fast and how surely the hand moved, as far as a picture shows it. */
final class Motion {

  private static final int SIDE = DigitImage.SIDE;

  /** Knots of a tremor in a row and in a column; its waves are about four pixels long. */
  private static final int KNOTS = 14;

  private static final double CELL = (SIDE - 1.0) / (KNOTS - 1);

  private Motion() {}

  /** Corners rounded off: smoothed, then cut to strokes again. */
  static float[] quick(float[] ink, SplittableRandom random) {
    float[] smooth = ink;
    int times = random.nextInt(1, 4);
    for (int i = 0; i < times; i++) {
      smooth = blurred(smooth);
    }
    // What a thin stroke loses by smoothing is given back, or it would vanish.
    double before = Moments.of(ink).mass();
    float level = (float) random.nextDouble(80, 120);
    float steep = (float) random.nextDouble(1.6, 2.6);
    float[] cut = new float[ink.length];
    for (int i = 0; i < ink.length; i++) {
      cut[i] = Math.clamp(128 + steep * (smooth[i] - level), 0f, 255f);
      cut[i] = smooth[i] < 24 ? 0 : cut[i];
    }
    return Moments.of(cut).mass() < 0.5 * before ? ink : cut;
  }

  /** Binomial over three pixels in each direction. */
  private static float[] blurred(float[] ink) {
    float[] rows = new float[ink.length];
    float[] both = new float[ink.length];
    for (int i = 0; i < ink.length; i++) {
      float before = i % SIDE > 0 ? ink[i - 1] : 0;
      float after = i % SIDE < SIDE - 1 ? ink[i + 1] : 0;
      rows[i] = (before + 2 * ink[i] + after) / 4;
    }
    for (int i = 0; i < ink.length; i++) {
      float above = i >= SIDE ? rows[i - SIDE] : 0;
      float below = i + SIDE < ink.length ? rows[i + SIDE] : 0;
      both[i] = (above + 2 * rows[i] + below) / 4;
    }
    return both;
  }

  /** Ink moved to and fro by less than a pixel, differently every few pixels. */
  static float[] trembling(float[] ink, SplittableRandom random) {
    double strength = random.nextDouble(0.3, 0.75);
    double[] across = new double[KNOTS * KNOTS];
    double[] down = new double[KNOTS * KNOTS];
    for (int i = 0; i < across.length; i++) {
      across[i] = strength * random.nextGaussian();
      down[i] = strength * random.nextGaussian();
    }
    return Remap.of(ink, (x, y) -> x + at(across, x, y), (x, y) -> y + at(down, x, y));
  }

  /** Bilinear between four knots. */
  private static double at(double[] knots, int x, int y) {
    int cellX = Math.min((int) (x / CELL), KNOTS - 2);
    int cellY = Math.min((int) (y / CELL), KNOTS - 2);
    double inX = x / CELL - cellX;
    double inY = y / CELL - cellY;
    int i = cellY * KNOTS + cellX;
    double above = knots[i] + inX * (knots[i + 1] - knots[i]);
    double below = knots[i + KNOTS] + inX * (knots[i + KNOTS + 1] - knots[i + KNOTS]);
    return above + inY * (below - above);
  }
}
