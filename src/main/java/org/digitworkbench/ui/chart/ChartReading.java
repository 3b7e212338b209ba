package org.digitworkbench.ui.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a curve says near some place of the horizontal axis.
 *
 * @param series the curve
 * @param index of its point nearest to that place
 * @param x place of the point, in the unit of the axis
 * @param value of the point, smoothed for mini-batches
 */
record ChartReading(ChartSeries series, int index, double x, double value) {

  /** Share of the axis by which a curve may have ended before the place, at least. */
  private static final double REACH = 0.02;

  /**
   * The readings of the curves that are drawn, the highest value first, as they lie over each other
   * on the screen. A curve that ended before that place by more than its last step, or begins well
   * after it, has none.
   */
  static List<ChartReading> at(double x, List<ChartSeries> drawn, ChartUnit unit, ChartAxis xAxis) {
    double reach = REACH * (xAxis.high() - xAxis.low());
    List<ChartReading> readings = new ArrayList<>();
    for (ChartSeries series : drawn) {
      int index = series.nearest(x, unit);
      if (index < 0) {
        continue;
      }
      int last = series.size() - 1;
      double step = last == 0 ? 0 : series.x(last, unit) - series.x(last - 1, unit);
      if (x >= series.x(0, unit) - reach && x <= series.x(last, unit) + Math.max(reach, step)) {
        readings.add(new ChartReading(series, index, series.x(index, unit), series.y(index)));
      }
    }
    readings.sort(Comparator.comparingDouble(ChartReading::value).reversed());
    return readings;
  }

  /**
   * The place at which to read: the end of an epoch if one is near, else the nearest point.
   *
   * @param readings at the place; at least one
   * @param reach share of the axis within which an epoch is near
   */
  static double snap(double x, List<ChartReading> readings, double reach, ChartAxis xAxis) {
    double near = reach * (xAxis.high() - xAxis.low());
    Comparator<ChartReading> byDistance = Comparator.comparingDouble(r -> Math.abs(r.x() - x));
    return readings.stream()
        .filter(r -> r.series().kind() != ChartKind.BATCH && Math.abs(r.x() - x) <= near)
        .min(byDistance)
        .or(() -> readings.stream().min(byDistance))
        .map(ChartReading::x)
        .orElse(x);
  }

  /** The value with its unit and, of a group, how far its runs lie apart. */
  String text(ChartModel.Measure measure) {
    String text = ChartText.value(measure, value);
    ChartBand band = series.band();
    if (band == null) {
      return text;
    }
    int runs = band.runs(index);
    return runs < 2
        ? text + ", 1 run"
        : "%s ± %s, %d runs"
            .formatted(text, ChartText.deviation(measure, band.deviation(index)), runs);
  }
}
