package org.digitworkbench.ui.classroom;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.digitworkbench.domain.Percent;
import org.digitworkbench.ui.controls.Columns;
import org.jspecify.annotations.Nullable;

/** The leaderboard. The picked run stays picked as others come. */
final class BoardTable extends TableView<BoardRow> {

  private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");
  private static final double ROW = 28;

  private final ObservableList<BoardRow> rows = FXCollections.observableArrayList();
  private boolean updating;

  BoardTable(BoardViewModel viewModel) {
    setId("class-board");
    setAccessibleText("The runs of the class, best first");
    getStyleClass().addAll(Styles.DENSE, "figures");
    setFixedCellSize(ROW);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    Label hint = new Label("No runs yet. Train a network; when it has finished, it appears here.");
    hint.getStyleClass().add("hint");
    hint.setMinWidth(Region.USE_PREF_SIZE);
    setPlaceholder(hint);
    setRowFactory(_ -> new Row());
    addColumns();
    SortedList<BoardRow> sorted = new SortedList<>(rows);
    sorted.comparatorProperty().bind(comparatorProperty());
    setItems(sorted);
    getSelectionModel()
        .selectedItemProperty()
        .subscribe(row -> {
          if (!updating) {
            viewModel.pickedProperty().set(row);
          }
        });
    viewModel.rowsProperty().subscribe(now -> show(now, viewModel));
    viewModel.pickedProperty().subscribe(row -> pick(row));
  }

  private void addColumns() {
    add(Columns.number("Rank", "Best first", BoardRow::rank, String::valueOf), 60);
    add(Columns.text("Name", BoardRow::name), 168);
    add(Columns.text("Network", (BoardRow row) -> row.shared().run().network().shortText()), 152);
    add(
        Columns.number(
            "Test acc.",
            "Accuracy on the test images after the last epoch",
            BoardRow::accuracy,
            Percent::measured),
        92);
    add(
        Columns.number(
            "Parameters",
            "Numbers that the network learns",
            BoardRow::parameters,
            count -> String.format(Locale.ROOT, "%,d", count)),
        100);
    add(
        Columns.number(
            "Seconds",
            "Training time without evaluation; machines differ",
            BoardRow::seconds,
            ClassText::seconds),
        80);
    add(
        Columns.number(
            "When",
            "When the training started",
            (BoardRow row) -> row.shared().run().provenance().started(),
            ClassText::moment),
        108);
  }

  /** Numbers take what they need; the rest is for names and networks. */
  private void add(TableColumn<BoardRow, ?> column, double width) {
    column.setPrefWidth(width);
    column.setMinWidth(Math.min(width, 104));
    if (column.getStyleClass().contains("number")) {
      column.setMaxWidth(width);
    }
    getColumns().add(column);
  }

  private void show(List<BoardRow> now, BoardViewModel viewModel) {
    updating = true;
    rows.setAll(now);
    updating = false;
    pick(viewModel.pickedProperty().get());
  }

  /** Without scrolling to it. */
  private void pick(@Nullable BoardRow row) {
    int place =
        row == null ? -1 : getItems().stream().map(BoardRow::key).toList().indexOf(row.key());
    updating = true;
    if (place < 0) {
      getSelectionModel().clearSelection();
    } else {
      getSelectionModel().clearAndSelect(place);
    }
    updating = false;
  }

  /** One's own runs are told apart; what is too long for its cell can be read whole. */
  private static final class Row extends TableRow<BoardRow> {

    @Override
    protected void updateItem(@Nullable BoardRow row, boolean empty) {
      super.updateItem(row, empty);
      pseudoClassStateChanged(OWN, row != null && !empty && row.shared().own());
      setTooltip(
          row == null || empty
              ? null
              : new Tooltip(
                  "%s: %s%n%s"
                      .formatted(
                          row.name(),
                          row.shared().run().name(),
                          row.shared().run().network().shortText())));
    }
  }
}
