package org.digitworkbench.ui.shell;

import java.util.function.Function;
import javafx.scene.control.ListCell;
import javafx.scene.shape.Circle;
import org.digitworkbench.domain.LearningCurve;
import org.digitworkbench.domain.Percent;
import org.digitworkbench.ui.controls.RunPalette;
import org.digitworkbench.ui.models.ModelChoice;
import org.jspecify.annotations.Nullable;

/** A model with the dot of its colour and its accuracy. */
final class ModelCell extends ListCell<ModelChoice> {

  private static final double DOT = 5;

  private final RunPalette palette;
  private final Function<ModelChoice, String> note;
  private final boolean brief;
  private final String none;

  /**
   * @param note to be added about a network; may be empty
   * @param brief whether there is no room for the accuracy behind the time of a kept run
   * @param none shown while nothing is picked
   */
  ModelCell(RunPalette palette, Function<ModelChoice, String> note, boolean brief, String none) {
    this.palette = palette;
    this.note = note;
    this.brief = brief;
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
    setText(brief && choice.isKeptRun() ? choice.title() : text(choice));
    setGraphic(new Circle(DOT, palette.color(choice.name())));
  }

  private String text(ModelChoice choice) {
    LearningCurve curve = choice.model().provenance().curve();
    String text =
        curve
            .last()
            .filter(e -> e.epoch() == choice.model().provenance().passes())
            .map(e -> "%s · %s".formatted(choice.title(), Percent.measured(e.testAccuracy())))
            .orElseGet(() -> stopped(choice));
    String added = note.apply(choice);
    return added.isEmpty() ? text : text + " · " + added;
  }

  /** A network that was stopped within an epoch has not been tested as it is. */
  private static String stopped(ModelChoice choice) {
    return "%s · %.1f epochs".formatted(choice.title(), choice.model().provenance().passes());
  }
}
