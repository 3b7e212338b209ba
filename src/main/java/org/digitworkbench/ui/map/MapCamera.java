package org.digitworkbench.ui.map;

import org.digitworkbench.projection.Layout;

/**
 * Which part of a layout is seen, and where. Both axes have the same scale.
 *
 * @param width of the screen in pixels
 * @param height likewise
 * @param scale pixels for a unit of the layout at zoom 1, where all of it is seen
 * @param middleX what is in the middle of the screen at first, in units of the layout
 * @param middleY likewise
 * @param view how the user has moved it
 */
public record MapCamera(
    double width, double height, double scale, double middleX, double middleY, View view) {

  private static final double MARGIN = 16;
  private static final double LARGEST_ZOOM = 64;

  /**
   * How the user looks at it.
   *
   * @param zoom 1 for all of it, or more
   * @param panX how far it is moved to the right, in pixels
   * @param panY how far it is moved down
   */
  public record View(double zoom, double panX, double panY) {

    /** All of it. */
    public static final View ALL = new View(1, 0, 0);

    View panned(double dx, double dy) {
      return new View(zoom, panX + dx, panY + dy);
    }
  }

  /** Shows a layout on a screen of that size. */
  public static MapCamera of(Layout layout, double width, double height, View view) {
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.POSITIVE_INFINITY;
    double top = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < layout.size(); i++) {
      left = Math.min(left, layout.x(i));
      right = Math.max(right, layout.x(i));
      bottom = Math.min(bottom, layout.y(i));
      top = Math.max(top, layout.y(i));
    }
    double scale =
        Math.min(
            Math.max(1, width - 2 * MARGIN) / Math.max(right - left, Float.MIN_NORMAL),
            Math.max(1, height - 2 * MARGIN) / Math.max(top - bottom, Float.MIN_NORMAL));
    return new MapCamera(width, height, scale, (left + right) / 2, (bottom + top) / 2, view);
  }

  /** Where that is on the screen, from the left. */
  double screenX(double x) {
    return width / 2 + view.panX + view.zoom * scale * (x - middleX);
  }

  /** Likewise, from the top. */
  double screenY(double y) {
    return height / 2 + view.panY - view.zoom * scale * (y - middleY);
  }

  /** What is at that place of the screen. */
  MapPoint at(double screenX, double screenY) {
    return new MapPoint(
        middleX + (screenX - width / 2 - view.panX) / (view.zoom * scale),
        middleY - (screenY - height / 2 - view.panY) / (view.zoom * scale));
  }

  /** The view that is so many times as large, where that place of the screen stays. */
  View zoomed(double factor, double screenX, double screenY) {
    double zoom = Math.clamp(view.zoom * factor, 1, LARGEST_ZOOM);
    if (zoom == 1) {
      return View.ALL;
    }
    double ratio = zoom / view.zoom;
    double fromMiddleX = screenX - width / 2;
    double fromMiddleY = screenY - height / 2;
    return new View(
        zoom,
        fromMiddleX - ratio * (fromMiddleX - view.panX),
        fromMiddleY - ratio * (fromMiddleY - view.panY));
  }

  /**
   * The point of the layout that is nearest to that place of the screen. All are looked at: 10,000
   * take some hundredths of a millisecond.
   *
   * @param reach how far it may be, in pixels
   * @return its index, or -1
   */
  int nearest(Layout layout, MapFilter filter, double screenX, double screenY, double reach) {
    int best = -1;
    double limit = reach * reach;
    for (int i = 0; i < layout.size(); i++) {
      double dx = screenX(layout.x(i)) - screenX;
      double dy = screenY(layout.y(i)) - screenY;
      double squared = dx * dx + dy * dy;
      if (squared <= limit && filter.shows(i)) {
        limit = squared;
        best = i;
      }
    }
    return best;
  }
}
