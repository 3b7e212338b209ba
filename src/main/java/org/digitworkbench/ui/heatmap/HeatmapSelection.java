package org.digitworkbench.ui.heatmap;

/** What is picked in a confusion matrix; rows are true, columns are predicted. */
public sealed interface HeatmapSelection {

  /** Nothing is picked. */
  HeatmapSelection NOTHING = new Nothing();

  /** Whether the cell belongs to what is picked. */
  boolean contains(int truth, int predicted);

  /** The block with these two cells at opposite corners; the cell if they are one. */
  static HeatmapSelection between(Cell one, Cell other) {
    return one.equals(other)
        ? one
        : new Block(
            Math.min(one.truth(), other.truth()),
            Math.max(one.truth(), other.truth()),
            Math.min(one.predicted(), other.predicted()),
            Math.max(one.predicted(), other.predicted()));
  }

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

  /** Neighbouring cells that make a rectangle; all four classes are within it. */
  record Block(int firstTruth, int lastTruth, int firstPredicted, int lastPredicted)
      implements HeatmapSelection {

    /**
     * @throws IllegalArgumentException if an end comes before its begin
     */
    public Block {
      if (firstTruth > lastTruth || firstPredicted > lastPredicted) {
        throw new IllegalArgumentException("A block ends after it begins");
      }
    }

    @Override
    public boolean contains(int truth, int predicted) {
      return truth >= firstTruth
          && truth <= lastTruth
          && predicted >= firstPredicted
          && predicted <= lastPredicted;
    }
  }
}
