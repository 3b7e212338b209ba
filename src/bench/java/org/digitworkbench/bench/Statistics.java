package org.digitworkbench.bench;

import java.util.List;

/** Order statistics of measurements. */
record Statistics(double min, double median, double max) {

  static Statistics of(List<Double> values) {
    List<Double> sorted = sorted(values);
    double median = (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    return new Statistics(sorted.getFirst(), median, sorted.getLast());
  }

  /**
   * The smallest value that is at least as large as that share of all.
   *
   * @param share in (0, 1]
   */
  static double percentile(double share, List<Double> values) {
    return sorted(values).get((int) Math.ceil(share * values.size()) - 1);
  }

  private static List<Double> sorted(List<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("nothing was measured");
    }
    return values.stream().sorted().toList();
  }
}
