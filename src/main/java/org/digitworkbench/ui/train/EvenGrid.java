package org.digitworkbench.ui.train;

import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** As many equal columns as fit, at most one per child; rows share the height. */
final class EvenGrid extends Pane {

  private final double minColumn;
  private final double gap;

  /**
   * @param minColumn width of a column below which there is one less
   */
  EvenGrid(double minColumn, double gap) {
    this.minColumn = minColumn;
    this.gap = gap;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private int columns(double width) {
    int fitting = (int) Math.floor((width + gap) / (minColumn + gap));
    return Math.clamp(fitting, 1, Math.max(1, getManagedChildren().size()));
  }

  private int rows(double width) {
    return Math.ceilDiv(getManagedChildren().size(), columns(width));
  }

  private double columnWidth(double width) {
    int columns = columns(width);
    return Math.floor((width - gap * (columns - 1)) / columns);
  }

  private double height(double width, boolean preferred) {
    double column = columnWidth(width);
    double highest = 0;
    for (Node child : getManagedChildren()) {
      highest = Math.max(highest, preferred ? child.prefHeight(column) : child.minHeight(column));
    }
    int rows = rows(width);
    return snapSizeY(rows * highest + Math.max(0, rows - 1) * gap);
  }

  @Override
  protected double computePrefWidth(double height) {
    return minColumn;
  }

  @Override
  protected double computePrefHeight(double width) {
    return height(width < 0 ? getWidth() : width, true);
  }

  @Override
  protected double computeMinHeight(double width) {
    return height(width < 0 ? getWidth() : width, false);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    int columns = columns(width);
    int rows = Math.max(1, rows(width));
    double columnWidth = columnWidth(width);
    double rowHeight = Math.floor((getHeight() - gap * (rows - 1)) / rows);
    int index = 0;
    for (Node child : getManagedChildren()) {
      layoutInArea(
          child,
          index % columns * (columnWidth + gap),
          Math.floorDiv(index, columns) * (rowHeight + gap),
          columnWidth,
          rowHeight,
          0,
          Insets.EMPTY,
          HPos.LEFT,
          VPos.TOP);
      index++;
    }
  }
}
