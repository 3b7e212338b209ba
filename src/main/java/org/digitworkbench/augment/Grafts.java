package org.digitworkbench.augment;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.digitworkbench.domain.DigitImage;

/**
 * Writes a digit in a style, with the pen of the digit. Where the style does not fit, such as an
 * open top on what is open already, the ink stays as it is.
 */
final class Grafts {

  private static final int SIDE = DigitImage.SIDE;

  /** Lower ink than this is no stem. */
  private static final int LOWEST = SIDE / 3;

  /** Of flags on 1s, in degrees below the horizontal. */
  private static final double FLATTEST = 17;

  private static final double STEEPEST = 60;

  private Grafts() {}

  /** The ink in that style; may be the same array. */
  static float[] write(Style style, float[] ink, SplittableRandom random) {
    return switch (style) {
      case SLASHED_ZERO -> slashed(ink, random);
      case DOTTED_ZERO -> dotted(ink, random);
      case FLAGGED_ONE -> flagged(ink, random);
      case FOOTED_ONE -> footed(ink, random);
      case BARRED_SEVEN -> barred(ink, random);
      case HOOKED_SEVEN -> hooked(ink, random);
      case TAILED_NINE -> tailed(ink, random);
      case WIDE_SIX -> wide(ink, random);
      case OPEN_FOUR ->
          Hole.of(ink).isEmpty()
              ? lowered(ink, random)
              : opened(ink, random.nextDouble(-115, -60), random);
      case OPEN_EIGHT -> opened(ink, random.nextDouble(-90, 0), random);
      case QUICK -> Motion.quick(ink, random);
      case TREMBLING -> Motion.trembling(ink, random);
      case NIB -> Pen.nib(ink, random);
      case PRESSURE -> Pen.pressed(ink, random);
    };
  }

  /** Inside, from wall to wall, or beyond; one in five slashes falls instead of rising. */
  private static float[] slashed(float[] ink, SplittableRandom random) {
    double width = Strokes.penWidth(ink);
    float[] zero = roomy(ink, width + 3, random);
    List<Hole> holes = Hole.of(zero);
    if (holes.isEmpty()) {
      return ink;
    }
    Hole hole = holes.getFirst();
    double angle = Math.toRadians(random.nextDouble(30, 75));
    double dx = random.nextDouble() < 0.2 ? -Math.cos(angle) : Math.cos(angle);
    double dy = -Math.sin(angle);
    double share = random.nextDouble(-0.6, 1);
    double beyond = random.nextDouble() < 0.6 ? random.nextDouble(1, 6) : 0;
    double up = end(hole.rim(zero, dx, dy), share, beyond);
    double down = end(hole.rim(zero, -dx, -dy), share, beyond * random.nextDouble(0.4, 1.2));
    double bend = random.nextDouble(-0.9, 0.9);
    double x = hole.x() + random.nextDouble(-0.8, 0.8);
    double y = hole.y() + random.nextDouble(-0.8, 0.8);
    double pen = width * random.nextDouble(0.6, 1.05);
    Strokes.line(zero, x + up * dx, y + up * dy, x - bend * dy, y + bend * dx, pen);
    Strokes.line(zero, x - bend * dy, y + bend * dx, x - down * dx, y - down * dy, pen);
    return zero;
  }

  /** A stroke ends before the rim where the share is under 0, else that far into it, or beyond. */
  private static double end(double[] rim, double share, double beyond) {
    return share < 0 ? rim[0] * (1 + share / 3) : rim[0] + share * (rim[1] - rim[0]) + beyond;
  }

  private static float[] dotted(float[] ink, SplittableRandom random) {
    double width = Strokes.penWidth(ink);
    float[] zero = roomy(ink, 2.2 * width + 2, random);
    List<Hole> holes = Hole.of(zero);
    if (holes.isEmpty() || holes.getFirst().width() < width + 3) {
      return ink;
    }
    Hole hole = holes.getFirst();
    double x = hole.x() + random.nextDouble(-0.5, 0.5);
    double y = hole.y() + random.nextDouble(-1, 1);
    double pen = Math.min(hole.width() - 3.0, width * random.nextDouble(0.8, 1.4));
    double tick = random.nextDouble(0, 1.8);
    Strokes.line(zero, x, y - tick / 2, x + random.nextDouble(-0.4, 0.4), y + tick / 2, pen);
    return zero;
  }

  /** Wider, if what it encloses is narrower than that; who writes into a zero leaves room. */
  private static float[] roomy(float[] ink, double width, SplittableRandom random) {
    List<Hole> holes = Hole.of(ink);
    return holes.isEmpty() || holes.getFirst().width() >= width
        ? ink.clone()
        : Remap.widened(ink, random.nextDouble(1.2, 1.6));
  }

  /**
   * A flag from the top down to the left. The stem is brought upright first, or it could lie along
   * the flag; under a flat flag it leans little, or it would be that of a 7.
   */
  private static float[] flagged(float[] pixels, SplittableRandom random) {
    double angle = Math.toRadians(random.nextDouble(FLATTEST, STEEPEST));
    double lean = random.nextDouble(-0.1, 0.1 + 0.3 * angle);
    float[] ink = Remap.slanted(pixels, lean - Moments.of(pixels).slant());
    int top = Strokes.firstRow(ink, 0, 1);
    double height = Strokes.firstRow(ink, SIDE - 1, -1) - (double) top;
    if (height < LOWEST) {
      return ink;
    }
    double width = Strokes.penWidth(ink);
    double x = Strokes.meanColumn(ink, top);
    double y = top + width / 4;
    double reach = height * random.nextDouble(0.15, 0.68);
    double drop = Math.min(reach * Math.tan(angle), 0.7 * height);
    double bend = reach * random.nextDouble(-0.16, 0.16);
    double pen = width * random.nextDouble(0.75, 1.1);
    double middleX = x - reach / 2 + bend * Math.sin(angle);
    double middleY = y + drop / 2 + bend * Math.cos(angle);
    Strokes.line(ink, x, y, middleX, middleY, pen);
    Strokes.line(ink, middleX, middleY, x - reach, y + drop, pen);
    return ink;
  }

  private static float[] footed(float[] ink, SplittableRandom random) {
    int bottom = Strokes.firstRow(ink, SIDE - 1, -1);
    double height = bottom - (double) Strokes.firstRow(ink, 0, 1);
    if (height >= LOWEST) {
      double foot = height * random.nextDouble(0.15, 0.35);
      double tilt = random.nextDouble(-1, 1);
      double x = Strokes.meanColumn(ink, bottom);
      double pen = Strokes.penWidth(ink) * random.nextDouble(0.75, 1.1);
      Strokes.line(ink, x - foot, bottom + tilt, x + foot, bottom - tilt, pen);
    }
    return ink;
  }

  /** A short bar across the stem. */
  private static float[] barred(float[] ink, SplittableRandom random) {
    int top = Strokes.firstRow(ink, 0, 1);
    double height = Strokes.firstRow(ink, SIDE - 1, -1) - (double) top;
    if (height >= LOWEST) {
      int row = (int) Math.round(top + height * random.nextDouble(0.42, 0.65));
      double x = Strokes.meanColumn(ink, row);
      double left = random.nextDouble(2.5, 6);
      double right = random.nextDouble(2.5, 6);
      double tilt = random.nextDouble(-1.2, 1.2);
      double pen = Strokes.penWidth(ink) * random.nextDouble(0.7, 1.05);
      Strokes.line(ink, x - left, row + tilt, x + right, row - tilt, pen);
    }
    return ink;
  }

  /** A stroke down from the left end of the top, sometimes leaning in or out. */
  private static float[] hooked(float[] ink, SplittableRandom random) {
    int top = Strokes.firstRow(ink, 0, 1);
    double height = Strokes.firstRow(ink, SIDE - 1, -1) - (double) top;
    if (height >= LOWEST) {
      double[] end = Strokes.leftmost(ink, top, (int) (top + 0.35 * height));
      double drop = height * random.nextDouble(0.12, 0.3);
      double lean = random.nextDouble(-0.35, 0.25);
      double pen = Strokes.penWidth(ink) * random.nextDouble(0.75, 1.05);
      Strokes.line(ink, end[0], end[1], end[0] + lean * drop, end[1] + drop, pen);
    }
    return ink;
  }

  /** From the lower end of the stem down, around, and up again to the left. */
  private static float[] tailed(float[] ink, SplittableRandom random) {
    int bottom = Strokes.firstRow(ink, SIDE - 1, -1);
    double height = bottom - (double) Strokes.firstRow(ink, 0, 1);
    if (height >= LOWEST) {
      double x = Strokes.meanColumn(ink, bottom);
      double pen = Strokes.penWidth(ink) * random.nextDouble(0.8, 1.05);
      double reach = height * random.nextDouble(0.25, 0.65);
      double drop = random.nextDouble(1, 3.5);
      double rise = height * random.nextDouble(0, 0.18);
      double fromX = x;
      double fromY = bottom - 0.5;
      for (int i = 1; i <= 6; i++) {
        // Half an ellipse flattened to its end: down in the first half, up in the second.
        double t = i / 6.0;
        double toX = x - reach * (1 - Math.cos(Math.PI * t)) / 2;
        double toY =
            bottom - 0.5 + drop * Math.sin(Math.PI * Math.min(t, 0.5)) - lift(t, drop, rise);
        Strokes.line(ink, fromX, fromY, toX, toY, pen);
        fromX = toX;
        fromY = toY;
      }
    }
    return ink;
  }

  private static double lift(double t, double drop, double rise) {
    return t <= 0.5 ? 0 : (drop / 2 + rise) * (1 - Math.sin(Math.PI * t));
  }

  /** Its lower half far wider than the upper one, which may lean away. */
  private static float[] wide(float[] ink, SplittableRandom random) {
    double above = random.nextDouble(0.85, 1.25);
    double below = random.nextDouble(1.25, 1.75);
    double lean = random.nextDouble(-2.5, 2.5);
    double middle = (SIDE - 1) / 2.0;
    return Remap.of(
        ink,
        (x, y) -> {
          double low = Math.clamp((y - 5) / 15.0, 0.0, 1.0);
          return middle + (x - middle - lean * (1 - low)) / (above + low * (below - above));
        },
        (_, y) -> y);
  }

  /**
   * A gap in the rim of the upper hole.
   *
   * @param degrees where it is: 0 to the right, -90 at the top
   */
  private static float[] opened(float[] ink, double degrees, SplittableRandom random) {
    List<Hole> holes = Hole.of(ink);
    if (holes.isEmpty()) {
      return ink;
    }
    double dx = Math.cos(Math.toRadians(degrees));
    double dy = Math.sin(Math.toRadians(degrees));
    Hole hole = holes.getFirst();
    double[] rim = hole.rim(ink, dx, dy);
    double thick = rim[1] - rim[0];
    if (thick > SIDE / 4.0) {
      return ink;
    }
    float[] open = ink.clone();
    double middle = (rim[0] + rim[1]) / 2;
    double gap = thick / 2 + random.nextDouble(0.8, 2.2);
    Strokes.erase(open, hole.x() + middle * dx, hole.y() + middle * dy, gap);
    return open;
  }

  /** An open 4 whose right arm begins lower: an angle, then a stem through its foot. */
  private static float[] lowered(float[] ink, SplittableRandom random) {
    int first = 0;
    while (first < SIDE && Strokes.gap(ink, first) < 0) {
      first++;
    }
    int last = first;
    while (last < SIDE && Strokes.gap(ink, last) >= 0) {
      last++;
    }
    int rows = (int) Math.round((last - first) * random.nextDouble(0.3, 0.9));
    float[] low = ink.clone();
    for (int y = 0; y < first + rows && last < SIDE; y++) {
      // Above the left arm is only the right one.
      int from = Strokes.gap(ink, Math.max(y, first));
      Arrays.fill(low, y * SIDE + from, (y + 1) * SIDE, 0f);
    }
    return low;
  }
}
