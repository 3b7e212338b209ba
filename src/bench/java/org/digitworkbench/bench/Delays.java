package org.digitworkbench.bench;

import java.util.Arrays;
import java.util.List;

/** Measured delays and their percentiles. Safe for any thread. */
final class Delays {

  private static final double NANOS_PER_MILLI = 1e6;

  private long[] nanos = new long[1024];
  private int size;

  synchronized void add(long delayNanos) {
    if (size == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * size);
    }
    nanos[size++] = delayNanos;
  }

  void addAll(Delays others) {
    long[] added;
    synchronized (others) {
      added = Arrays.copyOf(others.nanos, others.size);
    }
    Arrays.stream(added).forEach(this::add);
  }

  synchronized int count() {
    return size;
  }

  /**
   * The smallest delay in milliseconds that the given share of all delays does not exceed; NaN
   * without any.
   *
   * @param share from 0 to 1, such as 0.99
   */
  synchronized double percentile(double share) {
    if (size == 0) {
      return Double.NaN;
    }
    long[] sorted = Arrays.copyOf(nanos, size);
    Arrays.sort(sorted);
    return sorted[Math.clamp((long) Math.ceil(share * size) - 1, 0, size - 1)] / NANOS_PER_MILLI;
  }

  /** All of them, in milliseconds, in their order. */
  synchronized List<Double> milliseconds() {
    return Arrays.stream(nanos, 0, size).mapToObj(n -> n / NANOS_PER_MILLI).toList();
  }

  /** Mean of the delays in milliseconds; NaN without any. */
  synchronized double mean() {
    return size == 0 ? Double.NaN : Arrays.stream(nanos, 0, size).sum() / NANOS_PER_MILLI / size;
  }

  /** Share of the delays, from 0 to 1, that are at most that long; NaN without any. */
  synchronized double share(double millis) {
    long within = Arrays.stream(nanos, 0, size).filter(n -> n <= millis * NANOS_PER_MILLI).count();
    return size == 0 ? Double.NaN : (double) within / size;
  }

  synchronized void clear() {
    size = 0;
  }
}
