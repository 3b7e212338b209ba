package org.digitworkbench.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Seconds of epochs without something and with it, taking turns. Used by one thread. */
final class Paired {

  private final List<Double> without = new ArrayList<>();
  private final List<Double> with = new ArrayList<>();

  void add(boolean isWith, double seconds) {
    (isWith ? with : without).add(seconds);
  }

  /** Of all epochs with it. */
  double secondsWith() {
    return with.stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Cells of a table: the median without it, that with it, and the median of their ratios. */
  String cells() {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < Math.min(without.size(), with.size()); i++) {
      ratios.add(with.get(i) / without.get(i));
    }
    return String.format(
        Locale.ROOT,
        "%.3f | %.3f | %.3f",
        Statistics.of(without).median(),
        Statistics.of(with).median(),
        Statistics.of(ratios).median());
  }
}
