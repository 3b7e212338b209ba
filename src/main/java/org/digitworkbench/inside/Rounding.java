package org.digitworkbench.inside;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as they are written out: with so many decimals that float rounding does not show. */
public final class Rounding {

  /** Decimals where there is room for a few digits only. */
  public static final int SHORT = 2;

  /** Least decimals, when the numbers are huge: so many zeros before the point. */
  private static final int LEAST = -30;

  /** Digits before the point from which on a number is written with a power of ten. */
  private static final int LONGEST = 9;

  /** Zeros behind the point with which it is still written without one. */
  private static final int MOST_ZEROS = 4;

  private Rounding() {}

  /**
   * With that many decimals, halves away from zero; negative decimals are zeros before the point.
   */
  static BigDecimal round(double value, int decimals) {
    return round(new BigDecimal(value), decimals);
  }

  static BigDecimal round(BigDecimal value, int decimals) {
    return value.setScale(decimals, RoundingMode.HALF_UP);
  }

  /** The most decimals, up to that many, with which all the numbers are written alike. */
  static int agreeing(int most, double... numbers) {
    int decimals = most;
    while (decimals > LEAST && !agree(decimals, numbers)) {
      decimals--;
    }
    return decimals;
  }

  private static boolean agree(int decimals, double... numbers) {
    BigDecimal first = round(numbers[0], decimals);
    for (double number : numbers) {
      if (round(number, decimals).compareTo(first) != 0) {
        return false;
      }
    }
    return true;
  }

  static boolean areFinite(double... numbers) {
    for (double number : numbers) {
      if (!Double.isFinite(number)) {
        return false;
      }
    }
    return true;
  }

  /** As people read it, with that many decimals; infinite ones, too. */
  public static String text(double number, int decimals) {
    return Double.isFinite(number) ? text(round(number, decimals)) : Double.toString(number);
  }

  /** As people read it, with all its decimals, such as "−1,234.5600", "7.3e−7" or "1.234568e12". */
  public static String text(BigDecimal number) {
    boolean huge = number.precision() - number.scale() > LONGEST;
    boolean tiny = number.signum() != 0 && number.scale() - number.precision() > MOST_ZEROS;
    if (huge || tiny) {
      int exponent = number.precision() - number.scale() - 1;
      BigDecimal first = number.scaleByPowerOfTen(-exponent).round(new MathContext(7));
      return text(first) + "e" + (exponent < 0 ? "−" : "") + Math.abs(exponent);
    }
    String text = String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
    return text.replace('-', '−');
  }
}
