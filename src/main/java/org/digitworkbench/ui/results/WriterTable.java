package org.digitworkbench.ui.results;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.digitworkbench.drawings.WriterScore;
import org.digitworkbench.ui.controls.Columns;

/** How well each writer is read; a picked one shows the drawings. */
final class WriterTable extends TableView<WriterScore> {

  private static final double ROW = 28;

  private boolean showing;

  WriterTable(WritersViewModel viewModel) {
    setId("writer-table");
    setAccessibleText("How many drawings of each writer are read correctly");
    getStyleClass().addAll(Styles.DENSE, "figures");
    setFixedCellSize(ROW);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    TableColumn<WriterScore, String> name = Columns.text("Writer", WriterScore::name);
    name.setMinWidth(120);
    getColumns().add(name);
    getColumns()
        .add(
            Columns.number(
                "Correct",
                "Drawings that were read correctly",
                (WriterScore score) -> score.right().count(),
                ResultsText::count));
    getColumns()
        .add(
            Columns.number(
                "Of",
                "Drawings of the writer",
                (WriterScore score) -> score.right().total(),
                ResultsText::count));
    TableColumn<WriterScore, Double> accuracy =
        Columns.number(
            "Accuracy",
            "Share of the writer's drawings that were read correctly, in percent",
            (WriterScore score) -> score.right().share(),
            share -> String.format(Locale.ROOT, "%.1f", 100 * share));
    accuracy.setMinWidth(76);
    getColumns().add(accuracy);
    getColumns().add(range());
    getSelectionModel()
        .selectedItemProperty()
        .subscribe(score -> {
          if (score != null && !showing) {
            viewModel.pick(score);
          }
        });
    viewModel.scoresProperty().subscribe(scores -> show(scores, viewModel));
    viewModel
        .pickedProperty()
        .subscribe(score -> {
          if (score == null && !showing) {
            getSelectionModel().clearSelection();
          }
        });
  }

  private static TableColumn<WriterScore, WriterScore> range() {
    TableColumn<WriterScore, WriterScore> range = new TableColumn<>();
    Label header = new Label("95 % interval, 0 to 100 %");
    header.setTooltip(new Tooltip("The 95 % confidence interval of the accuracy (Wilson)"));
    range.setGraphic(header);
    range.setMinWidth(120);
    range.setSortable(false);
    range.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    range.setCellFactory(_ -> new RangeCell());
    return range;
  }

  private void show(List<WriterScore> scores, WritersViewModel viewModel) {
    showing = true;
    getSelectionModel().clearSelection();
    getItems().setAll(scores);
    // In the order that the user sorted the table by.
    sort();
    WriterScore picked = viewModel.pickedProperty().get();
    scores.stream()
        .filter(score -> picked != null && score.writer().equals(picked.writer()))
        .forEach(getSelectionModel()::select);
    showing = false;
  }
}
