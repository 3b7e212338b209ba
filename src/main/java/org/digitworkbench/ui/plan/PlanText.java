package org.digitworkbench.ui.plan;

import java.util.Locale;

/** Numbers as the comparisons write them. */
final class PlanText {

  /** Stands for a number that there is not. */
  static final String NONE = "–";

  private PlanText() {}

  /** Seconds with one decimal. */
  static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.1f", seconds);
  }
}
