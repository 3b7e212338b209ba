package org.digitworkbench.cli.console;

import java.util.Locale;
import java.util.Optional;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.Percent;

/** Numbers as the command line prints them for people, the same in all languages. */
public final class Texts {

  public static final String NONE = "-";

  private Texts() {}

  public static String decimal(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  public static String seconds(double value) {
    return String.format(Locale.ROOT, "%.1f s", value);
  }

  public static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  public static String accuracy(Optional<EpochMetrics> epoch) {
    return epoch.map(e -> Percent.measured(e.testAccuracy())).orElse(NONE);
  }

  public static String number(Optional<EpochMetrics> epoch) {
    return epoch.map(e -> Integer.toString(e.epoch())).orElse(NONE);
  }
}
