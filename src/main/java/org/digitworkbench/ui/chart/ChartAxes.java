package org.digitworkbench.ui.chart;

import java.util.List;

/**
 * The axes that curves need.
 *
 * <p>From the second epoch of a run on, the vertical axis leaves out the fall of the first epoch,
 * which would squeeze all that follows into a line: it then covers the values from the end of the
 * first epoch on of all visible runs, in steps. A logarithmic axis has room for everything.
 */
final class ChartAxes {

  private static final double LEAST_STEPS = 10;

  private final ChartModel.Measure measure;
  private final ChartSettings settings;
  private double plannedEpochs;

  ChartAxes(ChartModel.Measure measure, ChartSettings settings) {
    this.measure = measure;
    this.settings = settings;
  }

  void setPlannedEpochs(double epochs) {
    plannedEpochs = epochs;
  }

  private ChartUnit unit() {
    return settings.unitProperty().get();
  }

  /** Lowest and highest value of some curves; infinite if there is none. */
  private record Range(double lowest, double highest) {

    static final Range NONE = new Range(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    Range with(ChartSeries series, int from, int to) {
      return new Range(
          Math.min(lowest, series.line().lowest(from, to)),
          Math.max(highest, series.line().highest(from, to)));
    }

    boolean isNone() {
      return lowest > highest;
    }
  }

  /** Where the longest curve ends; 0 without points. */
  double lastX(List<ChartSeries> drawn) {
    return drawn.stream().mapToDouble(s -> s.lastX(unit())).max().orElse(0);
  }

  /** The whole horizontal axis. */
  ChartAxis x(List<ChartSeries> drawn) {
    double reached = lastX(drawn);
    return switch (unit()) {
      case EPOCHS -> ChartAxis.time(reached, plannedEpochs, 1);
      case STEPS -> {
        double steps = drawn.stream().mapToDouble(ChartSeries::stepsPerEpoch).max().orElse(0);
        yield ChartAxis.time(reached, plannedEpochs * steps, LEAST_STEPS);
      }
      case SECONDS -> ChartAxis.time(reached, 0, 1);
    };
  }

  /** The vertical axis for all that has been learned. */
  ChartAxis y(List<ChartSeries> drawn) {
    Range all = range(drawn, 0);
    List<ChartSeries> epochs = drawn.stream().filter(s -> s.kind() != ChartKind.BATCH).toList();
    boolean learned = epochs.stream().anyMatch(s -> s.lastX() >= 2);
    Range later = learned ? range(epochs, 1) : all;
    return switch (measure) {
      case ACCURACY ->
          isLogarithmic()
              ? ChartAxis.error(all.lowest(), all.highest())
              : ChartAxis.accuracy(learned ? later.lowest() : 0);
      case LOSS ->
          isLogarithmic()
              ? ChartAxis.logLoss(all.lowest(), all.highest())
              : ChartAxis.linearLoss(later.highest());
    };
  }

  /** The vertical axis that has room for everything, the untrained networks too. */
  ChartAxis allY(List<ChartSeries> drawn) {
    return switch (measure) {
      case ACCURACY -> isLogarithmic() ? y(drawn) : ChartAxis.accuracy(0);
      case LOSS -> isLogarithmic() ? y(drawn) : ChartAxis.linearLoss(range(drawn, 0).highest());
    };
  }

  /** The vertical axis for what lies within that part of the horizontal one. */
  ChartAxis yWithin(List<ChartSeries> drawn, ChartAxis x) {
    Range range = Range.NONE;
    for (ChartSeries series : drawn) {
      int from = series.first(x.low(), unit());
      int to = series.first(x.high(), unit());
      if (from == to) {
        // Between two points: the line from one to the other.
        from = Math.max(0, from - 1);
        to = Math.min(series.size(), to + 1);
      }
      range = range.with(series, from, to);
    }
    if (range.isNone()) {
      return y(drawn);
    }
    return switch (measure) {
      case ACCURACY ->
          isLogarithmic()
              ? ChartAxis.error(range.lowest(), range.highest())
              : ChartAxis.around(range.lowest(), range.highest());
      case LOSS ->
          isLogarithmic()
              ? ChartAxis.logLoss(range.lowest(), range.highest())
              : ChartAxis.around(range.lowest(), range.highest());
    };
  }

  private boolean isLogarithmic() {
    return switch (measure) {
      case LOSS -> settings.logLossProperty().get();
      case ACCURACY -> settings.logErrorProperty().get();
    };
  }

  /** Of the values from that many epochs on. */
  private static Range range(List<ChartSeries> drawn, double epochs) {
    Range range = Range.NONE;
    for (ChartSeries series : drawn) {
      range = range.with(series, series.first(epochs, ChartUnit.EPOCHS), series.size());
    }
    return range;
  }
}
