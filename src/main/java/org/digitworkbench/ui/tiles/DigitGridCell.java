package org.digitworkbench.ui.tiles;

import java.util.List;
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

  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final DigitGrid grid;
  private final DigitTile tile = new DigitTile(DigitImage.SIDE);
  private final Label caption = new Label();
  private final VBox content = new VBox(4, tile, caption);

  // Both are held here and weakly there: the grid outlives its cells.
  private final ChangeListener<Object> selection = (_, _, _) -> showSelected();

  private final ChangeListener<Object> size = (_, _, _) -> resize();

  DigitGridCell(DigitGrid grid) {
    this.grid = grid;
    getStyleClass().add("digit-cell");
    caption.getStyleClass().add("caption");
    caption.setWrapText(true);
    caption.setMinHeight(0);
    content.setAlignment(Pos.TOP_CENTER);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setGraphic(content);
    setOnMouseClicked(event -> {
      if (!isEmpty()) {
        grid.click(getIndex(), event.isShiftDown(), event.isShortcutDown());
      }
    });
    grid.cellSizeProperty().addListener(new WeakChangeListener<>(size));
    grid.captionLinesProperty().addListener(new WeakChangeListener<>(size));
    resize();
    grid.selectedPositionsProperty().addListener(new WeakChangeListener<>(selection));
    grid.selectedPositionProperty().addListener(new WeakChangeListener<>(selection));
  }

  /**
   * ControlsFX empties each cell before it fills it again. To follow would have the style sheets
   * applied to all its nodes with each row that scrolls into view, which costs more than the rest.
   */
  @Override
  public void updateIndex(int index) {
    if (index >= 0) {
      boolean same = index == getIndex();
      super.updateIndex(index);
      List<DigitItem> items = grid.itemsProperty().get();
      if (same && index < items.size()) {
        updateItem(items.get(index), false);
      }
    }
  }

  @Override
  protected void updateItem(@Nullable DigitItem item, boolean empty) {
    super.updateItem(item, empty);
    boolean shown = item != null && !empty;
    content.setVisible(shown);
    if (item != null && shown) {
      tile.setImage(item.image());
      caption.setText(item.caption());
      setAccessibleText("Image " + item.index() + ", " + item.caption());
      pseudoClassStateChanged(RIGHT, item.mark() == DigitItem.Mark.RIGHT);
      pseudoClassStateChanged(WRONG, item.mark() == DigitItem.Mark.WRONG);
    }
    showSelected();
  }

  private void resize() {
    tile.setSide(grid.cellSizeProperty().get());
    boolean captioned = grid.captionLinesProperty().get() > 0;
    caption.setVisible(captioned);
    caption.setManaged(captioned);
  }

  private void showSelected() {
    int position = isEmpty() ? -1 : getIndex();
    updateSelected(position >= 0 && grid.selectedPositionsProperty().get().get(position));
    pseudoClassStateChanged(
        CURRENT, position >= 0 && position == grid.selectedPositionProperty().get());
  }
}
