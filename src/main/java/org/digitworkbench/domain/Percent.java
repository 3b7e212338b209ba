package org.digitworkbench.domain;

import java.util.Locale;

/**
 * Shares from 0 to 1 as people read them, the same in the window, on the command line and in
 * reports.
 */
public final class Percent {

  private Percent() {}

  /** A measured share in percent with two decimals, such as "98.25 %". */
  public static String measured(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }

  /**
   * A probability in percent with one decimal, such as "97.3 %". Neither certainty nor
   * impossibility is claimed, which no softmax gives: 1 is "> 99.9 %" and 0 is "&lt; 0.1 %", since
   * a float next to them is rounded to them. Not a number is "NaN %".
   */
  public static String probability(double share) {
    if (share < 0.0005) {
      return "< 0.1 %";
    }
    if (share >= 0.9995) {
      return "> 99.9 %";
    }
    if (Double.isNaN(share)) {
      return "NaN %";
    }
    // Ten for each point of a stroke: a formatter took a fifth of what showing an answer takes.
    long thousandths = Math.clamp(Math.round(1000 * share), 1, 999);
    return thousandths / 10 + "." + thousandths % 10 + " %";
  }
}
