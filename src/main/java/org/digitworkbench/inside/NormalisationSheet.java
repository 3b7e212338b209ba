package org.digitworkbench.inside;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A batch normalisation: {@code (value - mean) / sqrt(variance + epsilon) * scale + shift}, which
 * is the sum, to the last digit, with the shown numbers too.
 */
public record NormalisationSheet(
    BigDecimal value,
    BigDecimal mean,
    BigDecimal variance,
    BigDecimal scale,
    BigDecimal shift,
    BigDecimal sum,
    Activated activated)
    implements Arithmetic {

  /** Digits of a float that are always its own. */
  private static final int MOST_DIGITS = 9;

  private static final int LEAST_DIGITS = 4;

  static NormalisationSheet of(Pass pass, Unit unit) {
    Normalisation numbers = Normalisation.of(pass, unit);
    double engine = pass.sum(unit);
    int decimals = Rounding.agreeing(DECIMALS, engine, numbers.sum());
    int digits = LEAST_DIGITS;
    while (digits < MOST_DIGITS && !isSame(rounded(numbers, digits).sum(), engine, decimals)) {
      digits++;
    }
    BigDecimal sum = Rounding.round(engine, decimals);
    return new NormalisationSheet(
        decimal(numbers.value(), digits),
        decimal(numbers.mean(), digits),
        decimal(numbers.variance(), digits),
        decimal(numbers.scale(), digits),
        decimal(numbers.shift(), digits),
        sum,
        Activated.of(pass, unit, sum));
  }

  private static boolean isSame(double a, double b, int decimals) {
    return Rounding.round(a, decimals).compareTo(Rounding.round(b, decimals)) == 0;
  }

  private static Normalisation rounded(Normalisation n, int digits) {
    return new Normalisation(
        decimal(n.value(), digits).doubleValue(),
        decimal(n.mean(), digits).doubleValue(),
        decimal(n.variance(), digits).doubleValue(),
        decimal(n.scale(), digits).doubleValue(),
        decimal(n.shift(), digits).doubleValue());
  }

  private static BigDecimal decimal(double value, int digits) {
    return new BigDecimal(value).round(new MathContext(digits));
  }
}
