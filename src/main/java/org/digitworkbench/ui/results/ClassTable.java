package org.digitworkbench.ui.results;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.digitworkbench.domain.ClassMetrics;
import org.digitworkbench.ui.controls.ClassNames;
import org.digitworkbench.ui.controls.Columns;
import org.digitworkbench.ui.heatmap.HeatmapSelection;
import org.jspecify.annotations.Nullable;

/** Each class against all others; a picked class filters the gallery. */
final class ClassTable extends TableView<ClassMetrics> {

  private List<String> names = ClassNames.DIGITS;

  ClassTable(ResultsViewModel viewModel) {
    setId("class-table");
    setAccessibleText("Figures of each class");
    Tables.prepare(this);
    TableColumn<ClassMetrics, String> name = Columns.text("Class", m -> names.get(m.label()));
    name.setMinWidth(80);
    getColumns().add(name);
    getColumns()
        .add(
            Columns.number(
                "Images", "Test images of the class", ClassMetrics::support, ResultsText::count));
    add(
        "Precision",
        "Share of the images read as the class that are of it",
        ClassMetrics::precision);
    add("Recall", "Share of the class's images that were read right", ClassMetrics::recall);
    add("F1", "Harmonic mean of precision and recall", ClassMetrics::f1);
    add(
        "FPR",
        "False-positive rate: share of the other classes' images that were read as the class",
        ClassMetrics::falsePositiveRate);
    add(
        "FNR",
        "False-negative rate: share of the class's images that were read as another",
        ClassMetrics::falseNegativeRate);
    Tables.filter(this, viewModel.gallery(), m -> new HeatmapSelection.Row(m.label()));
    viewModel.resultsProperty().subscribe(this::show);
  }

  private void add(String title, String explanation, Function<ClassMetrics, Double> value) {
    getColumns().add(Columns.number(title, explanation, value, ResultsText::percentNumber));
  }

  private void show(@Nullable EvaluatedModel shown) {
    names = shown == null ? ClassNames.DIGITS : shown.dataset().classNames();
    Tables.show(this, shown == null ? List.of() : shown.evaluation().matrix().perClass());
  }
}
