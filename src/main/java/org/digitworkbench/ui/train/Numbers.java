package org.digitworkbench.ui.train;

import java.math.BigDecimal;
import java.util.Locale;
import org.digitworkbench.domain.InvalidSpecException;

/** Numbers as they are typed and shown in fields. */
final class Numbers {

  /** Below it a number is shown as a power of ten. */
  private static final double SMALL = 1e-4;

  /** Below it that is so anyway. */
  private static final double TINY = 1e-6;

  private Numbers() {}

  /** The shortest way to write it, such as "0.001" or "1e-7". */
  static String text(double value) {
    // Without BigDecimal where that can be, which takes long to get ready.
    String shortest = Double.toString(value);
    if (!shortest.contains("E")) {
      return shortest.endsWith(".0") ? shortest.substring(0, shortest.length() - 2) : shortest;
    }
    if (Math.abs(value) < TINY) {
      return shortest.replace(".0E", "e").replace('E', 'e');
    }
    BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
    return value == 0 || Math.abs(value) >= SMALL
        ? exact.toPlainString()
        : exact.toString().toLowerCase(Locale.ROOT);
  }

  /**
   * @param subject of the sentence if it is none
   */
  static int wholeNumber(String subject, String text) {
    try {
      return Integer.parseInt(text.replace(",", "").replace(" ", ""));
    } catch (NumberFormatException _) {
      throw new InvalidSpecException(subject + " must be a whole number.");
    }
  }

  /**
   * @param subject of the sentence if it is none
   */
  static double number(String subject, String text, String example) {
    try {
      return Double.parseDouble(text.replace(',', '.'));
    } catch (NumberFormatException _) {
      throw new InvalidSpecException(
          "%s must be a number, such as %s.".formatted(subject, example));
    }
  }
}
