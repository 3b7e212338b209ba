package org.digitworkbench.ui.inside.sum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/**
 * Names and numbers in rows; the numbers of a column end at one edge. It gives each its place
 * itself, so that other numbers lay out no more than this pane: they come with every move of the
 * pen.
 */
class FiguresPane extends Pane {

  private static final double ROW = 18;

  /** At the right, behind a gap as wide. */
  private static final double BAR = 4;

  private final double gap;
  private final List<FigureRow> rows = new ArrayList<>();

  /** Of the columns, the widest so far: a shorter number moves nothing. */
  private final double[] widths;

  /**
   * @param columns of numbers
   * @param gap between them
   */
  FiguresPane(int columns, double gap) {
    this.widths = new double[columns];
    this.gap = gap;
    getStyleClass().add("terms");
  }

  /** Shows those rows, one below the other. */
  final void setRows(List<FigureRow> newRows) {
    rows.clear();
    rows.addAll(newRows);
    List<Node> nodes = new ArrayList<>();
    for (FigureRow row : rows) {
      nodes.add(row.name());
      nodes.addAll(row.figures());
      if (row.rule() != null) {
        nodes.add(row.rule());
      }
      if (row.bar() != null) {
        nodes.add(row.bar());
      }
    }
    nodes.forEach(node -> node.setManaged(false));
    getChildren().setAll(nodes);
    requestLayout();
  }

  /** Gives other numbers their places with the next pulse. */
  final void renew() {
    setNeedsLayout(true);
  }

  /** Has the columns only as wide as what is in them now. */
  final void forgetWidths() {
    Arrays.fill(widths, 0);
    renew();
  }

  @Override
  protected final double computePrefHeight(double width) {
    return rows.size() * ROW;
  }

  @Override
  protected final void layoutChildren() {
    for (FigureRow row : rows) {
      int column = widths.length - row.figures().size();
      for (Text figure : row.figures()) {
        widths[column] = Math.max(widths[column], Math.ceil(width(figure)));
        column++;
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      place(rows.get(i), i * ROW);
    }
  }

  private static double width(Text figure) {
    return figure.getLayoutBounds().getWidth();
  }

  private void place(FigureRow row, double top) {
    double right = getWidth() - 2 * BAR;
    int column = widths.length;
    for (Text figure : row.figures().reversed()) {
      column--;
      figure.setLayoutX(Math.floor(right - width(figure)));
      figure.setLayoutY(top + ROW / 2);
      right -= widths[column] + gap;
    }
    if (row.name() instanceof Region region) {
      region.resizeRelocate(0, top, Math.max(0, Math.floor(right)), ROW);
    } else {
      row.name().setLayoutY(top + ROW / 2);
    }
    Region rule = row.rule();
    if (rule != null) {
      rule.resizeRelocate(0, top, getWidth(), 1);
    }
    Rectangle bar = row.bar();
    if (bar != null) {
      bar.setX(getWidth() - BAR);
      bar.setY(top + 1);
      bar.setWidth(BAR);
      bar.setHeight(ROW - 2);
    }
  }
}
