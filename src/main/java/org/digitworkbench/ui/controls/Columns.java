package org.digitworkbench.ui.controls;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** Columns of the tables: text to the left, numbers to the right. */
public final class Columns {

  private Columns() {}

  public static <R> TableColumn<R, String> text(String title, Function<R, String> value) {
    TableColumn<R, String> column = new TableColumn<>(title);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    return column;
  }

  /** A column that sorts by the value and shows its text. */
  public static <R, V extends Comparable<V>> TableColumn<R, V> number(
      String title, String explanation, Function<R, V> value, Function<V, String> text) {
    TableColumn<R, V> column = new TableColumn<>();
    Label header = new Label(title);
    header.setTooltip(new Tooltip(explanation));
    column.setGraphic(header);
    column.setMinWidth(52);
    column.getStyleClass().add("number");
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    column.setCellFactory(_ ->
        new TableCell<>() {
          @Override
          protected void updateItem(@Nullable V item, boolean empty) {
            super.updateItem(item, empty);
            setText(item == null || empty ? null : text.apply(item));
          }
        });
    return column;
  }
}
