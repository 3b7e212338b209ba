package org.digitworkbench.ui.train;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.digitworkbench.domain.Percent;
import org.jspecify.annotations.Nullable;

/** The numbers of each epoch, in the order of the rows unless it is sorted by a column. */
final class EpochTable extends TableView<EpochRow> {

  private final Function<String, Color> palette;

  EpochTable(ObservableList<EpochRow> rows, Function<String, Color> palette) {
    this.palette = palette;
    setId("train-epochs");
    setAccessibleText("Loss and accuracy of each run after each epoch");
    getStyleClass().addAll("dense", "epoch-table");
    SortedList<EpochRow> sorted = new SortedList<>(rows);
    sorted.comparatorProperty().bind(comparatorProperty());
    setItems(sorted);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    Label hint = new Label("The numbers of each epoch appear here.");
    hint.getStyleClass().add("hint");
    hint.setMaxWidth(Double.MAX_VALUE);
    hint.setAlignment(Pos.CENTER);
    setPlaceholder(hint);
    getColumns().add(runColumn());
    getColumns().add(column("Epoch", r -> r.metrics().epoch(), TrainText::count));
    getColumns().add(column("Train loss", r -> r.metrics().trainLoss(), TrainText::loss));
    getColumns().add(column("Train acc.", r -> r.metrics().trainAccuracy(), Percent::measured));
    getColumns().add(column("Test loss", r -> r.metrics().testLoss(), TrainText::loss));
    getColumns().add(column("Test acc.", r -> r.metrics().testAccuracy(), Percent::measured));
    getColumns().add(column("Seconds", r -> r.metrics().seconds(), TrainText::seconds));
  }

  private TableColumn<EpochRow, String> runColumn() {
    TableColumn<EpochRow, String> column = new TableColumn<>("Run");
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().run()));
    column.setCellFactory(_ ->
        new TableCell<>() {
          @Override
          protected void updateItem(@Nullable String run, boolean empty) {
            super.updateItem(run, empty);
            setText(run);
            setGraphic(run == null ? null : new Circle(5, palette.apply(run)));
          }
        });
    return column;
  }

  private static TableColumn<EpochRow, Double> column(
      String title, ToDoubleFunction<EpochRow> value, Function<Double, String> format) {
    TableColumn<EpochRow, Double> column = new TableColumn<>(title);
    column.getStyleClass().add("numeric");
    column.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(value.applyAsDouble(row.getValue())));
    column.setCellFactory(_ ->
        new TableCell<>() {
          @Override
          protected void updateItem(@Nullable Double number, boolean empty) {
            super.updateItem(number, empty);
            setText(number == null ? null : format.apply(number));
          }
        });
    return column;
  }
}
