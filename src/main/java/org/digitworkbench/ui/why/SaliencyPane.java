package org.digitworkbench.ui.why;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.digitworkbench.domain.DigitImage;

/** The ink in the colours of what it says of the answer, and what the colours mean. */
final class SaliencyPane extends HBox {

  private static final int SIDE = DigitImage.SIDE * Explainer.ZOOM;

  private final PixelView ink = new PixelView();
  private final Label title = new Label();
  private final Label pro = legend("evidence for", Dye.FOR);
  private final Label contra = legend("evidence against", Dye.AGAINST);
  private final Label effect = new Label();

  SaliencyPane() {
    getStyleClass().add("saliency");
    StackPane tile = new StackPane(ink);
    tile.setBackground(Background.fill(Color.BLACK));
    tile.setMinSize(SIDE, SIDE);
    tile.setMaxSize(SIDE, SIDE);
    ink.setId("why-ink");
    title.setId("why-title");
    title.getStyleClass().add(Styles.TEXT_BOLD);
    title.setWrapText(true);
    effect.setId("why-effect");
    effect.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
    effect.setWrapText(true);
    effect.setMinHeight(USE_PREF_SIZE);
    VBox words = new VBox(title, pro, contra, effect);
    words.getStyleClass().add("words");
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(tile, words);
  }

  void show(Explanation explanation) {
    ink.show(explanation.ink());
    ink.setAccessibleText(
        "Saliency map: the drawing, its pixels coloured by their evidence for "
            + explanation.answer());
    title.setText(explanation.question());
    effect.setText(explanation.effect());
  }

  private static Label legend(String text, int rgb) {
    Region swatch = new Region();
    swatch.getStyleClass().add("swatch");
    swatch.setBackground(Background.fill(Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff)));
    Label label = new Label(text, swatch);
    label.getStyleClass().add(Styles.TEXT_SMALL);
    return label;
  }
}
