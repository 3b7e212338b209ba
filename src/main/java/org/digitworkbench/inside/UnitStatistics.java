package org.digitworkbench.inside;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.NetworkSpec;

/**
 * What one unit gives over a set of images: of a feature map the largest of its values, of an
 * answer its logit.
 *
 * @param most the images that it gives most for, the largest first; of equal ones the first
 * @param least the images that it gives least for, the smallest first; behind a ReLU those with the
 *     smallest sums
 * @param silent how many images it is silent for
 * @param mean of its values
 * @param from where the bars of the {@link #classes} begin
 * @param to where they end, larger
 * @param classes the values of the images of each class
 * @param sorted all values, the smallest first; not to be written to
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record UnitStatistics(
    List<Excitement> most,
    List<Excitement> least,
    int silent,
    double mean,
    float from,
    float to,
    List<ClassValues> classes,
    float[] sorted) {

  /** How many images are named at either end. */
  public static final int NAMED = 9;

  /** How many bars a class has. */
  public static final int BARS = 48;

  public UnitStatistics {
    most = List.copyOf(most);
    least = List.copyOf(least);
    classes = List.copyOf(classes);
  }

  /**
   * What the unit gives for one image.
   *
   * @param image its index
   * @param label its class
   * @param sum what the ReLU was applied to; without one, the value
   */
  public record Excitement(int image, int label, float value, float sum) {}

  /**
   * What the unit gives for the images of one class.
   *
   * @param silent how many of them it is silent for
   * @param mean over all of them, NaN if there are none
   * @param bars how many of the others have a value within each of {@link #BARS} equal steps
   */
  public record ClassValues(int images, int silent, double mean, List<Integer> bars) {
    public ClassValues {
      bars = List.copyOf(bars);
    }
  }

  /**
   * @param values one for each image, of which a ReLU is still to be taken if they are sums; not
   *     kept
   */
  static UnitStatistics of(ImageSet images, float[] values, boolean sums, Silence silence) {
    float[] sorted = new float[values.length];
    double total = 0;
    int silent = 0;
    float smallest = Float.POSITIVE_INFINITY;
    float largest = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < values.length; i++) {
      float value = sums ? Math.max(0, values[i]) : values[i];
      sorted[i] = value;
      total += value;
      if (silence.isSilent(value)) {
        silent++;
      } else if (Float.isFinite(value)) {
        smallest = Math.min(smallest, value);
        largest = Math.max(largest, value);
      }
    }
    boolean fromZero = silence != Silence.NEVER && silence != Silence.NEAR_ZERO;
    float from = smallest > largest || fromZero ? 0 : smallest;
    float to = largest > from ? largest : from + Math.max(1, Math.abs(from));
    List<ClassValues> classes = new ArrayList<>();
    for (int label = 0; label < NetworkSpec.CLASSES; label++) {
      classes.add(ofClass(images, label, sorted, silence, from, to));
    }
    UnitStatistics all =
        new UnitStatistics(
            end(images, values, sorted, true),
            end(images, values, sorted, false),
            silent,
            total / values.length,
            from,
            to,
            classes,
            sorted);
    Arrays.sort(sorted);
    return all;
  }

  private static ClassValues ofClass(
      ImageSet images, int label, float[] values, Silence silence, float from, float to) {
    Integer[] bars = new Integer[BARS];
    Arrays.fill(bars, 0);
    int count = 0;
    int silent = 0;
    double total = 0;
    for (int i = 0; i < values.length; i++) {
      if (images.label(i) == label) {
        count++;
        total += values[i];
        if (silence.isSilent(values[i])) {
          silent++;
        } else if (Float.isFinite(values[i])) {
          double place = ((double) values[i] - from) / ((double) to - from);
          bars[Math.clamp((int) (BARS * place), 0, BARS - 1)]++;
        }
      }
    }
    return new ClassValues(count, silent, total / count, List.of(bars));
  }

  /** The images at one end of what is given for sums, which tell more of them apart than values. */
  private static List<Excitement> end(
      ImageSet images, float[] sums, float[] values, boolean largest) {
    long[] order = new long[sums.length];
    for (int i = 0; i < sums.length; i++) {
      // As an integer a float has the order of its size, once negative ones are turned round.
      int bits = Float.floatToIntBits(sums[i] + 0f);
      int key = bits < 0 ? bits ^ Integer.MAX_VALUE : bits;
      order[i] = (long) (largest ? ~key : key) << 32 | i;
    }
    Arrays.sort(order);
    List<Excitement> end = new ArrayList<>();
    for (int i = 0; i < Math.min(NAMED, order.length); i++) {
      int image = (int) order[i];
      end.add(new Excitement(image, images.label(image), values[image], sums[image]));
    }
    return end;
  }

  /** How many images there are. */
  public int images() {
    return sorted.length;
  }

  /** The share of the images for which it gives less than that, from 0 to 1. */
  public double shareBelow(float value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return (double) low / Math.max(1, sorted.length);
  }
}
