package org.digitworkbench.report;

import java.util.ArrayList;
import java.util.List;

/**
 * The range of a chart's axis.
 *
 * @param low value at its beginning
 * @param high value at its end, over {@code low}
 * @param step between two labels
 */
record PlotAxis(double low, double high, double step) {

  /** Accuracies from which an axis may begin, so that charts can be compared by eye. */
  private static final double[] FLOORS = {0.95, 0.9, 0.8, 0.5, 0};

  private static final int INTERVALS = 5;

  /** Epochs from 0 to the last one. */
  static PlotAxis epochs(int last) {
    double end = Math.max(1, last);
    return new PlotAxis(0, end, Math.max(1, niceCeiling(end / (2 * INTERVALS))));
  }

  /** Losses from 0 to the first label that is not below the highest one. */
  static PlotAxis loss(double highest) {
    double top = highest > 0 && Double.isFinite(highest) ? highest : 1;
    double step = niceCeiling(top / INTERVALS);
    return new PlotAxis(0, Math.ceil(top / step - 1e-9) * step, step);
  }

  /** Accuracies up to 1 from a floor below the lowest one. */
  static PlotAxis accuracy(double lowest) {
    for (double floor : FLOORS) {
      if (lowest >= floor) {
        return new PlotAxis(floor, 1, niceCeiling((1 - floor) / INTERVALS - 1e-9));
      }
    }
    return new PlotAxis(0, 1, 0.2);
  }

  /** Place of the value along the axis: 0 at its beginning, 1 at its end. */
  double fraction(double value) {
    return (value - low) / (high - low);
  }

  /** Values to be labelled: the multiples of the step. */
  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    // Counts multiples, because adding up steps drifts.
    long last = (long) Math.floor(high / step + 1e-6);
    for (long i = (long) Math.ceil(low / step - 1e-6); i <= last; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  /** The smallest of 1, 2, 5 times a power of ten that is not below the positive value. */
  private static double niceCeiling(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    for (double factor : new double[] {1, 2, 5}) {
      if (value <= factor * power * (1 + 1e-9)) {
        return factor * power;
      }
    }
    return 10 * power;
  }
}
