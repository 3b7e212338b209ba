package org.digitworkbench.ui.draw;

import javafx.scene.layout.Region;

/**
 * A square sheet, as large as fits, with its tools right below, as wide as the sheet; both in the
 * middle.
 */
final class SheetPane extends Region {

  private static final double GAP = 16;
  private static final double MIN_SIDE = 280;

  private final Region sheet;
  private final Region tools;

  SheetPane(Region sheet, Region tools) {
    this.sheet = sheet;
    this.tools = tools;
    getChildren().addAll(sheet, tools);
  }

  @Override
  protected double computeMinWidth(double height) {
    return tools.minWidth(-1);
  }

  @Override
  protected double computeMinHeight(double width) {
    return MIN_SIDE + GAP + tools.prefHeight(-1);
  }

  @Override
  protected void layoutChildren() {
    double toolsHeight = tools.prefHeight(-1);
    double room = Math.min(getWidth(), getHeight() - toolsHeight - GAP);
    double side = Math.floor(Math.max(room, 0));
    double left = Math.floor((getWidth() - side) / 2);
    double top = Math.floor((getHeight() - side - GAP - toolsHeight) / 2);
    sheet.resizeRelocate(left, top, side, side);
    // A low window makes the sheet narrower than the tools.
    double toolsWidth = Math.max(side, Math.min(tools.minWidth(-1), getWidth()));
    tools.resizeRelocate(
        Math.floor((getWidth() - toolsWidth) / 2), top + side + GAP, toolsWidth, toolsHeight);
  }
}
