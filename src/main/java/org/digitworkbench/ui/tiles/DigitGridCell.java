package org.digitworkbench.ui.tiles;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.controlsfx.control.GridCell;
import org.digitworkbench.domain.DigitImage;
import org.jspecify.annotations.Nullable;

/** A digit and its caption in a {@link DigitGrid}; reused as the grid scrolls. */
final class DigitGridCell extends GridCell<DigitItem> {

  private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final DigitGrid grid;
  private final DigitTile tile = new DigitTile(DigitImage.SIDE);
  private final Label caption = new Label();
  private final VBox content = new VBox(4, tile, caption);

  // Held here and weakly there: the grid outlives its cells.
  private final ChangeListener<Number> selection = (_, _, _) -> showSelected();

  DigitGridCell(DigitGrid grid) {
    this.grid = grid;
    getStyleClass().add("digit-cell");
    caption.getStyleClass().add("caption");
    caption.setWrapText(true);
    caption.setMinHeight(0);
    content.setAlignment(Pos.TOP_CENTER);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setOnMouseClicked(_ -> {
      if (!isEmpty()) {
        grid.select(getIndex());
      }
    });
    grid.selectedPositionProperty().addListener(new WeakChangeListener<>(selection));
  }

  @Override
  protected void updateItem(@Nullable DigitItem item, boolean empty) {
    super.updateItem(item, empty);
    boolean shown = item != null && !empty;
    setGraphic(shown ? content : null);
    if (item != null && shown) {
      tile.setSide(grid.cellSizeProperty().get());
      tile.setImage(item.image());
      caption.setText(item.caption());
      setAccessibleText("Image " + item.index() + ", " + item.caption());
      pseudoClassStateChanged(RIGHT, item.mark() == DigitItem.Mark.RIGHT);
      pseudoClassStateChanged(WRONG, item.mark() == DigitItem.Mark.WRONG);
    }
    showSelected();
  }

  private void showSelected() {
    updateSelected(!isEmpty() && getIndex() == grid.selectedPositionProperty().get());
  }
}
