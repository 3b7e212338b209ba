package org.digitworkbench.engine.dl4j;

import org.jspecify.annotations.Nullable;

/** Two sums for each channel, over the images of a share or of all shares. */
final class ChannelSums {

  private final long values;
  private final double[] first;
  private final double[] second;

  /**
   * @param values of a channel that were summed
   * @param first a sum for each channel; not copied
   * @param second another; not copied
   */
  ChannelSums(long values, double[] first, double[] second) {
    this.values = values;
    this.first = first;
    this.second = second;
  }

  /**
   * Those of all shares, added in their order.
   *
   * @return null if there are none
   */
  static @Nullable ChannelSums total(@Nullable ChannelSums[] shares) {
    ChannelSums total = shares[0];
    for (int i = 1; i < shares.length; i++) {
      ChannelSums share = shares[i];
      if (total != null && share != null) {
        total = total.plus(share);
      }
    }
    return total;
  }

  private ChannelSums plus(ChannelSums other) {
    double[] a = first.clone();
    double[] b = second.clone();
    for (int c = 0; c < a.length; c++) {
      a[c] += other.first[c];
      b[c] += other.second[c];
    }
    return new ChannelSums(values + other.values, a, b);
  }

  double first(int channel) {
    return first[channel];
  }

  double second(int channel) {
    return second[channel];
  }

  /** The first sum's mean. */
  double mean(int channel) {
    return first[channel] / values;
  }

  /** The second sum's mean. */
  double secondMean(int channel) {
    return second[channel] / values;
  }

  /** Where the second sum is that of the squares. */
  double variance(int channel) {
    double mean = mean(channel);
    return Math.max(0, secondMean(channel) - mean * mean);
  }
}
