package org.digitworkbench.ui.map;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.ui.tiles.DigitTile;
import org.jspecify.annotations.Nullable;

/** The image that is pointed at, with its labels. */
final class MapCard extends HBox {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final double GAP = 16;

  private final DigitTile tile = new DigitTile(2 * DigitImage.SIDE);
  private final Label title = new Label();
  private final Label truth = new Label();
  private final Label predicted = new Label();

  MapCard() {
    setId("map-card");
    getStyleClass().add("map-card");
    setMouseTransparent(true);
    setManaged(false);
    setVisible(false);
    setAlignment(Pos.CENTER_LEFT);
    title.getStyleClass().add("map-card-title");
    predicted.getStyleClass().add("map-card-predicted");
    predicted.setId("map-card-predicted");
    truth.setId("map-card-truth");
    for (Label label : new Label[] {truth, predicted}) {
      label.managedProperty().bind(label.textProperty().isNotEmpty());
    }
    getChildren().addAll(tile, new VBox(title, truth, predicted));
  }

  /** Shows that, or nothing. */
  void show(@Nullable MapHover hover) {
    setVisible(hover != null);
    if (hover != null) {
      tile.setImage(hover.image());
      title.setText(hover.title());
      truth.setText(hover.truth());
      predicted.setText(hover.predicted());
      predicted.pseudoClassStateChanged(WRONG, hover.wrong());
      autosize();
    }
  }

  /** Puts it beside that place, within a screen of that size. */
  void placeBeside(double x, double y, double width, double height) {
    double right = x + GAP;
    double left = x - GAP - getWidth();
    relocate(
        right + getWidth() <= width ? right : Math.max(0, left),
        Math.clamp(y - getHeight() / 2, 0, Math.max(0, height - getHeight())));
  }
}
