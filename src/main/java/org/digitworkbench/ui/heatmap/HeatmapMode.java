package org.digitworkbench.ui.heatmap;

import org.digitworkbench.domain.ConfusionMatrix;

/** What the cells of a confusion matrix say. */
public enum HeatmapMode {
  COUNTS("Counts", "How many images"),
  OF_TRUE("% of true", "Percent of the true class (the row)"),
  OF_PREDICTED("% of predicted", "Percent of what was predicted as the class (the column)");

  private final String title;
  private final String help;

  HeatmapMode(String title, String help) {
    this.title = title;
    this.help = help;
  }

  public String title() {
    return title;
  }

  /** Says what the numbers are. */
  public String help() {
    return help;
  }

  /**
   * The share from 0 to 1 that the colour of a cell shows while the diagonal is seen: of the column
   * or, for counts as well, of the row.
   */
  double share(ConfusionMatrix matrix, int truth, int predicted) {
    return this == OF_PREDICTED
        ? matrix.columnShare(truth, predicted)
        : matrix.rowShare(truth, predicted);
  }

  /** What the cell says, as a number: the count or a share from 0 to 1. */
  double value(ConfusionMatrix matrix, int truth, int predicted) {
    return this == COUNTS ? matrix.count(truth, predicted) : share(matrix, truth, predicted);
  }
}
