package org.digitworkbench.ui.heatmap;

/**
 * Where the parts of a heatmap are, in pixels from its top left corner: the cells are squares of a
 * whole number of pixels, right of the row headers and below the column headers.
 *
 * @param left width of axis title and row headers
 * @param top height of axis title and column headers
 * @param side of a cell
 * @param classes number of rows and columns
 * @param axis room of an axis title, part of {@code left} and {@code top}
 */
record HeatmapLayout(double left, double top, double side, int classes, double axis) {

  /** The largest that fits into that size; cells have at least one pixel. */
  static HeatmapLayout fit(
      double width, double height, double left, double top, int classes, double axis) {
    double side = Math.floor(Math.min(width - left, height - top) / classes);
    return new HeatmapLayout(left, top, Math.max(1, side), classes, axis);
  }

  double x(int column) {
    return left + column * side;
  }

  double y(int row) {
    return top + row * side;
  }

  /** Side of the square of all cells. */
  double extent() {
    return classes * side;
  }

  /** What is at that point: a cell, a header, or nothing. */
  HeatmapSelection at(double x, double y) {
    int column = (int) Math.floor((x - left) / side);
    int row = (int) Math.floor((y - top) / side);
    boolean inColumns = column >= 0 && column < classes;
    boolean inRows = row >= 0 && row < classes;
    if (inColumns && inRows) {
      return new HeatmapSelection.Cell(row, column);
    }
    if (inRows && x >= axis && x < left) {
      return new HeatmapSelection.Row(row);
    }
    if (inColumns && y >= axis && y < top) {
      return new HeatmapSelection.Column(column);
    }
    return HeatmapSelection.NOTHING;
  }
}
