package org.digitworkbench.ui.runs;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.shape.Circle;
import javafx.util.converter.DefaultStringConverter;
import org.digitworkbench.domain.Percent;
import org.digitworkbench.engine.MemoryUse;
import org.digitworkbench.ui.controls.Columns;
import org.digitworkbench.ui.controls.RunPalette;
import org.jspecify.annotations.Nullable;

/** All runs; the names can be edited. */
final class RunsTable extends TableView<RunItem> {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

  private final RunPalette palette;
  private final TableColumn<RunItem, String> names;

  RunsTable(RunsViewModel viewModel, RunPalette palette) {
    this.palette = palette;
    setId("runs-table");
    setAccessibleText("All runs");
    getStyleClass().addAll("dense", "figures");
    setEditable(true);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    Label hint = new Label("No runs here. Train a network in the Train tab; every run is kept.");
    hint.getStyleClass().add("hint");
    setPlaceholder(hint);
    setRowFactory(_ -> new Row());
    names = nameColumn(viewModel);
    getColumns().add(names);
    getColumns().add(wide(Columns.text("Network", RunItem::network), 150));
    getColumns().add(wide(Columns.text("Data", RunItem::data), 96));
    getColumns().add(wide(Columns.text("State", RunItem::state), 88));
    getColumns().add(wide(Columns.number("Seed", "Of the run", RunItem::seed, seed -> seed), 60));
    getColumns()
        .add(
            wide(
                Columns.number(
                    "Epochs",
                    "Complete, and planned",
                    (RunItem item) -> new Epochs(item.epoch(), item.epochs()),
                    Epochs::text),
                78));
    getColumns()
        .add(
            wide(
                Columns.number(
                    "Test acc.",
                    "Accuracy on the test images after the last epoch",
                    RunItem::accuracy,
                    value -> value < 0 ? RunItem.UNKNOWN : Percent.measured(value)),
                88));
    getColumns()
        .add(
            wide(
                Columns.number(
                    "Time",
                    "Seconds of training, without evaluation",
                    RunItem::seconds,
                    value ->
                        value < 0 ? RunItem.UNKNOWN : String.format(Locale.ROOT, "%,.1f s", value)),
                66));
    getColumns()
        .add(
            wide(
                Columns.number("Started", "Date and time", RunItem::started, RunsTable::moment),
                104));
    getColumns()
        .add(
            wide(
                Columns.number(
                    "Size",
                    "Disk space of its checkpoints",
                    (RunItem item) -> item.stored().bytes(),
                    MemoryUse::text),
                68));
    SortedList<RunItem> sorted = new SortedList<>(viewModel.runs());
    sorted.comparatorProperty().bind(comparatorProperty());
    setItems(sorted);
    getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<RunItem>) _ -> pick(viewModel));
    // After the table has followed the change: what is known of a picked run may be new.
    sorted.addListener((ListChangeListener<RunItem>) _ -> pick(viewModel));
  }

  /** Sorts by the number of complete epochs. */
  private record Epochs(int done, String text) implements Comparable<Epochs> {
    @Override
    public int compareTo(Epochs other) {
      return Integer.compare(done, other.done);
    }
  }

  private void pick(RunsViewModel viewModel) {
    viewModel.select(
        getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).toList());
  }

  /** Lets the name of the picked run be edited. */
  void rename() {
    edit(getSelectionModel().getSelectedIndex(), names);
  }

  private TableColumn<RunItem, String> nameColumn(RunsViewModel viewModel) {
    TableColumn<RunItem, String> column = wide(Columns.text("Run", RunItem::name), 190);
    column.setEditable(true);
    column.setCellFactory(_ -> new NameCell());
    column.setOnEditCommit(edit -> viewModel.rename(edit.getRowValue(), edit.getNewValue()));
    return column;
  }

  private static <T> TableColumn<RunItem, T> wide(TableColumn<RunItem, T> column, double width) {
    column.setPrefWidth(width);
    column.setMinWidth(Math.min(width, 104));
    column.setEditable(false);
    return column;
  }

  private static String moment(Instant started) {
    return started.equals(Instant.EPOCH) ? RunItem.UNKNOWN : MOMENT.format(started);
  }

  private static final class Row extends TableRow<RunItem> {
    @Override
    protected void updateItem(@Nullable RunItem item, boolean empty) {
      super.updateItem(item, empty);
      setTooltip(item == null || empty ? null : new Tooltip(item.training()));
    }
  }

  private final class NameCell extends TextFieldTableCell<RunItem, String> {
    NameCell() {
      super(new DefaultStringConverter());
    }

    @Override
    public void updateItem(@Nullable String name, boolean empty) {
      super.updateItem(name, empty);
      if (!isEditing()) {
        setGraphic(name == null || empty ? null : new Circle(5, palette.color(name)));
      }
    }

    @Override
    public void cancelEdit() {
      super.cancelEdit();
      updateItem(getItem(), isEmpty());
    }
  }
}
