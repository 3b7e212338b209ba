package org.digitworkbench.ui.classroom;

import java.util.Locale;
import org.digitworkbench.drawings.WriterScore;
import org.jspecify.annotations.Nullable;

/**
 * A writer of the class, or all of them.
 *
 * @param writer empty for the drawings without a name; null for everybody's
 * @param drawings how many
 * @param right share of the drawings that the network reads right, in [0, 1]; NaN if not known
 * @param score null if not known, and for everybody
 */
record WriterRow(@Nullable String writer, int drawings, double right, @Nullable WriterScore score) {

  String name() {
    if (writer == null) {
      return "Everybody";
    }
    return writer.isEmpty() ? ClassText.NAMELESS : writer;
  }

  /** In percent, such as "97.5". */
  String rightText() {
    return Double.isNaN(right)
        ? ClassText.UNKNOWN
        : String.format(Locale.ROOT, "%.1f", 100 * right);
  }
}
