package org.digitworkbench.ui.results;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.digitworkbench.ui.controls.Segments;

/** The figures per class, or the most confused pairs. */
final class TablesPane extends VBox {

  TablesPane(ResultsViewModel viewModel) {
    getStyleClass().add("tables-pane");
    ToggleButton perClass = new ToggleButton("Per class, in %");
    perClass.setId("show-class-table");
    perClass.setTooltip(new Tooltip("Figures of each class"));
    perClass.setSelected(true);
    ToggleButton pairs = new ToggleButton("Most confused pairs");
    pairs.setId("show-pairs-table");
    pairs.setTooltip(new Tooltip("Which classes are taken for which"));
    SegmentedButton choice = new SegmentedButton(perClass, pairs);
    Segments.keepOne(choice);

    ClassTable classTable = new ClassTable(viewModel);
    classTable.visibleProperty().bind(perClass.selectedProperty());
    PairsTable pairsTable = new PairsTable(viewModel);
    pairsTable.visibleProperty().bind(pairs.selectedProperty());
    getChildren().addAll(choice, new StackPane(classTable, pairsTable));
  }
}
