package org.digitworkbench.domain;

import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A network or a training was described with a value that is out of range; the message names the
 * field and its range.
 */
public final class InvalidSpecException extends WorkbenchException {

  private final @Nullable Integer layer;

  public InvalidSpecException(String message) {
    super(message);
    layer = null;
  }

  private InvalidSpecException(InvalidSpecException cause, int layer) {
    super("Layer %d: %s".formatted(layer + 1, cause.getMessage()), cause);
    this.layer = layer;
  }

  /** The same of that hidden layer, counted from 0 here and from 1 in the message. */
  InvalidSpecException inLayer(int index) {
    return new InvalidSpecException(this, index);
  }

  /** Which hidden layer of a network it is about, from 0; empty if it is about something else. */
  public OptionalInt layer() {
    return layer == null ? OptionalInt.empty() : OptionalInt.of(layer);
  }

  /** Throws unless {@code min <= value <= max}. */
  static void requireRange(String field, long value, long min, long max) {
    if (value < min || value > max) {
      throw new InvalidSpecException(
          max < min
              ? "%s does not fit: nothing would be left of the image.".formatted(field)
              : max == min
                  ? String.format(Locale.ROOT, "%s must be %,d, not %,d.", field, min, value)
                  : String.format(
                      Locale.ROOT,
                      "%s must be between %,d and %,d, not %,d.",
                      field,
                      min,
                      max,
                      value));
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
