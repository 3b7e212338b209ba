package org.digitworkbench.ui.train;

import java.util.Locale;

/** Numbers and durations as the Train tab writes them. */
final class TrainText {

  /** Stands for a number that is not known yet. */
  static final String UNKNOWN = "–";

  private TrainText() {}

  /** A loss in nats with four decimals. */
  static String loss(double nats) {
    return String.format(Locale.ROOT, "%.4f", nats);
  }

  /** Seconds with one decimal. */
  static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.1f", seconds);
  }

  /** A whole number with separators, such as "12,345". */
  static String count(double number) {
    return String.format(Locale.ROOT, "%,.0f", number);
  }

  /** A duration in the two units that matter, such as "1 min 20 s". */
  static String duration(double seconds) {
    long s = Math.max(0, Math.round(seconds));
    if (s < 60) {
      return s + " s";
    }
    return s < 3600
        ? "%d min %d s".formatted(s / 60, s % 60)
        : "%d h %d min".formatted(s / 3600, s % 3600 / 60);
  }
}
