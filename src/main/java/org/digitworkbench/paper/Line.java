package org.digitworkbench.paper;

/** A line across a picture, about level, by its rows in strips of some columns. */
final class Line {

  /** Columns from one row to the next. */
  static final int STEP = 16;

  private final int first;
  private final double[] heights;

  /**
   * @param first its first column, the first of a strip
   * @param heights its row in the middle of each strip, from the top; not copied
   */
  Line(int first, double[] heights) {
    this.first = first;
    this.heights = heights;
  }

  /** Its first column. */
  int first() {
    return first;
  }

  /** The column after its last. */
  int end() {
    return first + heights.length * STEP;
  }

  /** Its row in each strip; not to be changed. */
  double[] heights() {
    return heights;
  }

  /** The row where it is in that column; beyond its ends, it goes straight on. */
  double at(int column) {
    double place = (column - first + 0.5) / STEP - 0.5;
    int before = Math.clamp((int) Math.floor(place), 0, Math.max(0, heights.length - 2));
    int after = Math.min(heights.length - 1, before + 1);
    return heights[before] + (place - before) * (heights[after] - heights[before]);
  }
}
