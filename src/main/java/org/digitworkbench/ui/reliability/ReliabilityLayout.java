package org.digitworkbench.ui.reliability;

import org.digitworkbench.domain.Calibration;

/**
 * Where the parts of a reliability diagram are, in pixels from its top left corner: the plot of
 * accuracy by confidence, and below it, on the same horizontal axis, the number of images.
 */
record ReliabilityLayout(double width, double height) {

  /** Room of an axis title, and of the key above the plot. */
  static final double AXIS = 24;

  /** Left of the plot: the axis title and the labels of the ticks. */
  static final double LEFT = 72;

  /** Width of the label of a tick. */
  static final double TICK = 40;

  /** Height of a line of text. */
  static final double LINE = 16;

  /** Half of the last label of the horizontal axis. */
  private static final double RIGHT = 24;

  private static final double COUNTS = 40;
  private static final double GAP = 8;

  /** Horizontal position of a confidence. */
  double x(double confidence) {
    return LEFT + confidence * (width - LEFT - RIGHT);
  }

  /** Vertical position of an accuracy. */
  double y(double accuracy) {
    return plotBottom() - accuracy * (plotBottom() - plotTop());
  }

  double plotTop() {
    return AXIS + GAP;
  }

  double plotBottom() {
    return Math.max(plotTop(), countsTop() - GAP);
  }

  double countsTop() {
    return countsBottom() - COUNTS;
  }

  /** Lower end of the counts; the labels of the horizontal axis and its title are below. */
  double countsBottom() {
    return height - 2 * LINE - GAP;
  }

  /**
   * Height of the bar of a count, on a logarithmic scale: else most bins could not be seen beside
   * the one of the surest answers.
   *
   * @param most the largest count of all bins
   */
  double countHeight(int count, int most) {
    return most == 0 ? 0 : COUNTS * Math.log1p(count) / Math.log1p(most);
  }

  /** Left edge of a bin. */
  double left(int bin) {
    return x((double) bin / Calibration.BINS);
  }
}
