package org.digitworkbench.ui.heatmap;

import org.digitworkbench.ui.heatmap.HeatmapSelection.Cell;

/**
 * Where the parts of a heatmap are, in pixels from its top left corner: the cells are squares of a
 * whole number of pixels, right of the row headers and below the column headers; a column of totals
 * is to their right and a row of totals below.
 *
 * @param left width of axis title and row headers
 * @param top height of axis title and column headers
 * @param side of a cell
 * @param classes number of rows and columns
 * @param axis room of an axis title, part of {@code left} and {@code top}
 */
record HeatmapLayout(double left, double top, double side, int classes, double axis) {

  /** Width of the column of totals: five figures. */
  static final double TOTAL_WIDTH = 40;

  /** Height of the row of totals. */
  static final double TOTAL_HEIGHT = 24;

  /** Room between the cells and the totals. */
  static final double TOTAL_GAP = 4;

  /** The largest that fits into that size; cells have at least one pixel. */
  static HeatmapLayout fit(
      double width, double height, double left, double top, int classes, double axis) {
    double room =
        Math.min(width - left - TOTAL_GAP - TOTAL_WIDTH, height - top - TOTAL_GAP - TOTAL_HEIGHT);
    return new HeatmapLayout(left, top, Math.max(1, Math.floor(room / classes)), classes, axis);
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

  /** Left edge of the column of totals. */
  double totalX() {
    return left + extent() + TOTAL_GAP;
  }

  /** Upper edge of the row of totals. */
  double totalY() {
    return top + extent() + TOTAL_GAP;
  }

  /** The cell at that point, or the nearest one. */
  Cell nearest(double x, double y) {
    return new Cell(Math.clamp(row(y), 0, classes - 1), Math.clamp(column(x), 0, classes - 1));
  }

  /** What is at that point: a cell, a row or column by its header or total, or nothing. */
  HeatmapSelection at(double x, double y) {
    int column = column(x);
    int row = row(y);
    boolean inColumns = column >= 0 && column < classes;
    boolean inRows = row >= 0 && row < classes;
    if (inColumns && inRows) {
      return new Cell(row, column);
    }
    if (inRows && (isWithin(x, axis, left) || isWithin(x, totalX(), totalX() + TOTAL_WIDTH))) {
      return new HeatmapSelection.Row(row);
    }
    if (inColumns && (isWithin(y, axis, top) || isWithin(y, totalY(), totalY() + TOTAL_HEIGHT))) {
      return new HeatmapSelection.Column(column);
    }
    return HeatmapSelection.NOTHING;
  }

  private int row(double y) {
    return (int) Math.floor((y - top) / side);
  }

  private int column(double x) {
    return (int) Math.floor((x - left) / side);
  }

  private static boolean isWithin(double place, double from, double to) {
    return place >= from && place < to;
  }
}
