package org.digitworkbench.ui.draw;

import java.util.List;
import java.util.stream.Collectors;
import org.digitworkbench.ink.Drawing;

/**
 * A drawing and what came of its digits.
 *
 * @param drawing all that was on the sheet
 * @param lines its digits line by line, as one reads; at least one, that of a blank sheet without
 *     ink
 */
record ReadNumber(Drawing drawing, List<List<Reading>> lines) {

  static final ReadNumber BLANK = of(Reading.BLANK);

  ReadNumber {
    lines = lines.stream().map(List::copyOf).toList();
  }

  /** One digit alone. */
  static ReadNumber of(Reading reading) {
    return new ReadNumber(reading.drawing(), List.of(List.of(reading)));
  }

  /** The digits of all lines. */
  List<Reading> digits() {
    return lines.stream().flatMap(List::stream).toList();
  }

  /** Whether there are several. */
  boolean isSeveral() {
    return lines.size() > 1 || lines.getFirst().size() > 1;
  }

  /** What it is read as, such as "17"; the lines below each other. */
  String text() {
    return text(lines, "", "\n");
  }

  /**
   * What digits are read as, line by line.
   *
   * @param between the digits of a line; words have a comma between them
   * @param end of each line but the last
   */
  static String text(List<List<Reading>> lines, String between, String end) {
    boolean digits =
        lines.stream().flatMap(List::stream).allMatch(reading -> digit(reading).length() == 1);
    return lines.stream()
        .map(line ->
            line.stream()
                .map(ReadNumber::digit)
                .collect(Collectors.joining(digits ? between : ", ")))
        .collect(Collectors.joining(end));
  }

  /** The digit, or whatever the picked network takes it for; a question mark without an answer. */
  static String digit(Reading reading) {
    return reading.answer().textOr("?");
  }
}
