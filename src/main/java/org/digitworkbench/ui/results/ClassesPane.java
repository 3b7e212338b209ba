package org.digitworkbench.ui.results;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The figures of each class and the most confused pairs. */
final class ClassesPane extends VBox {

  private static final double MIN_ROW = 22;
  private static final double MAX_ROW = 28;
  private static final double BORDER = 2;

  private final ClassTable table;
  private final Label caption = new Label();
  private final PairsList pairs;

  ClassesPane(ResultsViewModel viewModel) {
    getStyleClass().add("classes-pane");
    table = new ClassTable(viewModel);
    pairs = new PairsList(viewModel);
    caption.getStyleClass().add("section-subtitle");
    caption.setId("class-bars");
    getChildren().addAll(table, caption, pairs);
    viewModel
        .resultsProperty()
        .subscribe(_ ->
            caption.setText(
                "In percent. Bars of precision, recall and F1 begin at %.0f %%"
                    .formatted(100 * table.scale().low())));
    setMinHeight(0);
  }

  /** Rows as high as there is room for, within what can be read well. */
  @Override
  protected void layoutChildren() {
    double below = pairs.prefHeight(getWidth()) + caption.prefHeight(-1) + 2 * getSpacing();
    double room = getHeight() - below - ClassTable.HEADER - BORDER;
    double row = Math.clamp(Math.floor(room / ClassTable.ROWS), MIN_ROW, MAX_ROW);
    double height = ClassTable.HEADER + ClassTable.ROWS * row + BORDER;
    table.setFixedCellSize(row);
    table.setMinHeight(height);
    table.setPrefHeight(height);
    table.setMaxHeight(height);
    super.layoutChildren();
  }
}
