package org.digitworkbench.ui.results;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.digitworkbench.ui.controls.ClassNames;
import org.digitworkbench.ui.controls.Segments;
import org.digitworkbench.ui.heatmap.HeatmapView;
import org.jspecify.annotations.Nullable;

/** The confusion matrix. */
final class MatrixPane extends VBox {

  private final HeatmapView heatmap = new HeatmapView();

  MatrixPane(ResultsViewModel viewModel) {
    getStyleClass().add("matrix-pane");
    Label title = new Label("Confusion matrix");
    title.getStyleClass().add("section-title");
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox header = new HBox(8, title, spring, countsOrPercent());
    header.setAlignment(Pos.CENTER_LEFT);

    heatmap.setId("heatmap");
    heatmap.selectionProperty().bindBidirectional(viewModel.gallery().selectionProperty());
    VBox.setVgrow(heatmap, Priority.ALWAYS);
    getChildren().addAll(header, heatmap);
    viewModel.resultsProperty().subscribe(this::show);
  }

  private SegmentedButton countsOrPercent() {
    ToggleButton counts = new ToggleButton("Counts");
    counts.setId("heatmap-counts");
    counts.setTooltip(new Tooltip("How many images"));
    ToggleButton percent = new ToggleButton("Percent");
    percent.setId("heatmap-percent");
    percent.setTooltip(new Tooltip("Percent of the true class, so of the row"));
    counts.setSelected(true);
    SegmentedButton choice = new SegmentedButton(counts, percent);
    Segments.keepOne(choice);
    heatmap.percentProperty().bind(percent.selectedProperty());
    return choice;
  }

  private void show(@Nullable EvaluatedModel shown) {
    heatmap.matrixProperty().set(shown == null ? null : shown.evaluation().matrix());
    heatmap
        .classNamesProperty()
        .set(shown == null ? ClassNames.DIGITS : shown.dataset().classNames());
  }
}
