package org.digitworkbench.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.digitworkbench.domain.Percent;
import org.digitworkbench.domain.Spread;

/** Whether what was measured is a difference or the spread of the seeds, in a sentence. */
public final class PlanReading {

  /**
   * The 97.5 % quantiles of Student's t by degrees of freedom from 1 on: a difference as many
   * standard errors wide is exceeded by chance once in twenty. From the usual table, such as NIST's
   * Engineering Statistics Handbook, section 1.3.6.7.2.
   */
  private static final double[] T = {
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160,
    2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056,
    2.052, 2.048, 2.045, 2.042
  };

  private PlanReading() {}

  private record Measured(String name, Spread accuracy) {}

  /**
   * The sentence on the two groups with the highest mean; empty for fewer than two that have ended.
   *
   * <p>The spread that two means may have is that of Welch's test (1947): t times {@code sqrt(s²/n
   * + r²/m)}, with the degrees of freedom of Welch and Satterthwaite, rounded down.
   */
  public static String of(PlanResult result) {
    List<Measured> ranked =
        result.groups().stream()
            .flatMap(g -> g.accuracy().map(a -> new Measured(g.group().name(), a)).stream())
            .sorted(Comparator.comparingDouble((Measured m) -> m.accuracy().mean()).reversed())
            .toList();
    if (ranked.size() < 2) {
      return "";
    }
    Measured first = ranked.get(0);
    Measured second = ranked.get(1);
    double points = 100 * (first.accuracy().mean() - second.accuracy().mean());
    String ends =
        "After all epochs, %s is at %s, %s at %s: %s points apart"
            .formatted(
                first.name(),
                text(first.accuracy()),
                second.name(),
                text(second.accuracy()),
                points(points));
    if (first.accuracy().count() < 2 || second.accuracy().count() < 2) {
      return ends
          + "; only repeats with other seeds show whether that is more than the spread over seeds.";
    }
    double spread = 100 * spread(first.accuracy(), second.accuracy());
    return points > spread
        ? "%s, more than the %s points that the spread over the seeds explains."
            .formatted(ends, points(spread))
        : "%s, no more than the %s points that the spread over so few seeds explains, so this does not show which is better."
            .formatted(ends, points(spread));
  }

  /** How far apart two means may be by chance, in shares of 1. */
  static double spread(Spread a, Spread b) {
    double va = a.deviation() * a.deviation() / a.count();
    double vb = b.deviation() * b.deviation() / b.count();
    if (va + vb == 0) {
      return 0;
    }
    double freedom =
        (va + vb) * (va + vb) / (va * va / (a.count() - 1) + vb * vb / (b.count() - 1));
    // Rounding must not take a whole number below itself.
    int row = Math.clamp((long) Math.floor(freedom + 1e-9), 1, T.length) - 1;
    return T[row] * Math.sqrt(va + vb);
  }

  /** Such as "98.21 % ± 0.09". */
  public static String text(Spread accuracy) {
    return accuracy.count() < 2
        ? Percent.measured(accuracy.mean())
        : Percent.measured(accuracy.mean())
            + String.format(Locale.ROOT, " ± %.2f", 100 * accuracy.deviation());
  }

  private static String points(double points) {
    return String.format(Locale.ROOT, "%.2f", points);
  }
}
