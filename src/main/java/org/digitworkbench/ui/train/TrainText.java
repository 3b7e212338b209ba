package org.digitworkbench.ui.train;

import java.util.Locale;

/** Numbers as the Train tab writes them. */
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
}
