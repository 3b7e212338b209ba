package org.digitworkbench.ui.chart;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The points of one curve, in the order of the training. Appending is cheap, and memory is bounded:
 * the first 65,536 points are kept as they are; beyond them each two become one bucket, with its
 * lowest, highest and mean value, as often as need be. Belongs to the FX thread; has no nodes.
 */
public final class ChartSeries {

  /** Nearly a hundred for each pixel of a chart, so that one may zoom in far; 4 MB at most. */
  static final int MAX_BUCKETS = 1 << 16;

  private final String run;
  private final ChartKind kind;
  private final ChartEnvelope raw = new ChartEnvelope();
  private double[] epochs = new double[64];
  private double[] seconds = new double[64];
  private double[] means = new double[64];
  private int size;
  private int perBucket = 1;
  private int inLast;
  private double sumOfLast;
  private long points;
  private double stepsPerEpoch = 1;
  private @Nullable Smoothed smoothed;
  private @Nullable ChartBand band;

  /** The moving average; a bucket's value is the one at its end. */
  private static final class Smoothed {
    final ChartSmoothing average;
    final ChartEnvelope envelope = new ChartEnvelope();
    double[] values;

    Smoothed(double decay, int capacity) {
      average = new ChartSmoothing(decay);
      values = new double[capacity];
    }
  }

  /**
   * @param run name of the run, which gives the colour
   */
  public ChartSeries(String run, ChartKind kind) {
    this.run = run;
    this.kind = kind;
  }

  public String run() {
    return run;
  }

  public ChartKind kind() {
    return kind;
  }

  /** How many mini-batches an epoch has, for an axis of steps. */
  public void setStepsPerEpoch(double steps) {
    stepsPerEpoch = steps;
  }

  double stepsPerEpoch() {
    return stepsPerEpoch;
  }

  /** Around a mean of several runs; null for a single one. */
  @Nullable ChartBand band() {
    return band;
  }

  void setBand(ChartBand around) {
    band = around;
  }

  /**
   * Appends a point. A value that is not finite, as of a training that diverged, is left out.
   *
   * @param atEpochs when, in epochs, not less than the last one
   * @param atSeconds when, in seconds of training, not less than the last one
   * @param value loss, or accuracy as a share of 1
   */
  public void append(double atEpochs, double atSeconds, double value) {
    if (!Double.isFinite(value)) {
      return;
    }
    if (size == 0 || inLast == perBucket) {
      if (size == MAX_BUCKETS) {
        halve();
      }
      grow();
      size++;
      inLast = 0;
      sumOfLast = 0;
    }
    int last = size - 1;
    points++;
    inLast++;
    sumOfLast += value;
    epochs[last] = atEpochs;
    seconds[last] = atSeconds;
    means[last] = sumOfLast / inLast;
    raw.add(last, value);
    if (smoothed != null) {
      smoothed.values[last] = smoothed.average.next(value);
      smoothed.envelope.add(last, smoothed.values[last]);
    }
  }

  private void grow() {
    if (size == epochs.length) {
      epochs = Arrays.copyOf(epochs, 2 * size);
      seconds = Arrays.copyOf(seconds, 2 * size);
      means = Arrays.copyOf(means, 2 * size);
      if (smoothed != null) {
        smoothed.values = Arrays.copyOf(smoothed.values, 2 * size);
      }
    }
  }

  /** All buckets are full, and there is an even number of them. */
  private void halve() {
    size /= 2;
    perBucket *= 2;
    for (int i = 0; i < size; i++) {
      epochs[i] = epochs[2 * i + 1];
      seconds[i] = seconds[2 * i + 1];
      means[i] = (means[2 * i] + means[2 * i + 1]) / 2;
      if (smoothed != null) {
        smoothed.values[i] = smoothed.values[2 * i + 1];
      }
    }
    inLast = perBucket;
    raw.halve();
    if (smoothed != null) {
      smoothed.envelope.halve();
    }
  }

  /**
   * Draws a moving average through the points, those of before too. Where points were joined to
   * buckets, each of these counts as its mean, as many times as it has points.
   *
   * @param decay of the average, in [0, 1); 0 for none
   */
  void setSmoothing(double decay) {
    if (decay == 0) {
      smoothed = null;
      return;
    }
    if (smoothed != null && smoothed.average.decay() == decay) {
      return;
    }
    Smoothed anew = new Smoothed(decay, means.length);
    for (int i = 0; i < size; i++) {
      anew.values[i] = anew.average.next(means[i], i == size - 1 ? inLast : perBucket);
    }
    anew.envelope.fill(anew.values, size);
    smoothed = anew;
  }

  boolean isSmoothed() {
    return smoothed != null;
  }

  /** The values as they came. */
  ChartEnvelope raw() {
    return raw;
  }

  /** The values that are shown first of all: the average, if there is one. */
  ChartEnvelope line() {
    return smoothed == null ? raw : smoothed.envelope;
  }

  /** How many points or, of a very long training, buckets there are. */
  public int size() {
    return size;
  }

  /** How many points were appended. */
  long points() {
    return points;
  }

  /** Most points of a bucket. */
  int perBucket() {
    return perBucket;
  }

  /** Place of a point on the horizontal axis. */
  double x(int index, ChartUnit unit) {
    return switch (unit) {
      case EPOCHS -> epochs[index];
      case STEPS -> epochs[index] * stepsPerEpoch;
      case SECONDS -> seconds[index];
    };
  }

  /** Epochs of the point. */
  public double x(int index) {
    return epochs[index];
  }

  /** Value of the point, smoothed for mini-batches. */
  public double y(int index) {
    return smoothed == null ? means[index] : smoothed.values[index];
  }

  /** Epochs of the newest point; 0 if there is none. */
  public double lastX() {
    return size == 0 ? 0 : epochs[size - 1];
  }

  double lastX(ChartUnit unit) {
    return size == 0 ? 0 : x(size - 1, unit);
  }

  /** The value after that many epochs, if there is a point. */
  public OptionalDouble at(double atEpochs) {
    int index = first(atEpochs, ChartUnit.EPOCHS);
    return index < size && epochs[index] == atEpochs
        ? OptionalDouble.of(y(index))
        : OptionalDouble.empty();
  }

  /** Index of the first point that is not before x; {@link #size} if all are. */
  int first(double x, ChartUnit unit) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (x(middle, unit) < x) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Index of the point nearest to x; -1 if there is none. */
  int nearest(double x, ChartUnit unit) {
    int after = first(x, unit);
    if (after == size) {
      return size - 1;
    }
    boolean nearer = after == 0 || x(after, unit) - x <= x - x(after - 1, unit);
    return nearer ? after : after - 1;
  }
}
