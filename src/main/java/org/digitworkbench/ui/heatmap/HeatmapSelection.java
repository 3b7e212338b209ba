package org.digitworkbench.ui.heatmap;

/** What is picked in a confusion matrix; rows are true, columns are predicted. */
public sealed interface HeatmapSelection {

  /** Nothing is picked. */
  HeatmapSelection NOTHING = new Nothing();

  /** Whether the cell belongs to what is picked. */
  boolean contains(int truth, int predicted);

  /** No cell. */
  record Nothing() implements HeatmapSelection {
    @Override
    public boolean contains(int truth, int predicted) {
      return false;
    }
  }

  /** One cell. */
  record Cell(int truth, int predicted) implements HeatmapSelection {
    @Override
    public boolean contains(int truth, int predicted) {
      return truth == this.truth && predicted == this.predicted;
    }
  }

  /** All images of a class. */
  record Row(int truth) implements HeatmapSelection {
    @Override
    public boolean contains(int truth, int predicted) {
      return truth == this.truth;
    }
  }

  /** All images predicted as a class. */
  record Column(int predicted) implements HeatmapSelection {
    @Override
    public boolean contains(int truth, int predicted) {
      return predicted == this.predicted;
    }
  }
}
