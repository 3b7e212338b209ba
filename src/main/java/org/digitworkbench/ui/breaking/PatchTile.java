package org.digitworkbench.ui.breaking;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.robustness.Patch;
import org.digitworkbench.ui.tiles.DigitTile;

/** A drawing with a patch over it, which is moved with the mouse or with the arrow keys. */
final class PatchTile extends Pane {

  /** Side of a pixel. */
  private static final int PIXEL = 4;

  static final double SIDE = PIXEL * DigitImage.SIDE;

  private final DigitTile tile = new DigitTile(SIDE);
  private final Rectangle cover = new Rectangle();
  private final ObjectProperty<Patch> patch;

  PatchTile(ObjectProperty<Patch> patch) {
    this.patch = patch;
    setId("patch-tile");
    getStyleClass().add("patch-tile");
    cover.getStyleClass().add("patch");
    cover.setMouseTransparent(true);
    getChildren().addAll(tile, cover);
    setMinSize(SIDE, SIDE);
    setMaxSize(SIDE, SIDE);
    setCursor(Cursor.MOVE);
    setFocusTraversable(true);
    setAccessibleText("The drawing with a patch over it; the arrow keys move the patch");
    setOnMousePressed(this::move);
    setOnMouseDragged(this::move);
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    patch.subscribe(this::place);
  }

  void show(DigitImage image) {
    tile.setImage(image);
  }

  private void move(MouseEvent event) {
    requestFocus();
    patch.set(Patch.around(pixel(event.getY()), pixel(event.getX()), patch.get().side()));
    event.consume();
  }

  private static int pixel(double place) {
    return (int) Math.floor(place / PIXEL);
  }

  private void onKey(KeyEvent event) {
    int rows = 0;
    int columns = 0;
    switch (event.getCode()) {
      case UP -> rows = -1;
      case DOWN -> rows = 1;
      case LEFT -> columns = -1;
      case RIGHT -> columns = 1;
      default -> {
        return;
      }
    }
    patch.set(patch.get().movedBy(rows, columns));
    event.consume();
  }

  private void place(Patch now) {
    cover.setX(now.left() * PIXEL + 0.5);
    cover.setY(now.top() * PIXEL + 0.5);
    cover.setWidth(now.side() * PIXEL - 1.0);
    cover.setHeight(now.side() * PIXEL - 1.0);
  }
}
