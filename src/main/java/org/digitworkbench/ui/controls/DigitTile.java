package org.digitworkbench.ui.controls;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.digitworkbench.domain.DigitImage;
import org.jspecify.annotations.Nullable;

/**
 * One digit, enlarged pixel by pixel. Sides that are a multiple of 28 give pixels of equal size.
 * Black while there is no image.
 */
public final class DigitTile extends Region {

  private final ObjectProperty<@Nullable DigitImage> image = new SimpleObjectProperty<>();
  private final WritableImage pixels = new WritableImage(DigitImage.SIDE, DigitImage.SIDE);
  private final ImageView view = new ImageView(pixels);

  /** A tile of that side in pixels. */
  public DigitTile(double side) {
    getStyleClass().add("digit-tile");
    setBackground(Background.fill(Color.BLACK));
    view.setSmooth(false);
    getChildren().add(view);
    setSide(side);
    image.subscribe(this::show);
  }

  public ObjectProperty<@Nullable DigitImage> imageProperty() {
    return image;
  }

  public void setImage(@Nullable DigitImage digit) {
    image.set(digit);
  }

  /** Sets width and height, in pixels. */
  public void setSide(double side) {
    setMinSize(side, side);
    setPrefSize(side, side);
    setMaxSize(side, side);
    view.setFitWidth(side);
    view.setFitHeight(side);
  }

  private void show(@Nullable DigitImage digit) {
    view.setVisible(digit != null);
    if (digit != null) {
      DigitImages.write(digit, pixels);
    }
  }
}
