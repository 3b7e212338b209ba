package org.digitworkbench.ui.results;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.digitworkbench.domain.ConfusedPair;
import org.digitworkbench.domain.ConfusionMatrix;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Cell;
import org.digitworkbench.ui.heatmap.HeatmapText;
import org.jspecify.annotations.Nullable;

/** Which class is most often taken for which; a picked pair filters the gallery. */
final class PairsList extends VBox {

  static final int LIMIT = 10;

  private static final int LINES = LIMIT / 2;

  private final GalleryViewModel gallery;
  private final GridPane pairs = new GridPane(8, 0);
  private final Label none = new Label("No mistakes");

  PairsList(ResultsViewModel viewModel) {
    gallery = viewModel.gallery();
    setId("pairs");
    getStyleClass().add("pairs");
    Label title = new Label("Most confused pairs");
    title.getStyleClass().add("section-title");
    Label units = new Label("true → predicted, images, % of the true class");
    units.getStyleClass().add("section-subtitle");
    HBox head = new HBox(8, title, units);
    head.setAlignment(Pos.BASELINE_LEFT);
    for (int column = 0; column < 2; column++) {
      ColumnConstraints half = new ColumnConstraints();
      half.setPercentWidth(50);
      pairs.getColumnConstraints().add(half);
    }
    getChildren().addAll(head, none, pairs);
    viewModel.resultsProperty().subscribe(this::show);
    gallery.pickProperty().subscribe(this::mark);
  }

  private void show(@Nullable EvaluatedModel shown) {
    pairs.getChildren().clear();
    if (shown != null) {
      ConfusionMatrix matrix = shown.evaluation().matrix();
      List<ConfusedPair> most = matrix.mostConfused(LIMIT);
      for (int i = 0; i < most.size(); i++) {
        pairs.add(button(most.get(i), matrix, shown.dataset().classNames()), i / LINES, i % LINES);
      }
    }
    none.setVisible(pairs.getChildren().isEmpty());
    none.setManaged(none.isVisible());
    mark(gallery.pickProperty().get());
  }

  private ToggleButton button(ConfusedPair pair, ConfusionMatrix matrix, List<String> names) {
    Cell cell = new Cell(pair.truth(), pair.predicted());
    Label classes = new Label(names.get(pair.truth()) + " → " + names.get(pair.predicted()));
    classes.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(classes, Priority.ALWAYS);
    Label count = number(ResultsText.count(pair.count()), 32);
    double share = matrix.rowShare(pair.truth(), pair.predicted());
    Label percent = number(ResultsText.percentNumber(share), 44);
    ToggleButton button = new ToggleButton(null, new HBox(4, classes, count, percent));
    button.setId("pair-%d-%d".formatted(pair.truth(), pair.predicted()));
    button.setUserData(cell);
    button.setMaxWidth(Double.MAX_VALUE);
    String sentence = HeatmapText.sentence(matrix, names, cell);
    button.setTooltip(new Tooltip(sentence));
    button.setAccessibleText(sentence);
    button.setOnAction(
        _ -> gallery.pickProperty().set(button.isSelected() ? new Pick.Part(cell) : Pick.MISTAKES));
    return button;
  }

  private static Label number(String text, double width) {
    Label label = new Label(text);
    label.setMinWidth(width);
    label.setAlignment(Pos.CENTER_RIGHT);
    return label;
  }

  private void mark(Pick pick) {
    for (var node : pairs.getChildren()) {
      if (node instanceof ToggleButton button && button.getUserData() instanceof Cell cell) {
        button.setSelected(pick.equals(new Pick.Part(cell)));
      }
    }
  }
}
