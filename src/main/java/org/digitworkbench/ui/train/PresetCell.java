package org.digitworkbench.ui.train;

import java.util.function.Predicate;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.digitworkbench.domain.Preset;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A preset in three lines: its title and network, what it is, and its published result. */
final class PresetCell extends ListCell<Preset> {

  private static final double WIDTH = 480;

  private final Predicate<Preset> own;
  private final Label title = new Label();
  private final Label network = new Label();
  private final Label description = new Label();
  private final Label published = new Label();
  private final FontIcon mark = new FontIcon(Feather.USER);
  private final VBox lines;

  /**
   * @param own whether the user made it
   */
  PresetCell(Predicate<Preset> own) {
    this.own = own;
    getStyleClass().add("preset-cell");
    title.getStyleClass().add("preset-title");
    title.setMinWidth(USE_PREF_SIZE);
    for (Label detail : new Label[] {network, description, published}) {
      detail.getStyleClass().add("preset-detail");
    }
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox first = new HBox(8, title, space, network);
    first.getStyleClass().add("preset-head");
    lines = new VBox(first, description, published);
    // Takes this width, not that of its text: what is too long ends in an ellipsis.
    setPrefWidth(WIDTH);
  }

  @Override
  protected void updateItem(@Nullable Preset preset, boolean empty) {
    super.updateItem(preset, empty);
    if (preset == null || empty) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText("");
      return;
    }
    title.setText(preset.title());
    title.setGraphic(own.test(preset) ? mark : null);
    network.setText(preset.network().shortText());
    description.setText(preset.description());
    description.setManaged(!preset.description().isEmpty());
    published.setText(PresetPane.published(preset));
    String text = description.getText() + "\n" + published.getText();
    setTooltip(new Tooltip(text.strip()));
    setAccessibleText("%s: %s".formatted(preset.title(), text.strip()));
    setGraphic(lines);
  }
}
