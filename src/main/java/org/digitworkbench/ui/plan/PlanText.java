package org.digitworkbench.ui.plan;

import java.util.Locale;

/** Numbers as the comparisons write them. */
final class PlanText {

  /** Stands for a number that there is not. */
  static final String NONE = "–";

  private PlanText() {}

  /** A rough duration, such as "40 s", "3 min" or "1 h 20 min". */
  static String about(double seconds) {
    if (seconds < 90) {
      return "%d s".formatted(Math.max(1, Math.round(seconds)));
    }
    long minutes = Math.round(seconds / 60);
    return minutes < 90
        ? "%d min".formatted(minutes)
        : "%d h %d min".formatted(minutes / 60, minutes % 60);
  }

  /** Seconds with one decimal. */
  static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.1f", seconds);
  }
}
