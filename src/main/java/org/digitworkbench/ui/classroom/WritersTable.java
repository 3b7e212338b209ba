package org.digitworkbench.ui.classroom;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.digitworkbench.ui.controls.Columns;
import org.jspecify.annotations.Nullable;

/** Each writer's drawings and how many of them are read right; a picked one shows the drawings. */
final class WritersTable extends TableView<WriterRow> {

  private static final double ROW = 28;

  private boolean updating;

  WritersTable(ClassDrawingsViewModel viewModel) {
    setId("class-writers");
    setAccessibleText(
        "The writers of the class, and how many of their drawings are read correctly");
    getStyleClass().addAll(Styles.DENSE, "figures");
    setFixedCellSize(ROW);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    setPlaceholder(new Label());
    setRowFactory(_ -> new Row());
    TableColumn<WriterRow, String> name = Columns.text("Writer", WriterRow::name);
    name.setPrefWidth(136);
    add(name);
    TableColumn<WriterRow, Integer> count =
        Columns.number("Drawings", "Of the writer", WriterRow::drawings, n -> "%,d".formatted(n));
    count.setMinWidth(88);
    count.setMaxWidth(88);
    add(count);
    add(right());
    getSelectionModel()
        .selectedItemProperty()
        .subscribe(row -> {
          if (!updating) {
            viewModel.writerProperty().set(row == null ? null : row.writer());
          }
        });
    viewModel.writersProperty().subscribe(rows -> show(rows, viewModel.writerProperty().get()));
    viewModel.writerProperty().subscribe(writer -> pick(writer));
  }

  /** The order is the view model's: the hardest to read first. */
  private void add(TableColumn<WriterRow, ?> column) {
    column.setSortable(false);
    getColumns().add(column);
  }

  private static TableColumn<WriterRow, WriterRow> right() {
    TableColumn<WriterRow, WriterRow> right = new TableColumn<>();
    Label header = new Label("Correct, %");
    header.setTooltip(new Tooltip("Share of the drawings that the picked network reads correctly"));
    right.setGraphic(header);
    right.getStyleClass().add("number");
    right.setMinWidth(80);
    right.setMaxWidth(80);
    right.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    right.setCellFactory(_ ->
        new TableCell<>() {
          @Override
          protected void updateItem(@Nullable WriterRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(row == null || empty ? null : row.rightText());
          }
        });
    return right;
  }

  private void show(List<WriterRow> rows, @Nullable String writer) {
    updating = true;
    getItems().setAll(rows);
    updating = false;
    pick(writer);
  }

  /** Without scrolling to it. */
  private void pick(@Nullable String writer) {
    updating = true;
    for (int i = 0; i < getItems().size(); i++) {
      if (Objects.equals(getItems().get(i).writer(), writer)) {
        getSelectionModel().clearAndSelect(i);
      }
    }
    updating = false;
  }

  /** What is too long for its cell can be read whole, and how sure the share is. */
  private static final class Row extends TableRow<WriterRow> {

    @Override
    protected void updateItem(@Nullable WriterRow row, boolean empty) {
      super.updateItem(row, empty);
      setTooltip(row == null || empty ? null : new Tooltip(ClassText.writer(row)));
    }
  }
}
