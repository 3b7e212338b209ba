package org.digitworkbench.domain;

import java.util.Locale;

/**
 * A network or a training was described with a value that is out of range; the message names the
 * field and its range.
 */
public final class InvalidSpecException extends WorkbenchException {

  public InvalidSpecException(String message) {
    super(message);
  }

  /** Throws unless {@code min <= value <= max}. */
  static void requireRange(String field, long value, long min, long max) {
    if (value < min || value > max) {
      throw new InvalidSpecException(
          String.format(
              Locale.ROOT, "%s must be between %,d and %,d, not %,d.", field, min, max, value));
    }
  }

  /** Throws unless {@code min <= value <= max}; NaN is refused. */
  static void requireRange(String field, double value, double min, double max) {
    if (!(value >= min && value <= max)) {
      throw new InvalidSpecException(
          "%s must be between %s and %s, not %s.".formatted(field, min, max, value));
    }
  }
}
