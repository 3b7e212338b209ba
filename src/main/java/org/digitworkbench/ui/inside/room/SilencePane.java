package org.digitworkbench.ui.inside.room;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** How often the unit and its layer are silent, and the way to those that always are. */
final class SilencePane extends Section {

  private final Label unit = words("room-silence");
  private final Label layer = words("room-layer-silence");
  private final CheckBox mark = new CheckBox("Mark them");
  private final Hyperlink next = new Hyperlink("Go to the next one");
  private final HBox ways = new HBox(mark, next);

  SilencePane(RoomViewModel viewModel) {
    super("Silence");
    mark.setId("room-mark");
    mark.setTooltip(new Tooltip("Mark the units that are silent for every test image"));
    mark.selectedProperty().bindBidirectional(viewModel.markingProperty());
    next.setId("room-next");
    next.setTooltip(new Tooltip("Pick the next unit that is silent for every test image"));
    next.setOnAction(_ -> {
      next.setVisited(false);
      viewModel.pickNextSilent();
    });
    ways.getStyleClass().add("ways");
    getChildren().addAll(unit, layer, ways);
  }

  /**
   * @param studied null while nothing is known
   */
  void show(@Nullable Studied studied) {
    unit.setText(studied == null ? "" : RoomText.silence(studied));
    boolean counted = studied != null && !studied.layer().silence().text().isEmpty();
    layer.setText(studied == null || !counted ? "" : RoomText.layer(studied.layer()));
    layer.setManaged(counted);
    boolean any = studied != null && !studied.layer().silent().isEmpty();
    ways.setVisible(any);
    ways.setManaged(any);
  }
}
