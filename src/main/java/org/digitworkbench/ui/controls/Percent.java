package org.digitworkbench.ui.controls;

import java.util.Locale;

/** Shares as people read them. */
public final class Percent {

  private Percent() {}

  /** A measured share from 0 to 1 in percent with two decimals, such as "98.25 %". */
  public static String measured(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }

  /**
   * A probability in percent with one decimal, such as "97.3 %". Neither certainty nor
   * impossibility is claimed, which no softmax gives: 1 is "> 99.9 %" and 0 is "&lt; 0.1 %", since
   * a float next to them is rounded to them.
   */
  public static String format(double share) {
    if (share < 0.0005) {
      return "< 0.1 %";
    }
    if (share >= 0.9995) {
      return "> 99.9 %";
    }
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
