package org.digitworkbench.ui.inside.room;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.inside.UnitStatistics;
import org.digitworkbench.inside.UnitStatistics.Excitement;
import org.digitworkbench.ui.tiles.DigitTile;
import org.jspecify.annotations.Nullable;

/** Nine test images with what the unit gives for them; a click takes one as the drawing. */
final class ImagesPane extends Section {

  private static final int COLUMNS = 3;

  private final List<Tile> tiles = new ArrayList<>();

  /**
   * @param id begins those of its tiles
   * @param draw takes an image as the drawing
   */
  ImagesPane(String title, String id, Consumer<DigitImage> draw) {
    super(title);
    GridPane grid = new GridPane();
    grid.getStyleClass().add("images");
    for (int i = 0; i < UnitStatistics.NAMED; i++) {
      Tile tile = new Tile(draw);
      tile.setId(id + "-" + i);
      tiles.add(tile);
      grid.add(tile, i % COLUMNS, i / COLUMNS);
    }
    getChildren().add(grid);
  }

  /**
   * @param studied null while the images are not known
   */
  void show(@Nullable Studied studied, List<Excitement> images) {
    for (int i = 0; i < tiles.size(); i++) {
      tiles.get(i).show(studied, i < images.size() ? images.get(i) : null);
    }
  }

  /** One image. */
  private static final class Tile extends Button {

    private final DigitTile picture = new DigitTile(2 * DigitImage.SIDE);
    private final Tooltip tooltip = new Tooltip();

    Tile(Consumer<DigitImage> draw) {
      getStyleClass().setAll("excitement");
      setGraphic(picture);
      setContentDisplay(ContentDisplay.TOP);
      setOnAction(_ -> {
        DigitImage image = picture.imageProperty().get();
        if (image != null) {
          draw.accept(image);
        }
      });
    }

    void show(@Nullable Studied studied, @Nullable Excitement image) {
      setDisable(image == null);
      if (studied == null || image == null) {
        picture.setImage(null);
        setText("");
        setTooltip(null);
        return;
      }
      picture.setImage(studied.images().image(image.image()));
      setText(Numbers.plain(image.value()));
      String text = RoomText.excitement(studied, image);
      setAccessibleText(text);
      tooltip.setText(text + ". Click to use it as the drawing");
      setTooltip(tooltip);
    }
  }
}
