package org.digitworkbench.ui.draw;

import javafx.beans.property.ObjectProperty;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.digitworkbench.ink.GreyRaster;
import org.jspecify.annotations.Nullable;

/** A small picture of a page, all of it; empty while there is none. */
final class StageTile extends StackPane {

  /** Width of the picture where it is shown larger, and some room around it. */
  static final double LARGEST = 400;

  private static final double SIDE = 64;

  private final ImageView view = new ImageView();

  StageTile() {
    getStyleClass().add("stage-tile");
    setMinSize(SIDE, SIDE);
    setPrefSize(SIDE, SIDE);
    setMaxSize(SIDE, SIDE);
    view.setFitWidth(SIDE);
    view.setFitHeight(SIDE);
    view.setPreserveRatio(true);
    getChildren().add(view);
  }

  /** The picture at its own size. */
  ObjectProperty<@Nullable Image> imageProperty() {
    return view.imageProperty();
  }

  /**
   * @param light 0 black to 255 white
   */
  void show(@Nullable GreyRaster light) {
    view.setImage(light == null ? null : InkImage.ofLight(light));
  }
}
