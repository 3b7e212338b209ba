package org.digitworkbench.ui.train;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.controlsfx.control.SegmentedButton;
import org.digitworkbench.ui.controls.Segments;
import org.digitworkbench.ui.plan.GroupsPane;

/** The numbers of the epochs, or what they say in words. */
final class NumbersPane extends VBox {

  private final Function<String, Color> palette;
  private final VBox words = new VBox();

  NumbersPane(TrainViewModel viewModel, Function<String, Color> palette) {
    this.palette = palette;
    getStyleClass().add("numbers-pane");
    EpochTable table =
        new EpochTable(viewModel.epochs(), run -> palette.apply(viewModel.group(run)));
    ScrollPane reading = new ScrollPane(words);
    reading.setId("train-reading");
    reading.setAccessibleText("What the numbers of the runs say");
    reading.setFitToWidth(true);
    reading.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    reading.getStyleClass().addAll("edge-to-edge", "reading");
    words.getStyleClass().add("reading-words");
    ToggleButton numbers =
        choice("train-show-epochs", "Epochs", "The numbers of each epoch", table);
    ToggleButton said =
        choice("train-show-reading", "Reading", "What the numbers say, in words", reading);
    GroupsPane results = new GroupsPane(viewModel.queue().resultProperty(), palette);
    ToggleButton groups =
        choice("train-show-groups", "Groups", "Mean and spread of the repeats", results);
    numbers.setSelected(true);
    SegmentedButton choice = new SegmentedButton(numbers, said);
    Segments.keepOne(choice);
    viewModel
        .queue()
        .resultProperty()
        .subscribe(result -> {
          if (result == null) {
            choice.getButtons().remove(groups);
            numbers.setSelected(true);
          } else if (!choice.getButtons().contains(groups)) {
            choice.getButtons().addFirst(groups);
            groups.setSelected(true);
          }
        });
    getChildren().addAll(choice, new StackPane(table, reading, results));
    viewModel.readingsProperty().subscribe(this::show);
  }

  private static ToggleButton choice(String id, String text, String help, Node shown) {
    ToggleButton button = new ToggleButton(text);
    button.setId(id);
    button.setTooltip(new Tooltip(help));
    shown.visibleProperty().bind(button.selectedProperty());
    return button;
  }

  private void show(List<Reading> readings) {
    words.getChildren().clear();
    if (readings.isEmpty()) {
      Label hint = new Label("A reading of the single runs appears here after the first epoch.");
      hint.setWrapText(true);
      hint.getStyleClass().add("hint");
      words.getChildren().add(hint);
    }
    for (Reading reading : readings) {
      Label title = new Label(reading.run().isEmpty() ? "Together" : reading.run());
      title.getStyleClass().add("reading-title");
      title.setGraphic(
          reading.run().isEmpty() ? null : new Circle(5, palette.apply(reading.run())));
      Label text = new Label(String.join(" ", reading.sentences()));
      text.setWrapText(true);
      words.getChildren().addAll(title, text);
    }
  }
}
