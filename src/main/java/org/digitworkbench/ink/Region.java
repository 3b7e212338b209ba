package org.digitworkbench.ink;

/** A rectangle in the pixels of a raster, and in parts of them; may reach beyond the raster. */
record Region(double left, double top, double width, double height) {

  static Region of(Bounds bounds) {
    return new Region(bounds.left(), bounds.top(), bounds.width(), bounds.height());
  }

  /** Length of the longer side. */
  double longerSide() {
    return Math.max(width, height);
  }
}
