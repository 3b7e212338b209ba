package org.digitworkbench.ui.draw;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.digitworkbench.ink.FramingSteps;
import org.digitworkbench.ink.GreyRaster;
import org.jspecify.annotations.Nullable;

/** One picture of {@link FramingSteps}, white ink on black; black while there is none. */
final class RasterTile extends Region {

  private final ObjectProperty<@Nullable GreyRaster> raster = new SimpleObjectProperty<>();
  private final WritableImage pixels = new WritableImage(FramingSteps.SIDE, FramingSteps.SIDE);
  private final ImageView view = new ImageView(pixels);

  /** A tile of that side in pixels. */
  RasterTile(double side) {
    setBackground(Background.fill(Color.BLACK));
    view.setFitWidth(side);
    view.setFitHeight(side);
    setMinSize(side, side);
    setPrefSize(side, side);
    setMaxSize(side, side);
    getChildren().add(view);
    raster.subscribe(this::show);
  }

  ObjectProperty<@Nullable GreyRaster> rasterProperty() {
    return raster;
  }

  private void show(@Nullable GreyRaster picture) {
    view.setVisible(picture != null);
    if (picture != null) {
      InkImage.writeLight(picture, pixels);
    }
  }
}
