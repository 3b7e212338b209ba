package org.digitworkbench.ui.controls;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import org.controlsfx.control.SegmentedButton;

/** Shows one aspect at a time; buttons above change to another. */
public final class AspectsPane extends BorderPane {

  private final Map<Aspect, Node> made = new HashMap<>();

  public AspectsPane(List<Aspect> aspects) {
    getStyleClass().add("aspects");
    SegmentedButton choice = new SegmentedButton();
    for (Aspect aspect : aspects) {
      ToggleButton button = new ToggleButton(aspect.title());
      button.setId(aspect.id());
      choice.getButtons().add(button);
      button.selectedProperty().subscribe((_, selected) -> show(aspect, selected));
    }
    Segments.keepOne(choice);
    choice.getButtons().getFirst().setSelected(true);
    setTop(choice);
  }

  private void show(Aspect aspect, boolean selected) {
    if (selected) {
      setCenter(made.computeIfAbsent(aspect, each -> each.content().get()));
    }
    aspect.shown().accept(selected);
  }
}
