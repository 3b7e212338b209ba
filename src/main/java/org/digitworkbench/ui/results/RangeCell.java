package org.digitworkbench.ui.results;

import java.util.Locale;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.digitworkbench.domain.Proportion;
import org.digitworkbench.drawings.WriterScore;
import org.jspecify.annotations.Nullable;

/** A share as a dot on the line from 0 to 100 %, with its interval. */
final class RangeCell extends TableCell<WriterScore, WriterScore> {

  private static final double GAP = 8;
  private static final double LINE = 4;
  private static final double DOT = 10;

  private final Region line = new Region();
  private final Region dot = new Region();
  private final Content content = new Content();

  RangeCell() {
    getStyleClass().add("range-cell");
    line.getStyleClass().add("range");
    dot.getStyleClass().add("dot");
    content.getChildren().addAll(line, dot);
    content.prefWidthProperty().bind(widthProperty());
    content.prefHeightProperty().bind(heightProperty());
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  @Override
  protected void updateItem(@Nullable WriterScore item, boolean empty) {
    super.updateItem(item, empty);
    setGraphic(item == null || empty ? null : content);
    if (item != null && !empty) {
      setAccessibleText(
          String.format(
              Locale.ROOT,
              "%.0f to %.0f percent",
              100 * item.right().low(),
              100 * item.right().high()));
      content.requestLayout();
    }
  }

  private final class Content extends Pane {
    @Override
    protected void layoutChildren() {
      WriterScore score = getItem();
      if (score == null) {
        return;
      }
      Proportion right = score.right();
      double width = getWidth() - 2 * GAP;
      double from = GAP + right.low() * width;
      double middle = getHeight() / 2;
      line.resizeRelocate(
          from, middle - LINE / 2, Math.max(1, (right.high() - right.low()) * width), LINE);
      dot.resizeRelocate(GAP + right.share() * width - DOT / 2, middle - DOT / 2, DOT, DOT);
    }
  }
}
