package org.digitworkbench.ui.draw;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.digitworkbench.ui.controls.DigitTile;

/** The 28 x 28 pixels that the network sees, and in a sentence how they came about. */
final class SeenPane extends HBox {

  private static final double TILE = 112;

  SeenPane(DrawViewModel viewModel) {
    getStyleClass().add("seen");
    DigitTile tile = new DigitTile(TILE);
    tile.setId("seen");
    tile.setAccessibleText("The drawing as the network sees it, 28 by 28 pixels");
    tile.imageProperty().bind(viewModel.seen());
    Label title = new Label("What the network sees");
    title.getStyleClass().add(Styles.TEXT_BOLD);
    Label text =
        new Label(
            "The ink, cropped, fitted into 20 × 20 pixels and centred by its mass in 28 × 28:"
                + " the way MNIST was made.");
    text.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
    text.setWrapText(true);
    VBox words = new VBox(title, text);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setSpacing(8);
    getChildren().addAll(tile, words);
  }
}
