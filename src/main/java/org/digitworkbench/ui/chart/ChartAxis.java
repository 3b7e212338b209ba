package org.digitworkbench.ui.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * The range of an axis, which grows in steps so that the curves do not move with every point.
 *
 * @param low value at its beginning; positive if logarithmic
 * @param high value at its end, over {@code low}
 */
record ChartAxis(double low, double high, Scale scale) {

  /** What equal lengths are. */
  enum Scale {
    /** Equal differences. */
    LINEAR,
    /** Equal factors. */
    LOG,
    /**
     * Equal factors of the error, which is 1 less the value: 90, 99 and 99.9 % are as far apart.
     */
    ERROR
  }

  /** One wrong image of MNIST's 10,000 for testing: what a logarithm makes of no error at all. */
  private static final double LEAST_ERROR = 1e-4;

  /** A loss of 0 has no logarithm. */
  private static final double LEAST_LOSS = 1e-12;

  /** Accuracies from which the axis may begin; few, so that it seldom changes. */
  private static final double[] FLOORS = {0.9, 0.8, 0.5};

  private static final double[] LOG_STEPS = {1, 2, 5};

  /** Numbers are not told apart below this share of them; values are kept with 24 bits. */
  private static final double SAME = 1e-6;

  /**
   * From 0 to the next step of 1, 2, 5, 10, 20 ..., but no further than the training.
   *
   * @param planned end of the training; 0 if it is not known
   * @param least end of the axis at first
   */
  static ChartAxis time(double reached, double planned, double least) {
    double end = Math.max(least, niceCeiling(reached));
    return linear(0, planned >= reached && planned >= least ? Math.min(end, planned) : end);
  }

  /** Accuracies up to 1 from a floor below the lowest value: 0, 0.5, 0.8 or 0.9. */
  static ChartAxis accuracy(double lowest) {
    for (double floor : FLOORS) {
      if (lowest >= floor - SAME && lowest <= 1) {
        return linear(floor, 1);
      }
    }
    return linear(0, 1);
  }

  /** Losses from 0 to the next step of 1, 2 or 5 times a power of ten above the highest one. */
  static ChartAxis linearLoss(double highest) {
    return linear(0, highest > 0 ? niceCeiling(highest) : 1);
  }

  /** Losses between the next steps of 1, 2 or 5 times a power of ten around them. */
  static ChartAxis logLoss(double lowest, double highest) {
    if (!(highest > 0) || !Double.isFinite(lowest)) {
      return new ChartAxis(0.1, 5, Scale.LOG);
    }
    double high = niceCeiling(highest);
    // Six decades are more than a student can read.
    double low = niceFloor(Math.max(lowest, high * 1e-6));
    return new ChartAxis(Math.min(low, high / 10), high, Scale.LOG);
  }

  /** Accuracies whose errors are between the next steps around those of the values. */
  static ChartAxis error(double lowest, double highest) {
    if (!(highest <= 1 && lowest >= 0)) {
      return new ChartAxis(0, 0.99, Scale.ERROR);
    }
    ChartAxis errors = logLoss(Math.max(1 - highest, LEAST_ERROR), 1 - lowest);
    return new ChartAxis(1 - Math.min(1, errors.high()), 1 - errors.low(), Scale.ERROR);
  }

  /** Around the values, from and to multiples of a step of which there are about four. */
  static ChartAxis around(double lowest, double highest) {
    double size = Math.max(highest - lowest, Math.max(1e-6, Math.abs(highest) * 1e-3));
    double step = niceCeiling(size / 4);
    double low = Math.floor(lowest / step + SAME) * step;
    return linear(low, Math.max(low + step, Math.ceil(highest / step - SAME) * step));
  }

  static ChartAxis linear(double low, double high) {
    return new ChartAxis(low, high, Scale.LINEAR);
  }

  /** Distance along the axis from a fixed point, in a unit of its own. */
  double distance(double value) {
    return switch (scale) {
      case LINEAR -> value;
      case LOG -> Math.log(Math.max(value, LEAST_LOSS));
      case ERROR -> -Math.log(Math.max(1 - value, LEAST_ERROR));
    };
  }

  /** Place of the value along the axis: 0 at its beginning, 1 at its end. */
  double fraction(double value) {
    double begin = distance(low);
    return (distance(value) - begin) / (distance(high) - begin);
  }

  /** Value at that place, the inverse of {@link #fraction}. */
  double value(double fraction) {
    double begin = distance(low);
    double distance = begin + fraction * (distance(high) - begin);
    return switch (scale) {
      case LINEAR -> distance;
      case LOG -> Math.exp(distance);
      case ERROR -> 1 - Math.exp(-distance);
    };
  }

  /** The axis between two places. */
  ChartAxis part(double from, double to) {
    return new ChartAxis(value(from), value(to), scale);
  }

  /**
   * Values to be labelled: multiples of 1, 2 or 5 times a power of ten; on a logarithmic axis those
   * numbers themselves, or only the powers of ten, unless it is too short for two of them.
   *
   * @param max how many at most, at least 2
   */
  List<Double> ticks(int max) {
    List<Double> ticks =
        switch (scale) {
          case LINEAR -> List.of();
          case LOG -> logTicks(low, high, max);
          case ERROR ->
              logTicks(1 - high, 1 - low, max).reversed().stream().map(e -> 1 - e).toList();
        };
    return ticks.size() < 2 ? linearTicks(max) : ticks;
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

  private static List<Double> logTicks(double low, double high, int max) {
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
      if (value <= step * power * (1 + SAME)) {
        return step * power;
      }
    }
    return 10 * power;
  }

  private static double niceFloor(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value) + 1e-9));
    for (int i = LOG_STEPS.length - 1; i > 0; i--) {
      if (value >= LOG_STEPS[i] * power * (1 - SAME)) {
        return LOG_STEPS[i] * power;
      }
    }
    return power;
  }
}
