package org.digitworkbench.ui.plan;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.digitworkbench.domain.Percent;
import org.digitworkbench.domain.Spread;
import org.digitworkbench.plan.GroupResult;
import org.digitworkbench.plan.PlanReading;
import org.digitworkbench.plan.PlanResult;
import org.jspecify.annotations.Nullable;

/**
 * What came of a plan: a row for each group, and whether the difference is more than the spread.
 */
public final class GroupsPane extends VBox {

  /** Room for "100.00 % ± 10.00". */
  private static final double MEAN = 136;

  /** Room for "rate 0.0001". */
  private static final double NAME = 120;

  private final Function<String, Color> palette;
  private final TableView<GroupResult> table = new TableView<>();
  private final Label reading = new Label();

  /**
   * @param palette colour of a group by its name
   */
  public GroupsPane(
      ReadOnlyObjectProperty<@Nullable PlanResult> result, Function<String, Color> palette) {
    this.palette = palette;
    getStyleClass().add("groups-pane");
    getStylesheets()
        .add(Objects.requireNonNull(GroupsPane.class.getResource("plan.css")).toExternalForm());
    table.setId("plan-groups");
    table.setAccessibleText("Mean and spread of the final test accuracies");
    table.getStyleClass().add("dense");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    table.setPlaceholder(new Label(""));
    table.getColumns().add(nameColumn());
    table.getColumns().add(column("Runs", GroupsPane::runs));
    TableColumn<GroupResult, String> mean =
        column("Mean ± SD", g -> accuracy(g, PlanReading::text));
    mean.setMinWidth(MEAN);
    table.getColumns().add(mean);
    table.getColumns().add(column("Lowest", g -> accuracy(g, a -> Percent.measured(a.lowest()))));
    table.getColumns().add(column("Highest", g -> accuracy(g, a -> Percent.measured(a.highest()))));
    table.getColumns().add(column("Best", g -> accuracy(g, _ -> Percent.measured(g.best()))));
    table.getColumns().add(column("Seconds", g -> accuracy(g, _ -> PlanText.seconds(g.seconds()))));
    table.getColumns().forEach(column -> column.setSortable(false));
    VBox.setVgrow(table, Priority.ALWAYS);
    reading.setId("plan-reading");
    reading.setWrapText(true);
    reading.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(table, reading);
    result.subscribe(this::show);
  }

  private void show(@Nullable PlanResult result) {
    if (result == null) {
      table.getItems().clear();
      reading.setText("");
      return;
    }
    table.getItems().setAll(result.groups());
    String sentence = PlanReading.of(result);
    reading.setText(
        sentence.isEmpty() ? "When two groups have finished, they are compared here." : sentence);
  }

  private static String runs(GroupResult group) {
    return group.failed() == 0
        ? Integer.toString(group.runs().size())
        : String.format(Locale.ROOT, "%d, %d failed", group.runs().size(), group.failed());
  }

  private static String accuracy(GroupResult group, Function<Spread, String> text) {
    return group.accuracy().map(text).orElse(PlanText.NONE);
  }

  private TableColumn<GroupResult, String> nameColumn() {
    TableColumn<GroupResult, String> column = new TableColumn<>("Group");
    column.setMinWidth(NAME);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().group().name()));
    column.setCellFactory(_ ->
        new TableCell<>() {
          @Override
          protected void updateItem(@Nullable String group, boolean empty) {
            super.updateItem(group, empty);
            setText(group);
            setGraphic(group == null ? null : new Circle(5, palette.apply(group)));
          }
        });
    return column;
  }

  private static TableColumn<GroupResult, String> column(
      String title, Function<GroupResult, String> text) {
    TableColumn<GroupResult, String> column = new TableColumn<>(title);
    column.getStyleClass().add("numeric");
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
    return column;
  }
}
