package org.digitworkbench.ui.results;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.digitworkbench.domain.Agreement.Group;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.ui.controls.Columns;
import org.digitworkbench.ui.results.Comparison.Part;
import org.digitworkbench.ui.results.NetworksTable.Row;
import org.jspecify.annotations.Nullable;

/** Who is right where, for each class; a picked number shows its images. */
final class NetworksTable extends TableView<Row> {

  private static final double ROW = 28;
  private static final double HEADER = 36;

  /** A class of a comparison. */
  record Row(Comparison shown, int label) {

    int count(Group group) {
      return shown.agreement().count(group, label);
    }

    String name() {
      return shown.classNames().get(label);
    }
  }

  private final List<Group> groups =
      List.of(Group.BOTH, Group.ONLY_FIRST, Group.ONLY_SECOND, Group.NEITHER);
  private boolean showing;

  NetworksTable(NetworksViewModel viewModel) {
    setId("networks-table");
    setAccessibleText("Who is right where, by class");
    getStyleClass().addAll(Styles.DENSE, "figures");
    setFixedCellSize(ROW);
    double height = HEADER + NetworkSpec.CLASSES * ROW + 4;
    setMinHeight(height);
    setPrefHeight(height);
    setMaxHeight(height);
    setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    TableColumn<Row, String> name = Columns.text("Class", Row::name);
    name.setMinWidth(80);
    getColumns().add(name);
    for (Group group : groups) {
      getColumns().add(Columns.number("", "", (Row row) -> row.count(group), ResultsText::count));
    }
    getSelectionModel().setCellSelectionEnabled(true);
    getSelectionModel()
        .getSelectedCells()
        .subscribe(() -> {
          if (!showing && !getSelectionModel().getSelectedCells().isEmpty()) {
            pick(viewModel, getSelectionModel().getSelectedCells().getFirst());
          }
        });
    viewModel.comparisonProperty().subscribe(this::show);
    viewModel
        .pickedProperty()
        .subscribe(part -> {
          if (part == null || part.label() == Part.ALL) {
            getSelectionModel().clearSelection();
          }
        });
  }

  private void pick(NetworksViewModel viewModel, TablePosition<?, ?> cell) {
    int column = getColumns().indexOf(cell.getTableColumn());
    if (column >= 0 && cell.getRow() >= 0) {
      Group group = column == 0 ? null : groups.get(column - 1);
      viewModel.pick(new Part(group, getItems().get(cell.getRow()).label()));
    }
  }

  private void show(@Nullable Comparison shown) {
    if (shown == null) {
      getItems().clear();
      return;
    }
    head(1, "Both", "Images of the class that both read correctly");
    head(2, "Only " + shown.first(), "Images that only " + shown.first() + " reads correctly");
    head(3, "Only " + shown.second(), "Images that only " + shown.second() + " reads correctly");
    head(4, "Neither", "Images of the class that neither reads correctly");
    showing = true;
    getSelectionModel().clearSelection();
    getItems()
        .setAll(
            IntStream.range(0, NetworkSpec.CLASSES)
                .mapToObj(label -> new Row(shown, label))
                .toList());
    // In the order that the user sorted the table by.
    sort();
    showing = false;
  }

  private void head(int column, String title, String explanation) {
    if (getColumns().get(column).getGraphic() instanceof Label label) {
      label.setText(title);
      label.setTooltip(new Tooltip(explanation));
    }
  }
}
