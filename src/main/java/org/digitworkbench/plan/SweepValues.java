package org.digitworkbench.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitworkbench.domain.InvalidSpecException;

/**
 * Values of a setting as people type them: a list, such as "0.001, 0.01, 0.1", or a range, such as
 * "0.001 to 1, 7 steps", whose neighbours all have the same ratio.
 */
public final class SweepValues {

  private static final int MAX_TEXT = 2000;

  private static final Pattern RANGE =
      Pattern.compile(
          "([^ ,;]{1,20}) *to *([^ ,;]{1,20}) *[,;]? *(\\d{1,3}) *(?:steps?|values?)?",
          Pattern.CASE_INSENSITIVE);

  private SweepValues() {}

  /**
   * The values, in the order in which they were typed, each in the one way in which it is written.
   *
   * @throws InvalidSpecException if they are no values of that setting, fewer than two, more than
   *     {@link Plan#MAX_RUNS}, or one of them is there twice
   */
  public static List<String> parse(SweepSetting setting, String text) {
    if (text.length() > MAX_TEXT) {
      throw new InvalidSpecException("These are too many values.");
    }
    Matcher range = RANGE.matcher(text.strip());
    List<String> values =
        setting.isNumeric() && range.matches()
            ? range(setting, range)
            : Arrays.stream(text.split("[,;\\s]+"))
                .filter(value -> !value.isEmpty())
                .map(setting::normal)
                .toList();
    if (values.size() < 2) {
      throw new InvalidSpecException(
          setting.isNumeric()
              ? "A sweep takes two values or more, such as \"%s\".".formatted(example(setting))
              : "A sweep takes two values or more, such as \"relu, sigmoid, tanh\".");
    }
    if (values.size() > Plan.MAX_RUNS) {
      throw new InvalidSpecException(
          "%d values are too many; there can be at most %d."
              .formatted(values.size(), Plan.MAX_RUNS));
    }
    HashSet<String> seen = new HashSet<>();
    for (String value : values) {
      if (!seen.add(value)) {
        throw new InvalidSpecException("The value %s is listed twice.".formatted(value));
      }
    }
    return values;
  }

  /** A text that {@link #parse} reads, with values that most networks can be trained with. */
  public static String example(SweepSetting setting) {
    return switch (setting) {
      case LEARNING_RATE -> "0.0001 to 0.1, 4 steps";
      case HIDDEN_UNITS -> "16, 32, 64, 128, 256";
      case BATCH_SIZE -> "32, 128, 512, 2048";
      case ACTIVATION -> "relu, sigmoid, tanh";
      case TRAINING_IMAGES -> "1000, 5000, 20000, 60000";
    };
  }

  private static List<String> range(SweepSetting setting, Matcher range) {
    BigDecimal from = new BigDecimal(setting.normal(range.group(1)));
    BigDecimal to = new BigDecimal(setting.normal(range.group(2)));
    int steps = Integer.parseInt(range.group(3));
    if (from.signum() <= 0 || to.signum() <= 0 || steps < 2) {
      throw new InvalidSpecException(
          "A range goes from one number above 0 to another in two steps or more, such as \"0.001 to 1, 7 steps\".");
    }
    boolean whole = setting != SweepSetting.LEARNING_RATE;
    List<String> values = new ArrayList<>();
    double ratio = to.doubleValue() / from.doubleValue();
    for (int i = 0; i < steps; i++) {
      BigDecimal value =
          i == 0
              ? from
              : i == steps - 1
                  ? to
                  : rounded(from.doubleValue() * Math.pow(ratio, i / (steps - 1.0)), whole);
      values.add(setting.normal(value.toPlainString()));
    }
    return values;
  }

  /** Two digits that count are enough of a learning rate. */
  private static BigDecimal rounded(double value, boolean whole) {
    BigDecimal number = BigDecimal.valueOf(value);
    return whole ? number.setScale(0, RoundingMode.HALF_UP) : number.round(new MathContext(2));
  }
}
