package org.digitworkbench.ui.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.digitworkbench.domain.Percent;

/** Numbers of a chart in words. */
final class ChartText {

  private ChartText() {}

  /** The value at a tick of the vertical axis. */
  static String tick(ChartModel.Measure measure, double value) {
    return measure == ChartModel.Measure.ACCURACY ? plain(value * 100) + " %" : plain(value);
  }

  /** A value with the digits that matter. */
  static String value(ChartModel.Measure measure, double value) {
    return measure == ChartModel.Measure.ACCURACY
        ? Percent.measured(value)
        : String.format(Locale.ROOT, "%.4f", value);
  }

  /** A standard deviation, in the unit of the value before it. */
  static String deviation(ChartModel.Measure measure, double value) {
    return measure == ChartModel.Measure.ACCURACY
        ? String.format(Locale.ROOT, "%.2f", value * 100)
        : String.format(Locale.ROOT, "%.4f", value);
  }

  /** A place on the horizontal axis, such as "Epoch 5", "Step 2,345" or "12.3 s". */
  static String place(ChartUnit unit, double x) {
    return switch (unit) {
      case EPOCHS ->
          "Epoch " + (x == Math.rint(x) ? plain(x) : String.format(Locale.ROOT, "%.2f", x));
      case STEPS -> String.format(Locale.ROOT, "Step %,d", Math.round(x));
      case SECONDS -> String.format(Locale.ROOT, "%,.1f s", x);
    };
  }

  /** The value with up to six digits. */
  static String plain(double value) {
    BigDecimal digits = new BigDecimal(value, new MathContext(6)).stripTrailingZeros();
    return String.format(Locale.ROOT, "%,." + Math.max(0, digits.scale()) + "f", digits);
  }
}
