package org.digitworkbench.ui.chart;

/** How far the runs of a group lie apart at each point of their mean. */
final class ChartBand {

  private final double[] deviations;
  private final int[] runs;

  /**
   * @param deviations sample standard deviations by index of the point; NaN where there is one run
   * @param runs that have that point
   */
  ChartBand(double[] deviations, int[] runs) {
    this.deviations = deviations;
    this.runs = runs;
  }

  /** Sample standard deviation at that point of the mean; NaN where there is one run alone. */
  double deviation(int index) {
    return deviations[index];
  }

  /** How many runs have that point. */
  int runs(int index) {
    return runs[index];
  }
}
