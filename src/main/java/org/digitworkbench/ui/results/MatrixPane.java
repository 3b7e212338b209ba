package org.digitworkbench.ui.results;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.digitworkbench.ui.controls.ClassNames;
import org.digitworkbench.ui.controls.KeyText;
import org.digitworkbench.ui.heatmap.HeatmapMode;
import org.digitworkbench.ui.heatmap.HeatmapView;
import org.digitworkbench.ui.saving.FileSaver;
import org.digitworkbench.ui.saving.SaveButton;
import org.digitworkbench.ui.saving.SaveFormat;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The confusion matrix with what it shows of itself, and ways to take it along. */
final class MatrixPane extends VBox {

  private final ResultsViewModel viewModel;
  private final HeatmapView heatmap = new HeatmapView();

  MatrixPane(ResultsViewModel viewModel, FileSaver saver) {
    this.viewModel = viewModel;
    getStyleClass().add("matrix-pane");
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox header = new HBox(8, modes(), mistakesOnly(), spring, new HBox(copy(), save(saver)));
    header.setAlignment(Pos.CENTER_LEFT);
    header.getStyleClass().add("pane-tools");

    heatmap.setId("heatmap");
    heatmap.selectionProperty().bindBidirectional(viewModel.gallery().selectionProperty());
    VBox.setVgrow(heatmap, Priority.ALWAYS);
    getChildren().addAll(header, heatmap);
    viewModel.resultsProperty().subscribe(this::show);
  }

  private SegmentedButton modes() {
    return Choices.of(
        "heatmap",
        HeatmapMode.values(),
        heatmap.modeProperty(),
        HeatmapMode::title,
        HeatmapMode::help);
  }

  private ToggleButton mistakesOnly() {
    String help = "Hide the diagonal, so that the colours show the mistakes";
    ToggleButton button = new ToggleButton("Mistakes only");
    button.setId("heatmap-mistakes-only");
    button.setTooltip(new Tooltip(KeyText.of(help)));
    button.setAccessibleHelp(help);
    button.setMinWidth(USE_PREF_SIZE);
    heatmap.diagonalShownProperty().bind(button.selectedProperty().not());
    return button;
  }

  private Button copy() {
    String help = "Copy the matrix as text for a spreadsheet (Ctrl+C in the matrix)";
    Button button = new Button(null, new FontIcon(Feather.COPY));
    button.setId("heatmap-copy");
    button.setTooltip(new Tooltip(KeyText.of(help)));
    button.setAccessibleText(KeyText.of(help));
    button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, Styles.SMALL);
    button.setOnAction(_ -> heatmap.copy());
    return button;
  }

  private SaveButton save(FileSaver saver) {
    SaveButton button =
        new SaveButton(
            "The matrix",
            "confusion-matrix",
            saver,
            SaveFormat.png(heatmap::picture),
            SaveFormat.svg(() -> heatmap.svg(title())),
            SaveFormat.csv(heatmap::csv));
    button.setId("heatmap-save");
    return button;
  }

  private String title() {
    EvaluatedModel shown = viewModel.resultsProperty().get();
    return shown == null ? "" : ResultsText.subject(shown);
  }

  private void show(@Nullable EvaluatedModel shown) {
    heatmap.matrixProperty().set(shown == null ? null : shown.evaluation().matrix());
    heatmap
        .classNamesProperty()
        .set(shown == null ? ClassNames.DIGITS : shown.dataset().classNames());
  }
}
