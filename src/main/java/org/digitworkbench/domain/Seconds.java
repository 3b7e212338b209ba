package org.digitworkbench.domain;

import java.util.Locale;

/**
 * Durations as people read them, the same in the window, on the command line and in reports: in the
 * two units that matter, without what is zero.
 */
public final class Seconds {

  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;

  private Seconds() {}

  /** What something took, such as "12.3 s", "1 min 20 s" or "2 h 5 min". */
  public static String measured(double seconds) {
    return seconds < MINUTE - 0.05
        ? String.format(Locale.ROOT, "%.1f s", seconds)
        : inTwoUnits(Math.round(seconds));
  }

  /**
   * What something may take, at least a second, such as "12 s", "1 min 20 s", "34 min" or "2 h 5
   * min": seconds only within the first two minutes.
   */
  public static String estimated(double seconds) {
    long s = Math.max(1, Math.round(seconds));
    return inTwoUnits(s < 2 * MINUTE ? s : MINUTE * Math.round(seconds / MINUTE));
  }

  private static String inTwoUnits(long s) {
    if (s < MINUTE) {
      return s + " s";
    }
    return s < HOUR
        ? text(s / MINUTE, "min", s % MINUTE, "s")
        : text(s / HOUR, "h", s % HOUR / MINUTE, "min");
  }

  private static String text(long large, String unit, long small, String smaller) {
    return small == 0
        ? "%d %s".formatted(large, unit)
        : "%d %s %d %s".formatted(large, unit, small, smaller);
  }
}
