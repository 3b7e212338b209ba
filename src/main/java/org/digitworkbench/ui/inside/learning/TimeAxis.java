package org.digitworkbench.ui.inside.learning;

import java.util.List;

/** An axis that grows in steps. */
final class TimeAxis {

  /** Ends within a power of ten. */
  private static final List<Double> STEPS = List.of(1.0, 1.5, 2.0, 3.0, 5.0, 7.5, 10.0);

  private TimeAxis() {}

  /** Where an axis ends that has room for that much; 0 for 0. */
  static double beyond(double newest) {
    if (newest == 0) {
      return 0;
    }
    double unit = Math.pow(10, Math.floor(Math.log10(newest)));
    return STEPS.stream()
        .map(step -> step * unit)
        .filter(step -> step >= newest)
        .findFirst()
        .orElse(newest);
  }
}
