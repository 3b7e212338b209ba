package org.digitworkbench.ui.results;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.digitworkbench.ui.controls.Segments;

/** The switch between the sides, and the one that is shown; each is made when it is first shown. */
final class SidePane extends VBox {

  private final Map<Side, Node> made = new EnumMap<>(Side.class);
  private final StackPane front = new StackPane();

  /**
   * @param maker makes a side
   */
  SidePane(ObjectProperty<Side> side, Function<Side, Node> maker) {
    getStyleClass().add("side-pane");
    setMinWidth(440);
    setPrefWidth(520);
    SegmentedButton choice = new SegmentedButton();
    for (Side each : Side.values()) {
      ToggleButton button = new ToggleButton(each.title());
      button.setId("side-" + each.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      button.setTooltip(new Tooltip(each.help()));
      side.subscribe(now -> button.setSelected(now == each));
      button
          .selectedProperty()
          .subscribe(on -> {
            if (on) {
              side.set(each);
            }
          });
      choice.getButtons().add(button);
    }
    Segments.keepOne(choice);
    VBox.setVgrow(front, Priority.ALWAYS);
    getChildren().addAll(choice, front);
    side.subscribe(now -> {
      Node node = Objects.requireNonNull(made.computeIfAbsent(now, maker));
      if (!front.getChildren().contains(node)) {
        front.getChildren().add(node);
      }
      // Those behind claim no room.
      for (Node other : front.getChildren()) {
        other.setVisible(other.equals(node));
        other.setManaged(other.isVisible());
      }
    });
  }
}
