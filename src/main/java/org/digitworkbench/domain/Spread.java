package org.digitworkbench.domain;

import java.util.List;

/**
 * How some measured values lie.
 *
 * @param count how many there are, at least 1
 * @param mean of them
 * @param deviation sample standard deviation, with n - 1; 0 for a single value
 * @param lowest of them
 * @param highest of them
 */
public record Spread(int count, double mean, double deviation, double lowest, double highest) {

  /**
   * Of these values.
   *
   * @throws IllegalArgumentException without values
   */
  public static Spread of(List<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no values");
    }
    double mean = values.stream().mapToDouble(v -> v).average().orElseThrow();
    double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
    return new Spread(
        values.size(),
        mean,
        values.size() == 1 ? 0 : Math.sqrt(squares / (values.size() - 1)),
        values.stream().mapToDouble(v -> v).min().orElseThrow(),
        values.stream().mapToDouble(v -> v).max().orElseThrow());
  }
}
