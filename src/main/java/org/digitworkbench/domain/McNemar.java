package org.digitworkbench.domain;

/**
 * McNemar's exact test: whether one network reads more images right than another, beyond what
 * chance does with the images on which only one of the two is right. If the networks were equally
 * good, each of these images would be as likely to be won by either, so that the wins of one are
 * binomial with p = 1/2. Says nothing of other trainings of the same networks: it knows the chance
 * of the test images only, not that of the seeds.
 *
 * <p>Q. McNemar, "Note on the sampling error of the difference between correlated proportions or
 * percentages", Psychometrika 12 (1947); as a test of classifiers: T. G. Dietterich, "Approximate
 * statistical tests for comparing supervised classification learning algorithms", Neural
 * Computation 10 (1998). Exact conditional form, two-sided, without correction.
 *
 * @param onlyFirst images that only the first network reads right
 * @param onlySecond images that only the second one reads right
 */
public record McNemar(int onlyFirst, int onlySecond) {

  /** Below this p a difference is usually held to be more than chance. */
  public static final double LEVEL = 0.05;

  /**
   * @throws IllegalArgumentException if a count is negative
   */
  public McNemar {
    if (onlyFirst < 0 || onlySecond < 0) {
      throw new IllegalArgumentException("counts of " + onlyFirst + " and " + onlySecond);
    }
  }

  /** The test statistic of the exact test: the smaller of the two counts. */
  public int statistic() {
    return Math.min(onlyFirst, onlySecond);
  }

  /**
   * How often chance alone makes a difference at least this large, from 0 (when a double cannot
   * tell it from 0) to 1: {@code min(1, 2 P(X <= statistic))} for X binomial with as many draws as
   * there are images that only one network reads right.
   */
  public double p() {
    int draws = onlyFirst + onlySecond;
    int least = statistic();
    // The largest term first, by its logarithm, as 2^-n is too small for a double; then downwards.
    double log = -draws * Math.log(2);
    for (int i = 1; i <= least; i++) {
      log += Math.log((double) (draws - least + i) / i);
    }
    double sum = 0;
    double term = 1;
    for (int i = least; i >= 0 && term > 0; i--) {
      sum += term;
      term *= (double) i / (draws - i + 1);
    }
    return Math.min(1, 2 * sum * Math.exp(log));
  }

  /** Whether {@link #p} is below {@link #LEVEL}. */
  public boolean isMoreThanChance() {
    return p() < LEVEL;
  }
}
