package org.digitworkbench.cli;

import java.util.Locale;
import java.util.Optional;
import org.digitworkbench.domain.EpochMetrics;

/** Numbers as the command line prints them for people, the same in all languages. */
final class Texts {

  static final String NONE = "-";

  private Texts() {}

  static String percent(double fraction) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * fraction);
  }

  static String decimal(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  static String seconds(double value) {
    return String.format(Locale.ROOT, "%.1f s", value);
  }

  static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  static String accuracy(Optional<EpochMetrics> epoch) {
    return epoch.map(e -> percent(e.testAccuracy())).orElse(NONE);
  }

  static String number(Optional<EpochMetrics> epoch) {
    return epoch.map(e -> Integer.toString(e.epoch())).orElse(NONE);
  }
}
