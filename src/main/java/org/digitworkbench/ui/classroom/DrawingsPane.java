package org.digitworkbench.ui.classroom;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.digitworkbench.drawings.KeptDrawing;
import org.digitworkbench.ui.tiles.DigitGrid;
import org.digitworkbench.ui.tiles.DigitTile;

/** The drawings of the class as tiles, and beside them who drew them and how well they are read. */
final class DrawingsPane extends HBox {

  private static final double LARGE = 84;

  private ClassPage shown = ClassPage.EMPTY;

  /**
   * @param train learns from them
   */
  DrawingsPane(ClassDrawingsViewModel viewModel, Runnable train) {
    getStyleClass().add("drawings-pane");
    DigitGrid grid = grid(viewModel);
    HBox.setHgrow(grid, Priority.ALWAYS);
    WritersTable writers = new WritersTable(viewModel);
    VBox.setVgrow(writers, Priority.ALWAYS);
    Label head = new Label("Which of us is hardest to read?");
    head.getStyleClass().add("section");
    VBox side =
        new VBox(8, head, writers, reading(viewModel), picked(viewModel), use(viewModel, train));
    side.getStyleClass().add("side");
    getChildren().addAll(grid, side);
  }

  private DigitGrid grid(ClassDrawingsViewModel viewModel) {
    DigitGrid grid = new DigitGrid();
    grid.setId("class-grid");
    Label none = new Label();
    none.getStyleClass().add("hint");
    none.setWrapText(true);
    none.textProperty()
        .bind(
            viewModel
                .drawingsProperty()
                .map(all ->
                    all.isEmpty()
                        ? "No drawings yet. Keep some with “Teach it” beside the sheet of the Draw tab; they appear here automatically."
                        : "No drawings of this digit."));
    grid.setPlaceholder(none);
    viewModel
        .pageProperty()
        .subscribe(page -> {
          boolean same = page.continues(shown);
          KeptDrawing picked = viewModel.pickedProperty().get();
          shown = page;
          if (same) {
            grid.update(page.items(), picked == null ? -1 : page.drawings().indexOf(picked));
          } else {
            grid.setItems(page.items());
          }
        });
    grid.selectedPositionProperty()
        .subscribe(position -> {
          if (position.intValue() >= 0 && position.intValue() < shown.drawings().size()) {
            viewModel.pickedProperty().set(shown.drawings().get(position.intValue()));
          }
        });
    return grid;
  }

  private static Node reading(ClassDrawingsViewModel viewModel) {
    Label reading = new Label();
    reading.setId("class-reading");
    reading.getStyleClass().add("reading");
    reading.setWrapText(true);
    reading.textProperty().bind(viewModel.readingProperty());
    reading.setTooltip(new Tooltip());
    reading.getTooltip().textProperty().bind(reading.textProperty());
    return reading;
  }

  private static Node picked(ClassDrawingsViewModel viewModel) {
    DigitTile tile = new DigitTile(LARGE);
    tile.setId("class-picked");
    tile.imageProperty().bind(viewModel.pickedProperty().map(KeptDrawing::image));
    StringBinding words =
        Bindings.createStringBinding(
            () -> {
              KeptDrawing drawing = viewModel.pickedProperty().get();
              return drawing == null
                  ? "Click a drawing to see it large."
                  : ClassText.drawing(drawing, viewModel.said(drawing));
            },
            viewModel.pickedProperty(),
            viewModel.pageProperty());
    Label text = new Label();
    text.setId("class-picked-text");
    text.setWrapText(true);
    text.textProperty().bind(words);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox box = new HBox(8, tile, text);
    box.setAlignment(Pos.CENTER_LEFT);
    box.setMinHeight(Region.USE_PREF_SIZE);
    return box;
  }

  private static Node use(ClassDrawingsViewModel viewModel, Runnable train) {
    Button use = new Button("Use as data set");
    use.setId("class-use");
    use.getStyleClass().add(Styles.BUTTON_OUTLINED);
    use.setMinHeight(Region.USE_PREF_SIZE);
    use.setTooltip(new Tooltip("Select MNIST mixed with the class's drawings in the Train tab"));
    use.disableProperty().bind(viewModel.drawingsProperty().map(all -> all.isEmpty()));
    use.setOnAction(_ -> train.run());
    return use;
  }
}
