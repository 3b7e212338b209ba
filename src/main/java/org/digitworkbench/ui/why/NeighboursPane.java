package org.digitworkbench.ui.why;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.explain.Neighbour;
import org.digitworkbench.ui.controls.ClassNames;
import org.digitworkbench.ui.tiles.DigitTile;

/** The nearest of the training images that are read so far; always of the same height. */
final class NeighboursPane extends VBox {

  /** Longer names are written small. */
  private static final int LONG_NAME = 7;

  private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final Label subtitle = new Label();
  private final List<Tile> tiles = new ArrayList<>();
  private final ReadOnlyStringProperty reading;
  private String neighbourhood = "";

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
    this.reading = viewModel.readingProperty();
    subtitle.setId("why-reading");
    subtitle.setWrapText(true);
    reading.subscribe(this::describe);
    getChildren().addAll(new SectionTitle("Nearest training images", subtitle), row);
  }

  private void describe() {
    subtitle.setText(reading.get().isEmpty() ? neighbourhood : reading.get());
  }

  void show(Explanation explanation, String neighbourhood) {
    this.neighbourhood = neighbourhood;
    describe();
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
