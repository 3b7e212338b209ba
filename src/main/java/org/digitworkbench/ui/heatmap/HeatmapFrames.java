package org.digitworkbench.ui.heatmap;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Block;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Cell;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Column;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Nothing;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Row;

/**
 * Frames over the cells of a heatmap: row and column of the pointer, what is picked, the keyboard.
 */
final class HeatmapFrames {

  private final Region rowBand = frame("band");
  private final Region columnBand = frame("band");
  private final Region picked = frame("picked");
  private final Region cursor = frame("cursor");

  List<Node> nodes() {
    return List.of(rowBand, columnBand, picked, cursor);
  }

  /** Has the keyboard's place seen only with the focus. */
  void showCursor(ObservableValue<Boolean> focused) {
    cursor.visibleProperty().bind(focused);
  }

  void place(
      HeatmapLayout layout,
      HeatmapSelection hovered,
      HeatmapSelection selection,
      HeatmapSelection target) {
    int row = rowOf(hovered);
    int column = columnOf(hovered);
    place(rowBand, layout, row < 0 ? HeatmapSelection.NOTHING : new Row(row));
    place(columnBand, layout, column < 0 ? HeatmapSelection.NOTHING : new Column(column));
    place(picked, layout, selection);
    placeAround(cursor, layout, target);
  }

  /** The true class of a cell or row, or -1. */
  static int rowOf(HeatmapSelection part) {
    return switch (part) {
      case Cell(int truth, _) -> truth;
      case Row(int truth) -> truth;
      case Column _, Block _, Nothing _ -> -1;
    };
  }

  /** The predicted class of a cell or column, or -1. */
  static int columnOf(HeatmapSelection part) {
    return switch (part) {
      case Cell(_, int predicted) -> predicted;
      case Column(int predicted) -> predicted;
      case Row _, Block _, Nothing _ -> -1;
    };
  }

  private static void place(Region frame, HeatmapLayout layout, HeatmapSelection part) {
    frame.setVisible(!(part instanceof Nothing));
    placeAround(frame, layout, part);
  }

  private static void placeAround(Region frame, HeatmapLayout layout, HeatmapSelection part) {
    double side = layout.side() - 1;
    double all = layout.extent() - 1;
    switch (part) {
      case Nothing _ -> {}
      case Cell(int truth, int predicted) ->
          frame.resizeRelocate(layout.x(predicted), layout.y(truth), side, side);
      case Row(int truth) -> frame.resizeRelocate(layout.left(), layout.y(truth), all, side);
      case Column(int predicted) ->
          frame.resizeRelocate(layout.x(predicted), layout.top(), side, all);
      case Block(int firstTruth, int lastTruth, int firstPredicted, int lastPredicted) ->
          frame.resizeRelocate(
              layout.x(firstPredicted),
              layout.y(firstTruth),
              (lastPredicted - firstPredicted) * layout.side() + side,
              (lastTruth - firstTruth) * layout.side() + side);
    }
  }

  private static Region frame(String style) {
    Region frame = new Region();
    frame.getStyleClass().add(style);
    frame.setManaged(false);
    frame.setMouseTransparent(true);
    return frame;
  }
}
