package org.digitworkbench.ui.map;

import java.util.BitSet;
import java.util.List;
import org.digitworkbench.projection.Layout;

/** A closed line around points of a map. */
final class Lasso {

  private Lasso() {}

  /**
   * The points inside; what the line goes around twice is outside.
   *
   * @param corners in units of the layout; fewer than three have nothing inside
   */
  static BitSet inside(Layout layout, List<MapPoint> corners, MapFilter filter) {
    double left = corners.stream().mapToDouble(MapPoint::x).min().orElse(0);
    double right = corners.stream().mapToDouble(MapPoint::x).max().orElse(0);
    double bottom = corners.stream().mapToDouble(MapPoint::y).min().orElse(0);
    double top = corners.stream().mapToDouble(MapPoint::y).max().orElse(0);
    BitSet inside = new BitSet(layout.size());
    if (corners.size() < 3) {
      return inside;
    }
    for (int i = 0; i < layout.size(); i++) {
      double x = layout.x(i);
      double y = layout.y(i);
      if (x >= left && x <= right && y >= bottom && y <= top && filter.shows(i)) {
        inside.set(i, isInside(corners, x, y));
      }
    }
    return inside;
  }

  /** Whether a line from there to the right crosses the lasso an odd number of times. */
  private static boolean isInside(List<MapPoint> corners, double x, double y) {
    boolean inside = false;
    MapPoint before = corners.getLast();
    for (MapPoint corner : corners) {
      boolean crosses = (corner.y() > y) != (before.y() > y);
      if (crosses
          && x
              < corner.x()
                  + (before.x() - corner.x()) * (y - corner.y()) / (before.y() - corner.y())) {
        inside = !inside;
      }
      before = corner;
    }
    return inside;
  }
}
