package org.digitworkbench.ink;

/** A rectangle in the pixels of a raster, and in parts of them; may reach beyond the raster. */
record Region(double left, double top, double width, double height) {

  static Region of(Bounds bounds) {
    return new Region(bounds.left(), bounds.top(), bounds.width(), bounds.height());
  }

  /** Distance to another one; 0 if they overlap. */
  double distance(Region other) {
    double across = Math.max(left, other.left) - Math.min(left + width, other.left + other.width);
    double down = Math.max(top, other.top) - Math.min(top + height, other.top + other.height);
    return Math.hypot(Math.max(0, across), Math.max(0, down));
  }

  /** The smallest one around both. */
  Region with(Region other) {
    double west = Math.min(left, other.left);
    double north = Math.min(top, other.top);
    return new Region(
        west,
        north,
        Math.max(left + width, other.left + other.width) - west,
        Math.max(top + height, other.top + other.height) - north);
  }

  /** Length of the longer side. */
  double longerSide() {
    return Math.max(width, height);
  }
}
