package org.digitworkbench.ui.shell;

import javafx.scene.control.ListCell;
import javafx.scene.shape.Circle;
import org.digitworkbench.domain.LearningCurve;
import org.digitworkbench.ui.controls.RunPalette;
import org.digitworkbench.ui.models.ModelChoice;
import org.jspecify.annotations.Nullable;

/** A model with the dot of its colour and its accuracy. */
final class ModelCell extends ListCell<ModelChoice> {

  private static final double DOT = 5;

  private final RunPalette palette;
  private final String none;

  /**
   * @param none shown while nothing is picked
   */
  ModelCell(RunPalette palette, String none) {
    this.palette = palette;
    this.none = none;
  }

  @Override
  protected void updateItem(@Nullable ModelChoice choice, boolean empty) {
    super.updateItem(choice, empty);
    if (empty || choice == null) {
      setText(none);
      setGraphic(null);
      return;
    }
    LearningCurve curve = choice.model().provenance().curve();
    setText(
        curve
            .last()
            .map(e -> "%s · %.2f %%".formatted(choice.name(), 100 * e.testAccuracy()))
            .orElse(choice.name()));
    setGraphic(new Circle(DOT, palette.color(choice.name())));
  }
}
