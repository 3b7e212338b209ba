package org.digitworkbench.ui.results;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.digitworkbench.ui.controls.Segments;

/** The figures of each class, and of drawings also of each writer. */
final class FiguresPane extends VBox {

  FiguresPane(ResultsViewModel viewModel) {
    getStyleClass().add("classes-pane");
    WritersViewModel model = viewModel.writers();
    ToggleButton byClass = new ToggleButton("By class");
    byClass.setId("figures-by-class");
    byClass.setTooltip(new Tooltip("Each class against all others"));
    ToggleButton byWriter = new ToggleButton("By writer");
    byWriter.setId("figures-by-writer");
    byWriter.setTooltip(new Tooltip("Which of us is hardest to read?"));
    SegmentedButton choice = new SegmentedButton(byClass, byWriter);
    Segments.keepOne(choice);
    byClass.setSelected(true);
    choice.managedProperty().bind(choice.visibleProperty());
    model
        .known()
        .subscribe(known -> {
          choice.setVisible(known);
          if (!known) {
            byClass.setSelected(true);
          }
        });
    ClassesPane classes = new ClassesPane(viewModel);
    classes.visibleProperty().bind(byClass.selectedProperty());
    VBox writers = writers(model);
    writers.visibleProperty().bind(byWriter.selectedProperty());
    StackPane front = new StackPane(classes, writers);
    front.setMinHeight(0);
    VBox.setVgrow(front, Priority.ALWAYS);
    getChildren().addAll(choice, front);
  }

  private static VBox writers(WritersViewModel model) {
    Label reading = new Label();
    reading.setId("writers-reading");
    reading.setWrapText(true);
    reading.setMinHeight(USE_PREF_SIZE);
    reading.textProperty().bind(model.reading());
    WriterTable table = new WriterTable(model);
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox box = new VBox(8, reading, table);
    box.setMinHeight(0);
    return box;
  }
}
