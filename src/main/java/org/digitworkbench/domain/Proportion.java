package org.digitworkbench.domain;

/**
 * A share that was counted, and what it may really be.
 *
 * @param count 0 to {@code total}
 * @param total at least 0
 */
public record Proportion(int count, int total) {

  /** The normal distribution's quantile for 95 %. */
  private static final double Z = 1.959964;

  /**
   * @throws IllegalArgumentException if there are more than all
   */
  public Proportion {
    if (count < 0 || count > total) {
      throw new IllegalArgumentException(count + " of " + total);
    }
  }

  /** From 0 to 1; 0 of nothing. */
  public double share() {
    return total == 0 ? 0 : (double) count / total;
  }

  /** The lower end of the 95 % interval of Wilson (1927), 0 to 1; it is right for few too. */
  public double low() {
    return Math.max(0, centre() - half());
  }

  /** The upper end of the same interval, 0 to 1. */
  public double high() {
    return Math.min(1, centre() + half());
  }

  private double centre() {
    return total == 0 ? 0.5 : (count + Z * Z / 2) / (total + Z * Z);
  }

  private double half() {
    double p = share();
    return total == 0 ? 0.5 : Z / (total + Z * Z) * Math.sqrt(total * p * (1 - p) + Z * Z / 4);
  }
}
