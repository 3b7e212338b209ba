package org.digitworkbench.ui.results;

import java.util.function.DoubleUnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A percentage with a bar behind it. */
final class BarCell extends TableCell<ClassRow, Double> {

  private static final double GAP = 2;

  private final DoubleUnaryOperator length;
  private final Region bar = new Region();
  private final Label number = new Label();
  private final Content content = new Content();

  /**
   * @param length of the bar of a share, from 0 to 1
   */
  BarCell(DoubleUnaryOperator length) {
    this.length = length;
    getStyleClass().add("bar-cell");
    bar.getStyleClass().add("bar");
    number.setAlignment(Pos.CENTER_RIGHT);
    content.getChildren().addAll(bar, number);
    content.prefWidthProperty().bind(widthProperty());
    content.prefHeightProperty().bind(heightProperty());
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  @Override
  protected void updateItem(@Nullable Double item, boolean empty) {
    super.updateItem(item, empty);
    boolean shown = item != null && !empty;
    setGraphic(shown ? content : null);
    if (item != null && shown) {
      number.setText(ResultsText.percentNumber(item));
      setAccessibleText(ResultsText.percentNumber(item) + " percent");
      content.requestLayout();
    }
  }

  private final class Content extends Pane {
    @Override
    protected void layoutChildren() {
      Double share = getItem();
      double width = getWidth() - 2 * GAP;
      double filled = share == null ? 0 : length.applyAsDouble(share);
      bar.resizeRelocate(GAP, GAP, filled * width, getHeight() - 2 * GAP);
      number.resizeRelocate(GAP, 0, width - 2 * GAP, getHeight());
    }
  }
}
