package org.digitworkbench.ui.why;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What each layer gives, one below the other. */
final class LayersPane extends VBox {

  LayersPane() {
    getStyleClass().add("layers");
  }

  /** Writes over the pictures that are there already. */
  void show(List<LayerPicture> layers) {
    while (getChildren().size() < layers.size()) {
      getChildren().add(new LayerPane(getChildren().size()));
    }
    getChildren().remove(layers.size(), getChildren().size());
    for (int i = 0; i < layers.size(); i++) {
      ((LayerPane) getChildren().get(i)).show(layers.get(i));
    }
  }

  /** One layer. */
  private static final class LayerPane extends VBox {

    private final Label title = new Label();
    private final Label size = new Label();
    private final PixelView picture = new PixelView();

    LayerPane(int number) {
      getStyleClass().add("layer");
      setId("layer-" + number);
      title.getStyleClass().add("layer-title");
      title.setWrapText(true);
      size.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
      getChildren().addAll(new VBox(title, size), picture);
    }

    void show(LayerPicture layer) {
      title.setText(layer.title());
      size.setText(layer.size());
      picture.show(layer.pixels());
      picture.setAccessibleText("What " + layer.title() + " gives, " + layer.size());
    }
  }
}
