package org.digitworkbench.augment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.digitworkbench.domain.DigitImage;

/**
 * Paper that ink encloses.
 *
 * @param area in pixels
 * @param x column of its middle
 * @param y row of its middle
 * @param width of its box, in pixels
 */
record Hole(int area, double x, double y, int width) {

  private static final int SIDE = DigitImage.SIDE;

  /** Ink from which a pixel encloses. */
  private static final float HALF = 128;

  /** Smaller ones are between two strokes that merely lie close. */
  private static final int SMALLEST = 4;

  /** The holes of an image from the top to the bottom. */
  static List<Hole> of(float[] ink) {
    boolean[] seen = new boolean[ink.length];
    List<Hole> holes = new ArrayList<>();
    for (int i = 0; i < ink.length; i++) {
      if (!seen[i] && ink[i] < HALF) {
        Hole hole = filled(ink, seen, i);
        if (hole.area >= SMALLEST) {
          holes.add(hole);
        }
      }
    }
    holes.sort(Comparator.comparingDouble(Hole::y));
    return holes;
  }

  /** Of no area if it is the paper around the digit. */
  private static Hole filled(float[] ink, boolean[] seen, int from) {
    int[] stack = new int[ink.length];
    int size = 0;
    stack[size++] = from;
    seen[from] = true;
    int area = 0;
    double sumX = 0;
    double sumY = 0;
    int left = SIDE;
    int right = 0;
    boolean outside = false;
    while (size > 0) {
      int at = stack[--size];
      int x = at % SIDE;
      int y = Math.floorDiv(at, SIDE);
      area++;
      sumX += x;
      sumY += y;
      left = Math.min(left, x);
      right = Math.max(right, x);
      for (int side = 0; side < 4; side++) {
        int nextX = x + (side == 0 ? 1 : side == 1 ? -1 : 0);
        int nextY = y + (side == 2 ? 1 : side == 3 ? -1 : 0);
        int next = nextY * SIDE + nextX;
        boolean inside = nextX >= 0 && nextX < SIDE && nextY >= 0 && nextY < SIDE;
        outside |= !inside;
        if (inside && !seen[next] && ink[next] < HALF) {
          seen[next] = true;
          stack[size++] = next;
        }
      }
    }
    return new Hole(outside ? 0 : area, sumX / area, sumY / area, right - left + 1);
  }

  /**
   * How far it is from the middle to where the ink begins, and to where it ends.
   *
   * @param dx of a direction, whose length is 1
   * @param dy likewise
   */
  double[] rim(float[] ink, double dx, double dy) {
    double way = 0;
    while (way < SIDE && Warp.at(ink, x + way * dx, y + way * dy) < HALF) {
      way += 0.25;
    }
    double begin = way;
    while (way < SIDE && Warp.at(ink, x + way * dx, y + way * dy) >= HALF) {
      way += 0.25;
    }
    return new double[] {begin, way};
  }
}
