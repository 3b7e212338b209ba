package org.digitworkbench.ui.draw;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.DrawnDigits;
import org.digitworkbench.ink.FramingSteps;
import org.digitworkbench.ink.Stroke;
import org.digitworkbench.ui.ink.InkMarks;
import org.jspecify.annotations.Nullable;

/**
 * The digits of the number on the sheet and which of them is looked at: the one that is drawn, or
 * one that was chosen, until another is drawn. Used on the FX thread.
 */
final class NumberViewModel {

  private final InkMarks marks;
  private final ObjectProperty<ReadNumber> number = new SimpleObjectProperty<>(ReadNumber.BLANK);
  private int chosen;
  private @Nullable Choice choice;

  /** A digit that was chosen, and the newest stroke then. */
  private record Choice(Drawing digit, @Nullable Stroke stroke) {

    boolean holds(Drawing drawing) {
      return Objects.equals(stroke, newest(drawing));
    }
  }

  /**
   * @param marks of the sheet, which show the digits
   */
  NumberViewModel(InkMarks marks) {
    this.marks = marks;
  }

  /** What was read last. */
  ObservableValue<ReadNumber> numberProperty() {
    return number;
  }

  /** The digit that is looked at. */
  Reading chosen() {
    return number.get().digits().get(chosen);
  }

  /** Such as "2nd of 4"; empty for one digit alone. */
  ObservableValue<String> place() {
    return number.flatMap(read ->
        marks
            .chosenProperty()
            .map(index -> read.isSeveral() ? place(index.intValue(), read.digits().size()) : ""));
  }

  private static String place(int index, int count) {
    String ending =
        switch (index) {
          case 0 -> "st";
          case 1 -> "nd";
          case 2 -> "rd";
          default -> "th";
        };
    return "%d%s of %d".formatted(index + 1, ending, count);
  }

  void show(ReadNumber newest) {
    chosen = index(newest.drawing(), newest.digits().stream().map(Reading::drawing).toList());
    number.set(newest);
    mark();
  }

  /** Nothing is on the sheet but a picture. */
  void clear() {
    show(ReadNumber.BLANK);
  }

  /** Looks at that digit. */
  void choose(int index) {
    chosen = index;
    choice = new Choice(chosen().drawing(), newest(number.get().drawing()));
    mark();
  }

  /**
   * The digit of a drawing that is looked at, to be labelled; null if it is blank.
   *
   * @param one whether the drawing is one digit however it looks
   * @param asked whether what the networks say of it counts
   */
  @Nullable OnSheet onSheet(Drawing drawing, boolean one, boolean asked) {
    ReadNumber read = number.get();
    if (drawing.isBlank()) {
      return null;
    }
    if (read.drawing().equals(drawing) && !(one && read.isSeveral())) {
      return new OnSheet(chosen().drawing(), drawing, null, asked ? chosen().prediction() : null);
    }
    List<Drawing> digits =
        one ? List.of(drawing) : DrawnDigits.lines(drawing).stream().flatMap(List::stream).toList();
    return new OnSheet(digits.get(index(drawing, digits)), drawing, null, null);
  }

  /** Which of the digits of a drawing is looked at. */
  private int index(Drawing drawing, List<Drawing> digits) {
    int index = -1;
    if (choice != null && choice.holds(drawing)) {
      index = digits.indexOf(choice.digit());
    }
    for (int i = 0; index < 0 && i < digits.size(); i++) {
      Stroke newest = newest(drawing);
      if (newest != null && digits.get(i).strokes().contains(newest)) {
        index = i;
      }
    }
    return index < 0 ? digits.size() - 1 : index;
  }

  private static @Nullable Stroke newest(Drawing drawing) {
    return drawing.isBlank() ? null : drawing.strokes().getLast();
  }

  private void mark() {
    ReadNumber read = number.get();
    marks.show(
        read.isSeveral() ? read.digits().stream().map(NumberViewModel::mark).toList() : List.of(),
        read.isSeveral() ? chosen : 0);
  }

  private static InkMarks.Mark mark(Reading digit) {
    FramingSteps steps = Objects.requireNonNull(digit.steps(), "A digit without ink");
    return new InkMarks.Mark(steps.bounds(), ReadNumber.digit(digit));
  }
}
