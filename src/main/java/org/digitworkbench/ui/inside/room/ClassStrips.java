package org.digitworkbench.ui.inside.room;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.inside.Silence;
import org.digitworkbench.inside.UnitStatistics;
import org.digitworkbench.inside.UnitStatistics.ClassValues;
import org.jspecify.annotations.Nullable;

/**
 * The distribution of the unit's values over the test images, a row for each class; the images for
 * which it is silent are a number at the right.
 */
final class ClassStrips extends Section {

  private static final double DIGITS = 16;
  private static final double NAMES = 80;
  private static final double NUMBERS = 52;

  private final List<Row> rows = new ArrayList<>();
  private final Label meaning = new Label();
  private final Label from = new Label();
  private final Label to = new Label();
  private final Region left = new Region();
  private @Nullable Studied shown;
  private float now = Float.NaN;

  ClassStrips() {
    super("Values by class");
    setId("room-classes");
    meaning.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
    beside(meaning);
    VBox strips = new VBox();
    strips.getStyleClass().add("strips");
    for (int label = 0; label < NetworkSpec.CLASSES; label++) {
      Row row = new Row();
      rows.add(row);
      strips.getChildren().add(row);
    }
    from.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
    to.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    Region right = new Region();
    right.setMinWidth(NUMBERS);
    HBox axis = new HBox(left, from, spring, to, right);
    axis.getStyleClass().add("strip");
    strips.getChildren().add(axis);
    getChildren().add(strips);
  }

  /**
   * @param studied null while nothing is known
   */
  void show(@Nullable Studied studied) {
    shown = studied;
    if (studied == null) {
      rows.forEach(Row::clear);
      from.setText("");
      to.setText("");
      meaning.setText("");
      return;
    }
    UnitStatistics unit = studied.unit();
    boolean hasSilence = studied.layer().silence() != Silence.NEVER;
    meaning.setText(hasSilence ? "silent" : "mean");
    boolean bars = unit.silent() < unit.images();
    from.setText(bars ? Numbers.plain(unit.from()) : "");
    to.setText(bars ? Numbers.plain(unit.to()) : "");
    double names = studied.classes().areDigits() ? DIGITS : NAMES;
    left.setMinWidth(names);
    double highest = Double.MIN_NORMAL;
    for (ClassValues values : unit.classes()) {
      for (int count : values.bars()) {
        highest = Math.max(highest, share(count, values));
      }
    }
    for (int label = 0; label < rows.size(); label++) {
      ClassValues values = unit.classes().get(label);
      String number =
          values.images() == 0
              ? "–"
              : hasSilence
                  ? Numbers.share(values.silent(), values.images())
                  : Numbers.plain(values.mean());
      rows.get(label).show(studied.classes().name(label), names, values, highest, number);
    }
    mark();
  }

  private static double share(int count, ClassValues values) {
    return count == 0 ? 0 : (double) count / values.images();
  }

  /** Marks a value in all rows; none for NaN. */
  void setNow(float value) {
    now = value;
    mark();
  }

  private void mark() {
    if (shown != null) {
      UnitStatistics unit = shown.unit();
      double place = ((double) now - unit.from()) / ((double) unit.to() - unit.from());
      boolean inside = place >= 0 && place <= 1 && !shown.layer().silence().isSilent(now);
      rows.forEach(row -> row.strip.mark(inside ? place : -1));
    }
  }

  /** One class. */
  private static final class Row extends HBox {

    private final Label name = new Label();
    private final Strip strip = new Strip();
    private final Label number = new Label();
    private final Tooltip tooltip = new Tooltip();

    Row() {
      getStyleClass().add("strip");
      setAlignment(Pos.CENTER_LEFT);
      name.getStyleClass().add(Styles.TEXT_SMALL);
      number.getStyleClass().addAll(Styles.TEXT_SMALL, "number");
      number.setMinWidth(NUMBERS);
      number.setMaxWidth(NUMBERS);
      number.setAlignment(Pos.CENTER_RIGHT);
      HBox.setHgrow(strip, Priority.ALWAYS);
      getChildren().addAll(name, strip, number);
      Tooltip.install(this, tooltip);
    }

    void clear() {
      strip.show(List.of(), 1);
      strip.mark(-1);
      number.setText("");
      tooltip.setText("Read with the test images");
    }

    void show(String title, double width, ClassValues values, double highest, String shownNumber) {
      name.setText(title);
      name.setMinWidth(width);
      name.setMaxWidth(width);
      strip.show(values.bars().stream().map(count -> share(count, values)).toList(), highest);
      number.setText(shownNumber);
      String text =
          String.format(
              Locale.ROOT,
              "%s: %,d test images, silent for %,d; mean %s",
              title,
              values.images(),
              values.silent(),
              Numbers.plain(values.mean()));
      tooltip.setText(text + ".\nA bar's height is the square root of its share of them.");
      setAccessibleText(text);
    }
  }
}
