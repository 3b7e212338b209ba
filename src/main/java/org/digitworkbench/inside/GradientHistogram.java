package org.digitworkbench.inside;

/**
 * How many gradients have which size, whatever their sign. The scale is logarithmic and the same
 * for all layers, so that layers can be compared by eye.
 *
 * @param counts of {@link #BINS} parts: the first has zero and what is too small to be told from
 *     it, each next one is twice as far from zero, the last has all that is larger; not to be
 *     written to
 * @param mean of their sizes
 */
@SuppressWarnings("ArrayRecordComponent") // looked at, never compared
public record GradientHistogram(int[] counts, double mean) {

  /** The second part begins with two to the power of this, about 6e-14. */
  public static final int SMALLEST = -44;

  /** Number of parts. */
  public static final int BINS = 48;

  /** Of the values {@code from} to {@code from + count - 1}. */
  public static GradientHistogram of(float[] values, int from, int count) {
    int[] counts = new int[BINS];
    double sum = 0;
    for (int i = from; i < from + count; i++) {
      counts[bin(values[i])]++;
      sum += Math.abs(values[i]);
    }
    return new GradientHistogram(counts, count == 0 ? 0 : sum / count);
  }

  private static int bin(float value) {
    return Math.clamp(Math.getExponent(value) - SMALLEST + 1, 0, BINS - 1);
  }

  /** Where in the parts, counted from the lower end of the first, a size lies. */
  public static double place(double size) {
    return Math.clamp(Math.log(size) / Math.log(2) - SMALLEST + 1, 0, BINS);
  }
}
