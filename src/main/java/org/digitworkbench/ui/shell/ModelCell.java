package org.digitworkbench.ui.shell;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.ListCell;
import javafx.scene.shape.Circle;
import org.digitworkbench.domain.LearningCurve;
import org.digitworkbench.ui.controls.Percent;
import org.digitworkbench.ui.controls.RunPalette;
import org.digitworkbench.ui.models.ModelChoice;
import org.jspecify.annotations.Nullable;

/** A model with the dot of its colour and its accuracy. */
final class ModelCell extends ListCell<ModelChoice> {

  private static final double DOT = 5;
  private static final Pattern RUN_ID = Pattern.compile("(.+)-\\d{8}-\\d{6}-\\d{3}");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

  private final RunPalette palette;
  private final Function<ModelChoice, String> note;
  private final String none;

  /**
   * @param note to be added about a network; may be empty
   * @param none shown while nothing is picked
   */
  ModelCell(RunPalette palette, Function<ModelChoice, String> note, String none) {
    this.palette = palette;
    this.note = note;
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
    String text =
        curve
            .last()
            .filter(e -> e.epoch() == choice.model().provenance().passes())
            .map(e -> "%s · %s".formatted(title(choice), Percent.measured(e.testAccuracy())))
            .orElseGet(() -> stopped(choice));
    String added = note.apply(choice);
    setText(added.isEmpty() ? text : text + " · " + added);
    setGraphic(new Circle(DOT, palette.color(choice.name())));
  }

  /** A network that was stopped within an epoch has not been tested as it is. */
  private static String stopped(ModelChoice choice) {
    return "%s · %.1f epochs".formatted(title(choice), choice.model().provenance().passes());
  }

  /** A run of an earlier day by its name and its time in place of its id. */
  private static String title(ModelChoice choice) {
    Matcher id = RUN_ID.matcher(choice.name());
    return id.matches()
        ? id.group(1) + " of " + TIME.format(choice.model().provenance().started())
        : choice.name();
  }
}
