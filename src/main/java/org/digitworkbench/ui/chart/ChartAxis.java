package org.digitworkbench.ui.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * The range of an axis, which grows in steps so that the curves do not move with every point.
 *
 * @param low value at its beginning; positive if logarithmic
 * @param high value at its end, over {@code low}
 * @param logarithmic whether equal lengths are equal factors
 */
record ChartAxis(double low, double high, boolean logarithmic) {

  /** Accuracies from which the axis may begin; few, so that it seldom changes. */
  private static final double[] FLOORS = {0.9, 0.8, 0.5};

  private static final double[] LOG_STEPS = {1, 2, 5};

  /** Epochs from 0 to the next step of 1, 2, 5, 10, 20 ..., but no further than the training. */
  static ChartAxis epochs(double reached, double planned) {
    double end = Math.max(1, niceCeiling(reached));
    return new ChartAxis(
        0, planned >= reached && planned >= 1 ? Math.min(end, planned) : end, false);
  }

  /** Accuracies up to 1 from a floor below the lowest value: 0, 0.5, 0.8 or 0.9. */
  static ChartAxis accuracy(double lowest) {
    for (double floor : FLOORS) {
      if (lowest >= floor && lowest <= 1) {
        return new ChartAxis(floor, 1, false);
      }
    }
    return new ChartAxis(0, 1, false);
  }

  /** Losses from 0 to the next step of 1, 2 or 5 times a power of ten above the highest one. */
  static ChartAxis linearLoss(double highest) {
    return new ChartAxis(0, highest > 0 ? niceCeiling(highest) : 1, false);
  }

  /** Losses between the next steps of 1, 2 or 5 times a power of ten around them. */
  static ChartAxis logLoss(double lowest, double highest) {
    if (!(highest > 0) || !Double.isFinite(lowest)) {
      return new ChartAxis(0.1, 5, true);
    }
    double high = niceCeiling(highest);
    // Six decades are more than a student can read; a loss of 0 has no logarithm.
    double low = niceFloor(Math.max(lowest, high * 1e-6));
    return new ChartAxis(Math.min(low, high / 10), high, true);
  }

  /** Place of the value along the axis: 0 at its beginning, 1 at its end. */
  double fraction(double value) {
    return logarithmic
        ? (Math.log(Math.max(value, low * 1e-3)) - Math.log(low)) / (Math.log(high) - Math.log(low))
        : (value - low) / (high - low);
  }

  /** Value at that place, the inverse of {@link #fraction}. */
  double value(double fraction) {
    return logarithmic ? low * Math.pow(high / low, fraction) : low + fraction * (high - low);
  }

  /**
   * Values to be labelled: multiples of 1, 2 or 5 times a power of ten; on a logarithmic axis those
   * numbers themselves, or only the powers of ten.
   *
   * @param max how many at most, at least 2
   */
  List<Double> ticks(int max) {
    return logarithmic ? logTicks(max) : linearTicks(max);
  }

  private List<Double> linearTicks(int max) {
    double step = niceCeiling((high - low) / Math.max(1, max - 1));
    List<Double> ticks = new ArrayList<>();
    // Counts multiples, because adding up steps drifts.
    long last = (long) Math.floor(high / step + 1e-6);
    for (long i = (long) Math.ceil(low / step - 1e-6); i <= last; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  private List<Double> logTicks(int max) {
    List<Double> all = new ArrayList<>();
    List<Double> powers = new ArrayList<>();
    int last = (int) Math.floor(Math.log10(high) + 1e-9);
    for (int exponent = (int) Math.floor(Math.log10(low) + 1e-9); exponent <= last; exponent++) {
      double power = Math.pow(10, exponent);
      for (double step : LOG_STEPS) {
        double tick = step * power;
        if (tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9)) {
          all.add(tick);
          if (step == 1) {
            powers.add(tick);
          }
        }
      }
    }
    return all.size() <= max || powers.size() < 2 ? all : powers;
  }

  /** The smallest of 1, 2, 5 times a power of ten that is not below the value. */
  static double niceCeiling(double value) {
    if (value <= 0) {
      return 0;
    }
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    for (double step : LOG_STEPS) {
      if (value <= step * power * (1 + 1e-9)) {
        return step * power;
      }
    }
    return 10 * power;
  }

  private static double niceFloor(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value) + 1e-9));
    for (int i = LOG_STEPS.length - 1; i > 0; i--) {
      if (value >= LOG_STEPS[i] * power * (1 - 1e-9)) {
        return LOG_STEPS[i] * power;
      }
    }
    return power;
  }
}
