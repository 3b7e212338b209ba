package org.digitworkbench.ui.results;

import atlantafx.base.theme.Styles;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.digitworkbench.ui.controls.ClassNames;
import org.digitworkbench.ui.controls.Columns;
import org.digitworkbench.ui.heatmap.HeatmapSelection;
import org.jspecify.annotations.Nullable;

/**
 * Each class against all others, with bars, and below them the macro averages, however the table is
 * sorted; a picked class filters the gallery.
 */
final class ClassTable extends TableView<ClassRow> {

  static final int ROWS = 11;
  static final double HEADER = 28;

  private static final PseudoClass MACRO = PseudoClass.getPseudoClass("macro");

  private List<String> names = ClassNames.DIGITS;
  private BarScale good = new BarScale(0, 1);
  private BarScale falsePositives = new BarScale(0, 1);
  private BarScale falseNegatives = new BarScale(0, 1);

  ClassTable(ResultsViewModel viewModel) {
    setId("class-table");
    setAccessibleText("Metrics of each class in percent, and their macro averages");
    getStyleClass().addAll(Styles.DENSE, "figures");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setRowFactory(_ -> new Row());
    setSortPolicy(_ -> {
      Comparator<ClassRow> chosen = getComparator();
      Comparator<ClassRow> averagesLast = Comparator.comparing(ClassRow::isMacro);
      FXCollections.sort(
          getItems(),
          averagesLast.thenComparing(
              chosen == null ? Comparator.comparingInt(ClassRow::label) : chosen));
      return true;
    });

    TableColumn<ClassRow, String> name = Columns.text("Class", row -> row.name(names));
    name.setMinWidth(104);
    name.setComparator(Comparator.comparingInt(text -> names.indexOf(text)));
    getColumns().add(name);
    TableColumn<ClassRow, Integer> images =
        Columns.number("Images", "Images of the class", ClassRow::support, ResultsText::count);
    images.setMinWidth(52);
    getColumns().add(images);
    add(
        "Precision",
        "Share of the images predicted as the class that belong to it, in percent",
        ClassRow::precision,
        share -> good.length(share));
    add(
        "Recall",
        "Share of the class's images that were predicted correctly, in percent",
        ClassRow::recall,
        share -> good.length(share));
    add(
        "F1",
        "Harmonic mean of precision and recall, in percent",
        ClassRow::f1,
        share -> good.length(share));
    add(
        "FPR",
        "False-positive rate: share of the other classes' images that were predicted as the class, in percent",
        ClassRow::falsePositiveRate,
        share -> falsePositives.length(share));
    add(
        "FNR",
        "False-negative rate: share of the class's images that were predicted as another, in percent",
        ClassRow::falseNegativeRate,
        share -> falseNegatives.length(share));
    filter(viewModel.gallery());
    viewModel.resultsProperty().subscribe(this::show);
  }

  /** The scale of the bars of precision, recall and F1. */
  BarScale scale() {
    return good;
  }

  private void add(
      String title,
      String explanation,
      Function<ClassRow, Double> value,
      Function<Double, Double> length) {
    TableColumn<ClassRow, Double> column = new TableColumn<>();
    Label header = new Label(title);
    header.setTooltip(new Tooltip(explanation));
    column.setGraphic(header);
    column.setMinWidth(title.length() > 6 ? 62 : 56);
    column.getStyleClass().add("number");
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    column.setCellFactory(_ -> new BarCell(length::apply));
    getColumns().add(column);
  }

  /** Has a picked row filter the gallery, and drops it when the gallery shows another part. */
  private void filter(GalleryViewModel gallery) {
    getSelectionModel()
        .selectedItemProperty()
        .subscribe(row -> {
          if (row != null) {
            gallery.pickProperty().set(new Pick.Part(part(row)));
          }
        });
    gallery
        .pickProperty()
        .subscribe(pick -> {
          ClassRow row = getSelectionModel().getSelectedItem();
          if (row != null && !pick.equals(new Pick.Part(part(row)))) {
            getSelectionModel().clearSelection();
          }
        });
  }

  private static HeatmapSelection part(ClassRow row) {
    return row.isMacro() ? HeatmapSelection.NOTHING : new HeatmapSelection.Row(row.label());
  }

  private void show(@Nullable EvaluatedModel shown) {
    names = shown == null ? ClassNames.DIGITS : shown.dataset().classNames();
    List<ClassRow> rows = shown == null ? List.of() : ClassRow.of(shown.evaluation().matrix());
    good =
        BarScale.upToOne(
            rows.stream()
                .filter(row -> row.support() > 0)
                .flatMapToDouble(r -> DoubleStream.of(r.precision(), r.recall(), r.f1())));
    falsePositives = largest(rows, ClassRow::falsePositiveRate);
    falseNegatives = largest(rows, ClassRow::falseNegativeRate);
    ClassRow picked = getSelectionModel().getSelectedItem();
    getSelectionModel().clearSelection();
    getItems().setAll(rows);
    sort();
    // The next epoch of a network leaves the picked class picked.
    rows.stream()
        .filter(row -> picked != null && row.label() == picked.label())
        .forEach(row -> getSelectionModel().select(row));
  }

  private static BarScale largest(List<ClassRow> rows, ToDoubleFunction<ClassRow> rate) {
    return BarScale.upToLargest(rows.stream().mapToDouble(rate));
  }

  private static final class Row extends TableRow<ClassRow> {
    @Override
    protected void updateItem(@Nullable ClassRow row, boolean empty) {
      super.updateItem(row, empty);
      pseudoClassStateChanged(MACRO, row != null && !empty && row.isMacro());
    }
  }
}
