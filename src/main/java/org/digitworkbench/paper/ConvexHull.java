package org.digitworkbench.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The convex polygon around places, and the quadrilateral around that; clockwise on the screen. */
final class ConvexHull {

  private ConvexHull() {}

  /** The hull (Andrew 1979, "Another efficient algorithm for convex hulls in two dimensions"). */
  static List<Corner> of(List<Corner> places) {
    List<Corner> sorted =
        places.stream()
            .distinct()
            .sorted(Comparator.comparingDouble(Corner::x).thenComparingDouble(Corner::y))
            .toList();
    List<Corner> hull = new ArrayList<>(half(sorted));
    hull.removeLast();
    hull.addAll(half(sorted.reversed()));
    hull.removeLast();
    return hull;
  }

  private static List<Corner> half(List<Corner> sorted) {
    List<Corner> half = new ArrayList<>();
    for (Corner place : sorted) {
      while (half.size() >= 2
          && Corner.turn(half.get(half.size() - 2), half.getLast(), place) <= 0) {
        half.removeLast();
      }
      half.add(place);
    }
    return half;
  }

  /**
   * The hull with so many sides taken away that four are left, each time the one without which the
   * polygon grows least; fewer corners than four if that cannot be.
   */
  static List<Corner> quadrilateral(List<Corner> hull) {
    List<Corner> corners = new ArrayList<>(hull);
    while (corners.size() > 4) {
      int best = -1;
      double least = Double.MAX_VALUE;
      Corner bestTip = corners.getFirst();
      for (int i = 0; i < corners.size(); i++) {
        Corner tip = tip(corners, i);
        double growth =
            tip == null
                ? Double.MAX_VALUE
                : Math.abs(Corner.turn(corners.get(i), tip, corners.get((i + 1) % corners.size())));
        if (tip != null && growth < least) {
          least = growth;
          best = i;
          bestTip = tip;
        }
      }
      if (best < 0) {
        return List.of();
      }
      corners.set(best, bestTip);
      corners.remove((best + 1) % corners.size());
    }
    return corners;
  }

  /** Where the sides before and after a side meet beyond it; null if they do not. */
  private static @Nullable Corner tip(List<Corner> corners, int side) {
    int size = corners.size();
    Corner a = corners.get((side + size - 1) % size);
    Corner b = corners.get(side);
    Corner c = corners.get((side + 1) % size);
    Corner d = corners.get((side + 2) % size);
    double x1 = b.x() - a.x();
    double y1 = b.y() - a.y();
    double x2 = c.x() - d.x();
    double y2 = c.y() - d.y();
    double cross = x1 * y2 - y1 * x2;
    double along = ((d.x() - a.x()) * y2 - (d.y() - a.y()) * x2) / cross;
    return cross == 0 || !(along > 1) ? null : a.towards(b, along);
  }

  /** Of a convex polygon. */
  static double area(List<Corner> corners) {
    double twice = 0;
    for (int i = 1; i < corners.size() - 1; i++) {
      twice += Corner.turn(corners.getFirst(), corners.get(i), corners.get(i + 1));
    }
    return Math.abs(twice) / 2;
  }
}
