package org.digitworkbench.ui.heatmap;

import org.digitworkbench.ui.heatmap.HeatmapSelection.Cell;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Column;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Row;

/**
 * Where the keyboard is in a heatmap. Row -1 is that of the column headers, column -1 that of the
 * row headers; the corner between them is skipped.
 */
record HeatmapCursor(int row, int column) {

  static final HeatmapCursor START = new HeatmapCursor(0, 0);

  /** The cursor moved by that many rows and columns, held within the headers and the last cell. */
  HeatmapCursor moved(int rows, int columns, int classes) {
    int newRow = Math.clamp(row + rows, -1, classes - 1);
    int newColumn = Math.clamp(column + columns, -1, classes - 1);
    return newRow < 0 && newColumn < 0 ? this : new HeatmapCursor(newRow, newColumn);
  }

  /** The cursor at what is picked, or where it was if nothing is. */
  HeatmapCursor movedTo(HeatmapSelection selection) {
    return switch (selection) {
      case HeatmapSelection.Nothing _ -> this;
      case Cell(int truth, int predicted) -> new HeatmapCursor(truth, predicted);
      case Row(int truth) -> new HeatmapCursor(truth, -1);
      case Column(int predicted) -> new HeatmapCursor(-1, predicted);
    };
  }

  /** What Enter picks here. */
  HeatmapSelection target() {
    if (row < 0) {
      return new Column(column);
    }
    return column < 0 ? new Row(row) : new Cell(row, column);
  }
}
