package org.digitworkbench.ui.draw;

import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import org.controlsfx.control.SegmentedButton;
import org.digitworkbench.ui.controls.Segments;

/** Shows one aspect at a time; buttons above change to another. */
final class AspectsPane extends BorderPane {

  AspectsPane(List<Aspect> aspects) {
    getStyleClass().add("aspects");
    SegmentedButton choice = new SegmentedButton();
    for (Aspect aspect : aspects) {
      ToggleButton button = new ToggleButton(aspect.title());
      button.setId(aspect.id());
      choice.getButtons().add(button);
      aspect.content().visibleProperty().bind(button.selectedProperty());
      button.selectedProperty().subscribe((_, selected) -> show(aspect, selected));
    }
    Segments.keepOne(choice);
    choice.getButtons().getFirst().setSelected(true);
    setTop(choice);
  }

  private void show(Aspect aspect, boolean selected) {
    if (selected) {
      setCenter(aspect.content());
    }
    aspect.shown().accept(selected);
  }
}
