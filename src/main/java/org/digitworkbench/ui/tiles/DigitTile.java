package org.digitworkbench.ui.tiles;

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
  private final ImageView view = new ImageView();
  private int factor = 1;
  private WritableImage pixels = DigitImages.enlarged(factor);

  /** A tile of that side in pixels. */
  public DigitTile(double side) {
    getStyleClass().add("digit-tile");
    setBackground(Background.fill(Color.BLACK));
    // Not enough by itself: JavaFX's software pipeline smooths all the same. So the image has about
    // the size of the tile and is not enlarged.
    view.setSmooth(false);
    view.setImage(pixels);
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
    int needed = (int) Math.max(1, Math.ceil(side / DigitImage.SIDE));
    if (needed != factor) {
      factor = needed;
      pixels = DigitImages.enlarged(factor);
      view.setImage(pixels);
      show(image.get());
    }
  }

  private void show(@Nullable DigitImage digit) {
    view.setVisible(digit != null);
    if (digit != null) {
      DigitImages.write(digit, pixels, factor);
    }
  }
}
