package org.digitworkbench.ui.heatmap;

import org.digitworkbench.ui.heatmap.HeatmapSelection.Cell;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Column;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Row;

/**
 * Where the keyboard or the pressed pointer is in a heatmap. Row -1 is that of the column headers,
 * column -1 that of the row headers; the corner between them is skipped.
 *
 * @param anchor the cell at the other corner of a block; the cell itself without one
 */
record HeatmapCursor(int row, int column, Cell anchor) {

  static final HeatmapCursor START = at(0, 0);

  private static HeatmapCursor at(int row, int column) {
    return new HeatmapCursor(row, column, new Cell(row, column));
  }

  /** The cursor moved by that many rows and columns, held within the headers and the last cell. */
  HeatmapCursor moved(int rows, int columns, int classes) {
    int newRow = Math.clamp(row + rows, -1, classes - 1);
    int newColumn = Math.clamp(column + columns, -1, classes - 1);
    return newRow < 0 && newColumn < 0 ? this : at(newRow, newColumn);
  }

  /** Likewise with the other corner of the block held; held within the cells. */
  HeatmapCursor extended(int rows, int columns, int classes) {
    return row < 0 || column < 0
        ? this
        : extendedTo(
            new Cell(
                Math.clamp(row + rows, 0, classes - 1),
                Math.clamp(column + columns, 0, classes - 1)));
  }

  /** The block from the corner that is held to that cell. */
  HeatmapCursor extendedTo(Cell cell) {
    return new HeatmapCursor(cell.truth(), cell.predicted(), anchor);
  }

  /** The cursor at what is picked, or where it was if nothing is. */
  HeatmapCursor movedTo(HeatmapSelection selection) {
    return switch (selection) {
      case HeatmapSelection.Nothing _ -> at(row, column);
      case Cell(int truth, int predicted) -> at(truth, predicted);
      case Row(int truth) -> at(truth, -1);
      case Column(int predicted) -> at(-1, predicted);
      case HeatmapSelection.Block block ->
          block.equals(target())
              ? this
              : at(block.firstTruth(), block.firstPredicted())
                  .extendedTo(new Cell(block.lastTruth(), block.lastPredicted()));
    };
  }

  /** What Enter picks here. */
  HeatmapSelection target() {
    if (row < 0) {
      return new Column(column);
    }
    return column < 0 ? new Row(row) : HeatmapSelection.between(anchor, new Cell(row, column));
  }
}
