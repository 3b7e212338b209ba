package org.digitworkbench.ui.results;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.RangeSlider;
import org.digitworkbench.ui.controls.RunPalette;
import org.digitworkbench.ui.tiles.DigitGrid;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The images of what is picked, and one of them in detail. */
final class GalleryPane extends VBox {

  private final DigitGrid grid = new DigitGrid();

  GalleryPane(ResultsViewModel viewModel, RunPalette palette) {
    GalleryViewModel gallery = viewModel.gallery();
    getStyleClass().add("gallery-pane");
    setMinWidth(440);
    setPrefWidth(520);

    grid.setId("gallery");
    grid.setPlaceholder(new Label("No image fits.\nShow all mistakes, or widen the confidence."));
    grid.itemsProperty().bind(gallery.itemsProperty());
    grid.selectedProperty()
        .subscribe(item -> {
          if (item != null) {
            viewModel.detail().pick(item.index());
          }
        });
    VBox.setVgrow(grid, Priority.ALWAYS);
    viewModel.resultsProperty().subscribe(this::fitCaptions);

    getChildren().addAll(titles(gallery), tools(gallery), grid, new DetailPane(viewModel, palette));
  }

  private static HBox titles(GalleryViewModel gallery) {
    Label title = new Label();
    title.setId("gallery-title");
    title.getStyleClass().add("section-title");
    title.setWrapText(true);
    title.textProperty().bind(gallery.titleProperty());
    Label subtitle = new Label();
    subtitle.setId("gallery-subtitle");
    subtitle.getStyleClass().add("section-subtitle");
    subtitle.textProperty().bind(gallery.subtitleProperty());
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    Button clear = new Button("All mistakes", new FontIcon(Feather.X));
    clear.setId("clear-filter");
    clear.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
    clear.setMinWidth(Region.USE_PREF_SIZE);
    clear.setTooltip(new Tooltip("Show all mistakes again"));
    clear.setOnAction(_ -> gallery.clearFilter());
    clear.visibleProperty().bind(gallery.filteredProperty());
    HBox row = new HBox(8, new VBox(title, subtitle), spring, clear);
    row.setAlignment(Pos.TOP_LEFT);
    return row;
  }

  private static HBox tools(GalleryViewModel gallery) {
    ComboBox<GalleryOrder> order = new ComboBox<>();
    order.setId("gallery-order");
    order.getItems().setAll(GalleryOrder.values());
    order.valueProperty().bindBidirectional(gallery.orderProperty());
    order.setAccessibleText("Order of the images");
    order.setTooltip(new Tooltip("Order of the images; sure is the network of its answer"));
    order.setMinWidth(Region.USE_PREF_SIZE);

    Label caption = new Label("Confidence");
    caption.setMinWidth(Region.USE_PREF_SIZE);
    RangeSlider range = new RangeSlider(0, 100, 0, 100);
    range.setId("gallery-confidence");
    range.setAccessibleText("Confidence of the network in percent");
    range.setTooltip(new Tooltip("Only images where the network was this sure of its answer"));
    range.lowValueProperty().bindBidirectional(gallery.lowProperty());
    range.highValueProperty().bindBidirectional(gallery.highProperty());
    HBox.setHgrow(range, Priority.ALWAYS);
    HBox row = new HBox(16, order, caption, range);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void fitCaptions(@Nullable EvaluatedModel shown) {
    boolean longNames = shown != null && ResultsText.hasLongNames(shown.dataset().classNames());
    grid.cellSizeProperty().set(longNames ? 84 : 56);
    grid.captionLinesProperty().set(longNames ? 2 : 1);
  }
}
