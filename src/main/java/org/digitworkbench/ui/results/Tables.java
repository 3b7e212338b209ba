package org.digitworkbench.ui.results;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TableView;
import org.digitworkbench.ui.heatmap.HeatmapSelection;

/** What the two tables have in common. */
final class Tables {

  private static final double ROW = 28;
  private static final double HEADER = 36;
  private static final int ROWS = 10;

  private Tables() {}

  /** A dense table of ten rows whose columns share its width. */
  static void prepare(TableView<?> table) {
    table.getStyleClass().addAll(Styles.DENSE, "figures");
    table.setFixedCellSize(ROW);
    double height = HEADER + ROWS * ROW + 4;
    table.setMinHeight(height);
    table.setPrefHeight(height);
    table.setMaxHeight(height);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
  }

  /** Has a picked row filter the gallery, and drops the row when the gallery shows another part. */
  static <R> void filter(
      TableView<R> table, GalleryViewModel gallery, Function<R, HeatmapSelection> part) {
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(row -> {
          if (row != null) {
            gallery.selectionProperty().set(part.apply(row));
          }
        });
    gallery
        .selectionProperty()
        .subscribe(selection -> {
          R row = table.getSelectionModel().getSelectedItem();
          if (row != null && !part.apply(row).equals(selection)) {
            table.getSelectionModel().clearSelection();
          }
        });
  }

  /** Shows these rows in the order that the user sorted the table by. */
  static <R> void show(TableView<R> table, List<R> rows) {
    table.getSelectionModel().clearSelection();
    table.getItems().setAll(rows);
    table.sort();
  }
}
