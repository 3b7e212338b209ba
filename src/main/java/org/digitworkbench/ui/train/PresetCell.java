package org.digitworkbench.ui.train;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.digitworkbench.domain.Preset;
import org.jspecify.annotations.Nullable;

/** A preset in two lines: its title and network, and its published result. */
final class PresetCell extends ListCell<Preset> {

  private final Label title = new Label();
  private final Label network = new Label();
  private final Label published = new Label();
  private final VBox lines;

  PresetCell() {
    getStyleClass().add("preset-cell");
    title.getStyleClass().add("preset-title");
    title.setMinWidth(USE_PREF_SIZE);
    network.getStyleClass().add("preset-detail");
    published.getStyleClass().add("preset-detail");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox first = new HBox(8, title, space, network);
    first.getStyleClass().add("preset-head");
    lines = new VBox(first, published);
    // Takes the width of the list, not of its text: what is too long ends in an ellipsis.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Preset preset, boolean empty) {
    super.updateItem(preset, empty);
    if (preset == null || empty) {
      setGraphic(null);
      setTooltip(null);
      return;
    }
    title.setText(preset.title());
    network.setText(preset.network().shortText());
    published.setText(preset.published());
    setTooltip(new Tooltip(preset.description() + "\nPublished: " + preset.published()));
    setGraphic(lines);
  }
}
