package org.digitworkbench.ui.inside;

/**
 * Which part of a layout is seen on a screen.
 *
 * @param zoom pixels of the screen for a unit of the layout
 * @param left what is at the left edge of the screen
 * @param top what is at its upper edge
 */
record Camera(double zoom, double left, double top) {

  /** Free room around what is seen whole, in pixels. */
  static final double MARGIN = 12;

  static final double LARGEST_ZOOM = 40;

  static final Camera START = new Camera(1, -MARGIN, -MARGIN);

  /**
   * All of a content in the middle, smaller if it has to be.
   *
   * @param width of the screen
   */
  static Camera fit(double contentWidth, double contentHeight, double width, double height) {
    return middle(
        new Box(0, 0, contentWidth, contentHeight),
        width,
        height,
        Math.min(1, scale(contentWidth, contentHeight, width, height)));
  }

  /** A part of it, as large as the screen allows. */
  static Camera around(Box box, double width, double height) {
    double zoom = Math.min(LARGEST_ZOOM, scale(box.width(), box.height(), width, height));
    return middle(box, width, height, zoom);
  }

  private static double scale(double boxWidth, double boxHeight, double width, double height) {
    return Math.max(
        0.01, Math.min((width - 2 * MARGIN) / boxWidth, (height - 2 * MARGIN) / boxHeight));
  }

  private static Camera middle(Box box, double width, double height, double zoom) {
    return new Camera(zoom, box.centerX() - width / 2 / zoom, box.centerY() - height / 2 / zoom);
  }

  /** Where that is on the screen. */
  double screenX(double x) {
    return (x - left) * zoom;
  }

  double screenY(double y) {
    return (y - top) * zoom;
  }

  Box screen(Box box) {
    return new Box(screenX(box.x()), screenY(box.y()), box.width() * zoom, box.height() * zoom);
  }

  /** What is there on the screen. */
  double contentX(double screenX) {
    return left + screenX / zoom;
  }

  double contentY(double screenY) {
    return top + screenY / zoom;
  }

  /** With another zoom, where that place of the screen stays. */
  Camera zoomed(double newZoom, double screenX, double screenY) {
    return new Camera(
        newZoom, contentX(screenX) - screenX / newZoom, contentY(screenY) - screenY / newZoom);
  }

  /** With the content moved, in pixels. */
  Camera panned(double dx, double dy) {
    return new Camera(zoom, left - dx / zoom, top - dy / zoom);
  }

  /**
   * As near as can be without losing the content: what is smaller than the screen stays in the
   * middle.
   */
  Camera within(double contentWidth, double contentHeight, double width, double height) {
    return new Camera(zoom, held(left, contentWidth, width), held(top, contentHeight, height));
  }

  private double held(double edge, double content, double screen) {
    double seen = screen / zoom;
    double margin = MARGIN / zoom;
    return content + 2 * margin <= seen
        ? (content - seen) / 2
        : Math.clamp(edge, -margin, content + margin - seen);
  }

  /** Moved as little as needed to have the box on the screen. */
  Camera showing(Box box, double width, double height) {
    Box at = screen(box);
    return panned(shift(at.x(), at.right(), width), shift(at.y(), at.bottom(), height));
  }

  private static double shift(double from, double to, double size) {
    if (from < MARGIN) {
      return MARGIN - from;
    }
    return to > size - MARGIN ? Math.max(size - MARGIN - to, MARGIN - from) : 0;
  }
}
