package org.digitworkbench.ui.heatmap;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.paint.Color;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Cell;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Column;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Row;
import org.jspecify.annotations.Nullable;

/** The numbers of a heatmap: one for each cell, the totals of rows and columns and of all. */
final class HeatmapCells {

  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  /** Width of the largest numbers in pixels; in less, they are written smaller. */
  private static final double FOUR_DIGITS = 33;

  private final int classes;
  private final Label[][] cells;
  private final Label[] rowTotals;
  private final Label[] columnTotals;
  private final Label total = label("heatmap-total", "total-value");
  private final List<Node> nodes = new ArrayList<>();

  HeatmapCells(int classes) {
    this.classes = classes;
    this.cells = new Label[classes][classes];
    this.rowTotals = new Label[classes];
    this.columnTotals = new Label[classes];
    for (int row = 0; row < classes; row++) {
      for (int column = 0; column < classes; column++) {
        cells[row][column] = label("cell-" + row + "-" + column, "cell-value");
        nodes.add(cells[row][column]);
      }
      rowTotals[row] = label("heatmap-row-total-" + row, "total-value");
      columnTotals[row] = label("heatmap-column-total-" + row, "total-value");
      nodes.add(rowTotals[row]);
      nodes.add(columnTotals[row]);
    }
    nodes.add(total);
  }

  List<Node> nodes() {
    return nodes;
  }

  /**
   * Shows these numbers, or blank cells for null.
   *
   * @param sentence what a part says
   */
  void fill(
      @Nullable HeatmapContent content,
      HeatmapScale scale,
      Function<HeatmapSelection, String> sentence) {
    for (int row = 0; row < classes; row++) {
      for (int column = 0; column < classes; column++) {
        Label cell = cells[row][column];
        double level = content == null ? 0 : content.level(row, column);
        Color background = scale.at(level);
        cell.setBackground(Background.fill(background));
        cell.setTextFill(scale.text(background, level));
        cell.setText(content == null ? "" : content.cell(row, column));
        cell.setAccessibleText(sentence.apply(new Cell(row, column)));
      }
      show(rowTotals[row], content == null ? -1 : content.rowTotal(row));
      rowTotals[row].setAccessibleText(sentence.apply(new Row(row)));
      show(columnTotals[row], content == null ? -1 : content.columnTotal(row));
      columnTotals[row].setAccessibleText(sentence.apply(new Column(row)));
    }
    show(total, content == null ? -1 : content.total());
  }

  private static void show(Label label, int number) {
    label.setText(number < 0 ? "" : Integer.toString(number));
  }

  void place(HeatmapLayout layout) {
    // A pixel of the surface stays between the cells.
    double side = layout.side() - 1;
    nodes.forEach(node -> node.pseudoClassStateChanged(NARROW, side < FOUR_DIGITS));
    for (int row = 0; row < classes; row++) {
      for (int column = 0; column < classes; column++) {
        cells[row][column].resizeRelocate(layout.x(column), layout.y(row), side, side);
      }
      rowTotals[row].resizeRelocate(
          layout.totalX(), layout.y(row), HeatmapLayout.TOTAL_WIDTH, side);
      columnTotals[row].resizeRelocate(
          layout.x(row), layout.totalY(), side, HeatmapLayout.TOTAL_HEIGHT);
    }
    total.resizeRelocate(
        layout.totalX(), layout.totalY(), HeatmapLayout.TOTAL_WIDTH, HeatmapLayout.TOTAL_HEIGHT);
  }

  private static Label label(String id, String style) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().add(style);
    return label;
  }
}
