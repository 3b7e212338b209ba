package org.digitworkbench.ui.results;

import atlantafx.base.controls.Popover;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.RangeSlider;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Opens the filters of the gallery, and says how many are on. */
final class GalleryFilterButton extends Button {

  private static final double GAP = 8;
  private static final double WIDTH = 296;

  private final GalleryViewModel gallery;
  private @Nullable Popover popover;

  GalleryFilterButton(GalleryViewModel gallery) {
    super("Filter", new FontIcon(Feather.FILTER));
    this.gallery = gallery;
    setId("gallery-filter");
    setMinWidth(USE_PREF_SIZE);
    setTooltip(new Tooltip("Show only some of the images"));
    textProperty()
        .bind(
            gallery
                .filtersProperty()
                .map(count -> count.intValue() == 0 ? "Filter" : "Filter · " + count));
    accessibleTextProperty()
        .bind(
            gallery
                .filtersProperty()
                .map(count -> "Filter of the images, %d on".formatted(count.intValue())));
    gallery
        .filtersProperty()
        .subscribe(count -> {
          getStyleClass().remove(Styles.ACCENT);
          if (count.intValue() > 0) {
            getStyleClass().add(Styles.ACCENT);
          }
        });
    setOnAction(_ -> open());
  }

  private void open() {
    Popover filters = popover;
    if (filters == null) {
      filters = new Popover(content());
      filters.setDetachable(false);
      filters.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
      popover = filters;
    }
    filters.show(this);
  }

  private VBox content() {
    GridPane grid = new GridPane(2 * GAP, GAP);
    ColumnConstraints captions = new ColumnConstraints();
    captions.setMinWidth(80);
    grid.getColumnConstraints().add(captions);
    grid.addRow(
        0, new Label("True"), classes("gallery-true", "True class", gallery.truthProperty()));
    grid.addRow(
        1,
        new Label("Predicted"),
        classes("gallery-predicted", "Predicted class", gallery.predictedProperty()));
    Label range = new Label();
    range.setId("gallery-confidence-text");
    range
        .textProperty()
        .bind(Bindings.format("%.0f to %.0f %%", gallery.lowProperty(), gallery.highProperty()));
    grid.addRow(2, new Label("Confidence"), range);
    VBox content = new VBox(GAP, grid, slider());
    gallery.checks().forEach(check -> content.getChildren().add(checkBox(check)));
    content.getChildren().add(foot());
    content.setPadding(new Insets(2 * GAP));
    content.setPrefWidth(WIDTH);
    content.setId("gallery-filters");
    content.getStylesheets().add(ResultsView.sheet());
    return content;
  }

  private ComboBox<Integer> classes(String id, String name, ObjectProperty<Integer> label) {
    ComboBox<Integer> box = new ComboBox<>();
    box.setId(id);
    box.setAccessibleText(name);
    box.setTooltip(new Tooltip(name + " of the images"));
    box.setPrefWidth(176);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Integer item) {
            List<String> names = gallery.classNames().getValue();
            return item == null || item == GalleryFilter.ANY || item >= names.size()
                ? "Any"
                : names.get(item);
          }

          @Override
          public Integer fromString(String text) {
            throw new UnsupportedOperationException("Not to be typed");
          }
        });
    gallery
        .classNames()
        .subscribe(names -> {
          Integer kept = label.get();
          box.getItems().clear();
          for (int i = GalleryFilter.ANY; i < names.size(); i++) {
            box.getItems().add(i);
          }
          box.setValue(kept);
        });
    label.subscribe(box::setValue);
    box.valueProperty()
        .subscribe(value -> {
          if (value != null) {
            label.set(value);
          }
        });
    return box;
  }

  private RangeSlider slider() {
    RangeSlider range = new RangeSlider(0, 100, 0, 100);
    range.setId("gallery-confidence");
    range.getStyleClass().add("confidence-range");
    range.setAccessibleText("Confidence of the network in percent");
    range.setTooltip(new Tooltip("Only images on which the network was this confident"));
    range.lowValueProperty().bindBidirectional(gallery.lowProperty());
    range.highValueProperty().bindBidirectional(gallery.highProperty());
    return range;
  }

  private static Node checkBox(GalleryCheck check) {
    CheckBox box = new CheckBox(check.title());
    box.setId("gallery-" + check.id());
    box.setAccessibleHelp(check.help());
    box.selectedProperty().bindBidirectional(check.onProperty());
    // A disabled control shows no tooltip, so the row around it does.
    HBox row = new HBox(box);
    Tooltip help = new Tooltip();
    Tooltip.install(row, help);
    check
        .images()
        .subscribe(images -> {
          boolean usable = images != null;
          box.setDisable(!usable);
          help.setText(usable ? check.help() : check.unavailable());
          row.setVisible(usable || !check.unavailable().isEmpty());
          row.setManaged(row.isVisible());
        });
    return row;
  }

  private HBox foot() {
    Button clear = new Button("Clear", new FontIcon(Feather.X));
    clear.setId("gallery-clear-filters");
    clear.setTooltip(new Tooltip("Turn all filters off"));
    clear.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
    clear.disableProperty().bind(gallery.filtersProperty().isEqualTo(0));
    clear.setOnAction(_ -> gallery.clearFilters());
    Label shown = new Label();
    shown.getStyleClass().add(Styles.TEXT_MUTED);
    shown
        .textProperty()
        .bind(gallery.itemsProperty().map(items -> ResultsText.count(items.size()) + " shown"));
    HBox.setHgrow(shown, Priority.ALWAYS);
    shown.setMaxWidth(Double.MAX_VALUE);
    HBox foot = new HBox(GAP, shown, clear);
    foot.setAlignment(Pos.CENTER_LEFT);
    return foot;
  }
}
