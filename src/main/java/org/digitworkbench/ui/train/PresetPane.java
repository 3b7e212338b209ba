package org.digitworkbench.ui.train;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.digitworkbench.domain.Preset;

/** The presets, and below them what can be changed about the chosen one. */
final class PresetPane extends VBox {

  PresetPane(TrainViewModel viewModel, SamplesViewModel samples) {
    getStyleClass().add("preset-pane");
    ListView<Preset> list = new ListView<>();
    list.setId("train-presets");
    list.setAccessibleText("Presets");
    list.getItems().setAll(viewModel.presets());
    list.setCellFactory(_ -> new PresetCell());
    list.getSelectionModel().select(viewModel.presetProperty().get());
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(chosen -> {
          if (chosen != null) {
            viewModel.presetProperty().set(chosen);
          }
        });
    viewModel.presetProperty().subscribe(list.getSelectionModel()::select);

    Label description = new Label();
    description.getStyleClass().add("preset-description");
    description.setWrapText(true);
    description.setMinHeight(USE_PREF_SIZE);
    viewModel
        .presetProperty()
        .subscribe(p ->
            description.setText(
                "%s\nPublished: %s.\nLook at: %s"
                    .formatted(p.description(), p.published(), p.lookAt())));

    VBox below = new VBox(description, new FormPane(viewModel, samples));
    below.getStyleClass().add("preset-form");
    ScrollPane scroll = new ScrollPane(below);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(list, scroll);
  }
}
