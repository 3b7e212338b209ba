package org.digitworkbench.ui.why;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.explain.Neighbour;
import org.digitworkbench.ui.controls.ClassNames;
import org.digitworkbench.ui.tiles.DigitTile;

/** The nearest training images, or how far they are read; always of the same height. */
final class NeighboursPane extends VBox {

  /** Longer names are written small. */
  private static final int LONG_NAME = 7;

  private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final Label subtitle = new Label();
  private final List<Tile> tiles = new ArrayList<>();

  NeighboursPane(WhyViewModel viewModel) {
    getStyleClass().add("neighbours");
    HBox row = new HBox();
    row.getStyleClass().add("tiles");
    for (int i = 0; i < Explainer.NEIGHBOURS; i++) {
      Tile tile = new Tile();
      tile.setId("neighbour-" + i);
      tiles.add(tile);
      row.getChildren().add(tile);
    }
    Label reading = new Label();
    reading.setId("why-reading");
    reading.getStyleClass().add(Styles.TEXT_MUTED);
    reading.setWrapText(true);
    reading.textProperty().bind(viewModel.readingProperty());
    row.visibleProperty().bind(viewModel.readingProperty().isEmpty());
    StackPane content = new StackPane(reading, row);
    content.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(new SectionTitle("Nearest training images", subtitle), content);
  }

  void show(Explanation explanation, String neighbourhood) {
    subtitle.setText(neighbourhood);
    List<Neighbour> neighbours = explanation.neighbours();
    for (int i = 0; i < tiles.size(); i++) {
      Tile tile = tiles.get(i);
      tile.setVisible(i < neighbours.size());
      if (i < neighbours.size()) {
        tile.show(neighbours.get(i), explanation);
      }
    }
  }

  /** One training image. */
  private static final class Tile extends VBox {

    private final DigitTile image = new DigitTile(2 * DigitImage.SIDE);
    private final Label name = new Label();
    private final Label number = new Label();
    private final Tooltip tooltip = new Tooltip();

    Tile() {
      getStyleClass().add("neighbour");
      name.getStyleClass().add("name");
      number.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
      getChildren().addAll(image, name, number);
      Tooltip.install(this, tooltip);
    }

    void show(Neighbour neighbour, Explanation explanation) {
      String className = explanation.classNames().get(neighbour.label());
      image.setImage(neighbour.image());
      name.setText(className);
      name.pseudoClassStateChanged(LONG, className.length() > LONG_NAME);
      name.pseudoClassStateChanged(WRONG, neighbour.label() != explanation.label());
      number.setText("#" + neighbour.index());
      String text =
          String.format(
              Locale.ROOT,
              "Training image #%d, %s; distance %.2f",
              neighbour.index(),
              ClassNames.withArticle(className),
              neighbour.distance());
      tooltip.setText(text);
      setAccessibleText(text);
    }
  }
}
