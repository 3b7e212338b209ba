package org.digitworkbench.ui.results;

import atlantafx.base.theme.Styles;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.digitworkbench.ui.controls.RunPalette;
import org.digitworkbench.ui.saving.FileSaver;
import org.digitworkbench.ui.tiles.DigitGrid;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The images of what is picked, and one of them in detail. */
final class GalleryPane extends VBox {

  private final DigitGrid grid = new DigitGrid();
  private final ObjectProperty<TileSize> size = new SimpleObjectProperty<>(TileSize.MEDIUM);
  private boolean longNames;

  GalleryPane(ResultsViewModel viewModel, RunPalette palette, FileSaver saver) {
    GalleryViewModel gallery = viewModel.gallery();
    getStyleClass().add("gallery-pane");
    setMinWidth(440);
    setPrefWidth(520);

    grid.setId("gallery");
    grid.setMultiple(true);
    grid.setPlaceholder(new Label("No image matches.\nShow all images, or clear the filters."));
    grid.itemsProperty().bind(gallery.itemsProperty());
    grid.selectedProperty()
        .subscribe(item -> {
          if (item != null) {
            viewModel.detail().pick(item.index());
          }
        });
    VBox.setVgrow(grid, Priority.ALWAYS);
    viewModel.resultsProperty().subscribe(this::fitNames);
    size.subscribe(this::fitTiles);

    GalleryMenu actions = new GalleryMenu(viewModel, grid, saver);
    getChildren()
        .addAll(titles(gallery, actions), tools(gallery), grid, new DetailPane(viewModel, palette));
  }

  private HBox titles(GalleryViewModel gallery, GalleryMenu actions) {
    Label title = new Label();
    title.setId("gallery-title");
    title.getStyleClass().add("section-title");
    title.setWrapText(true);
    title.textProperty().bind(gallery.titleProperty());
    Label subtitle = new Label();
    subtitle.setId("gallery-subtitle");
    subtitle.getStyleClass().add("section-subtitle");
    subtitle.textProperty().bind(gallery.subtitleProperty());
    VBox texts = new VBox(title, subtitle);
    HBox.setHgrow(texts, Priority.ALWAYS);
    SegmentedButton sizes =
        Choices.of("gallery-size", TileSize.values(), size, TileSize::title, TileSize::help);
    HBox row = new HBox(8, texts, sizes, actions);
    row.getStyleClass().add("pane-tools");
    row.setAlignment(Pos.TOP_LEFT);
    return row;
  }

  private static HBox tools(GalleryViewModel gallery) {
    SegmentedButton scope =
        Choices.of(
            "gallery-scope",
            GalleryScope.values(),
            gallery.scopeProperty(),
            GalleryScope::title,
            GalleryScope::help);
    scope.disableProperty().bind(gallery.scopedProperty().not());
    ComboBox<GalleryOrder> order = new ComboBox<>();
    order.setId("gallery-order");
    order.getItems().setAll(GalleryOrder.values());
    order.setVisibleRowCount(order.getItems().size());
    order.valueProperty().bindBidirectional(gallery.orderProperty());
    order.setAccessibleText("Order of the images");
    order.setTooltip(
        new Tooltip(
            "Order of the images; a close call is one whose second answer is nearly as probable"));
    order.setMinWidth(Region.USE_PREF_SIZE);
    String help = "Show all mistakes again";
    Button clear = new Button(null, new FontIcon(Feather.X));
    clear.setId("clear-filter");
    clear.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, Styles.BUTTON_ICON);
    clear.setTooltip(new Tooltip(help));
    clear.setAccessibleText(help);
    clear.setOnAction(_ -> gallery.clearFilter());
    clear.visibleProperty().bind(gallery.filteredProperty());
    HBox row = new HBox(8, scope, order, new GalleryFilterButton(gallery), clear);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("pane-tools");
    return row;
  }

  /** Long names begin with tiles that have room for them; else the size stays as it was set. */
  private void fitNames(@Nullable EvaluatedModel shown) {
    boolean named = shown != null && ResultsText.hasLongNames(shown.dataset().classNames());
    if (named != longNames) {
      longNames = named;
      size.set(named ? TileSize.LARGE : TileSize.MEDIUM);
      fitTiles(size.get());
    }
  }

  private void fitTiles(TileSize chosen) {
    grid.cellSizeProperty().set(chosen.side());
    grid.captionLinesProperty().set(chosen.captionLines(longNames));
  }
}
