package org.digitworkbench.ui.heatmap;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** The names on both axes of a heatmap, the titles of the axes and those of the totals. */
final class HeatmapHeaders {

  /** Room of an axis title. */
  static final double AXIS = 24;

  /** Title of the totals. */
  static final String TOTAL = "Total";

  private static final double GAP = 8;
  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

  private final int classes;
  private final Label trueTitle = label("axis-title");
  private final Label predictedTitle = label("axis-title");
  private final Label rowsTotal = label("total-title");
  private final Label columnsTotal = label("total-title");
  private final List<Label> rows;
  private final List<Label> columns;

  HeatmapHeaders(int classes) {
    this.classes = classes;
    this.rows = headers("row");
    this.columns = headers("column");
    trueTitle.setText("True");
    trueTitle.setRotate(-90);
    predictedTitle.setText("Predicted");
    columnsTotal.getStyleClass().add("row");
    rowsTotal.setText(TOTAL);
    columnsTotal.setText(TOTAL);
  }

  List<Node> nodes() {
    List<Node> nodes = new ArrayList<>(rows);
    nodes.addAll(columns);
    nodes.addAll(List.of(trueTitle, predictedTitle, rowsTotal, columnsTotal));
    return nodes;
  }

  void name(List<String> names) {
    for (int i = 0; i < classes; i++) {
      rows.get(i).setText(names.get(i));
      columns.get(i).setText(names.get(i));
    }
  }

  /** Marks the row and the column of the pointer; -1 marks none. */
  void mark(int row, int column) {
    for (int i = 0; i < classes; i++) {
      rows.get(i).pseudoClassStateChanged(MARKED, i == row);
      columns.get(i).pseudoClassStateChanged(MARKED, i == column);
    }
  }

  /** Places them around as large a heatmap as fits, and gives the room of its parts. */
  HeatmapLayout place(double width, double height) {
    double widest = widest(columns);
    double left = AXIS + widest(rows) + GAP;
    double line = columns.getFirst().prefHeight(-1);
    // Names that are wider than a cell stand upright above it.
    HeatmapLayout layout = HeatmapLayout.fit(width, height, left, AXIS + line + 4, classes, AXIS);
    boolean upright = widest > layout.side() - 4;
    if (upright) {
      layout = HeatmapLayout.fit(width, height, left, AXIS + widest + GAP, classes, AXIS);
    }
    for (int i = 0; i < classes; i++) {
      rows.get(i).resizeRelocate(AXIS, layout.y(i), left - AXIS - GAP, layout.side());
      placeColumn(columns.get(i), i, layout, upright, widest);
    }
    predictedTitle.resizeRelocate(layout.left(), 0, layout.extent(), AXIS);
    double middle = layout.top() + layout.extent() / 2;
    trueTitle.resize(layout.extent(), AXIS);
    trueTitle.relocate((AXIS - layout.extent()) / 2, middle - AXIS / 2);
    double total = HeatmapLayout.TOTAL_WIDTH;
    rowsTotal.resizeRelocate(layout.totalX(), layout.top() - line - 4, total, line);
    // Below the axis title, where it has its room as well.
    columnsTotal.resizeRelocate(0, layout.totalY(), left - GAP / 2, HeatmapLayout.TOTAL_HEIGHT);
    return layout;
  }

  private static void placeColumn(
      Label header, int column, HeatmapLayout layout, boolean upright, double widest) {
    double line = header.prefHeight(-1);
    double side = layout.side();
    if (upright) {
      header.setRotate(-90);
      double middleX = layout.x(column) + side / 2;
      double middleY = layout.top() - 4 - widest / 2;
      header.resizeRelocate(middleX - widest / 2, middleY - line / 2, widest, line);
    } else {
      header.setRotate(0);
      header.resizeRelocate(layout.x(column), layout.top() - line - 4, side, line);
    }
  }

  private static double widest(List<Label> labels) {
    return labels.stream().mapToDouble(label -> label.prefWidth(-1)).max().orElse(0);
  }

  private List<Label> headers(String kind) {
    List<Label> headers = new ArrayList<>();
    for (int i = 0; i < classes; i++) {
      Label header = label("class-header");
      header.getStyleClass().add(kind);
      header.setId("heatmap-%s-%d".formatted(kind, i));
      headers.add(header);
    }
    return headers;
  }

  private static Label label(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    return label;
  }
}
