package org.digitworkbench.inside;

/**
 * How many weights have which value.
 *
 * @param reach a power of two; the values are told apart from {@code -reach} to {@code reach}
 * @param counts of {@link #BINS} parts of equal width, the lowest values first; what lies beyond
 *     the ends is in the first and the last; not to be written to
 */
@SuppressWarnings("ArrayRecordComponent") // looked at, never compared
public record WeightHistogram(float reach, int[] counts) {

  /** Number of parts. */
  public static final int BINS = 48;

  /** Of a normal distribution 99.7 % lie within three standard deviations. */
  private static final double DEVIATIONS = 3;

  private static final int SMALLEST_REACH = -12;
  private static final int LARGEST_REACH = 20;

  /** Of the values {@code from} to {@code from + count - 1}, around 0. */
  public static WeightHistogram of(float[] values, int from, int count) {
    float reach = reach(values, from, count);
    float scale = BINS / 2 / reach;
    int[] counts = new int[BINS];
    for (int i = from; i < from + count; i++) {
      counts[Math.clamp((int) Math.floor(values[i] * scale) + BINS / 2, 0, BINS - 1)]++;
    }
    return new WeightHistogram(reach, counts);
  }

  private static float reach(float[] values, int from, int count) {
    double squares = 0;
    for (int i = from; i < from + count; i++) {
      squares += (double) values[i] * values[i];
    }
    double wanted = DEVIATIONS * Math.sqrt(squares / Math.max(1, count));
    int exponent = Math.getExponent(wanted);
    boolean isPower = wanted == Math.scalb(1.0, exponent);
    return Math.scalb(
        1f, Math.clamp(isPower ? exponent : exponent + 1, SMALLEST_REACH, LARGEST_REACH));
  }

  /**
   * The same values in wider parts.
   *
   * @param wider a power of two; the histogram itself if it reaches as far
   */
  public WeightHistogram reaching(float wider) {
    WeightHistogram widened = this;
    while (widened.reach < wider) {
      int[] merged = new int[BINS];
      for (int i = 0; i < BINS; i++) {
        merged[i / 2 + BINS / 4] += widened.counts[i];
      }
      widened = new WeightHistogram(2 * widened.reach, merged);
    }
    return widened;
  }
}
