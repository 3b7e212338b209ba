package org.digitworkbench.ui.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A point of a test curve that is worth a look.
 *
 * @param series the curve
 * @param index of the point
 */
record ChartMarker(Kind kind, ChartSeries series, int index) {

  enum Kind {
    /** The first epoch of the highest accuracy or of the lowest loss. */
    BEST,
    /** The first epoch that has reached the target. */
    TARGET
  }

  /** The markers of the curves that are drawn; of untrained networks there are none. */
  static List<ChartMarker> of(ChartModel model, List<ChartSeries> drawn) {
    List<ChartMarker> markers = new ArrayList<>();
    for (ChartSeries series : drawn) {
      if (series.kind() == ChartKind.TEST && series.lastX() >= 1) {
        int target = firstAtLeast(series, model.target());
        if (target >= 0) {
          markers.add(new ChartMarker(Kind.TARGET, series, target));
        }
        boolean highest = model.measure() == ChartModel.Measure.ACCURACY;
        markers.add(new ChartMarker(Kind.BEST, series, best(series, highest)));
      }
    }
    return markers;
  }

  private static int best(ChartSeries series, boolean highest) {
    int best = 0;
    for (int i = 1; i < series.size(); i++) {
      if (highest ? series.y(i) > series.y(best) : series.y(i) < series.y(best)) {
        best = i;
      }
    }
    return best;
  }

  /** -1 if no point is; never for NaN. */
  private static int firstAtLeast(ChartSeries series, double target) {
    for (int i = 0; i < series.size(); i++) {
      if (series.y(i) >= target) {
        return i;
      }
    }
    return -1;
  }
}
