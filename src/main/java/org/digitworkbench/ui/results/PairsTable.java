package org.digitworkbench.ui.results;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.digitworkbench.domain.ConfusedPair;
import org.digitworkbench.ui.controls.ClassNames;
import org.digitworkbench.ui.controls.Columns;
import org.digitworkbench.ui.heatmap.HeatmapSelection;
import org.jspecify.annotations.Nullable;

/** Which class is most often taken for which; a picked pair filters the gallery. */
final class PairsTable extends TableView<PairsTable.Pair> {

  private static final int LIMIT = 20;

  private List<String> names = ClassNames.DIGITS;

  /**
   * A row.
   *
   * @param share of the images of the true class
   */
  record Pair(ConfusedPair pair, double share) {}

  PairsTable(ResultsViewModel viewModel) {
    setId("pairs-table");
    setAccessibleText("Most confused pairs of classes");
    Tables.prepare(this);
    setPlaceholder(new Label("Not one mistake"));
    getColumns().add(Columns.text("True", p -> names.get(p.pair().truth())));
    getColumns().add(Columns.text("Predicted as", p -> names.get(p.pair().predicted())));
    getColumns()
        .add(
            Columns.number(
                "Images", "How often", (Pair p) -> p.pair().count(), ResultsText::count));
    getColumns()
        .add(
            Columns.number(
                "% of class",
                "Percent of the true class", Pair::share, ResultsText::percentNumber));
    Tables.filter(
        this,
        viewModel.gallery(),
        p -> new HeatmapSelection.Cell(p.pair().truth(), p.pair().predicted()));
    viewModel.resultsProperty().subscribe(this::show);
  }

  private void show(@Nullable EvaluatedModel shown) {
    names = shown == null ? ClassNames.DIGITS : shown.dataset().classNames();
    Tables.show(this, shown == null ? List.of() : pairs(shown));
  }

  private static List<Pair> pairs(EvaluatedModel shown) {
    var matrix = shown.evaluation().matrix();
    return matrix.mostConfused(LIMIT).stream()
        .map(pair -> new Pair(pair, matrix.rowShare(pair.truth(), pair.predicted())))
        .toList();
  }
}
