package org.digitworkbench.paper;

/**
 * A line across a picture, about level.
 *
 * @param first its first column
 * @param heights rows from the top, of {@link #STEP} columns each
 */
record Line(int first, double[] heights) {

  /** Columns from one height to the next. */
  static final int STEP = 16;

  /** The column after its last. */
  int end() {
    return first + heights.length * STEP;
  }

  /** The row where it is in that column; beyond its ends, it goes straight on. */
  double at(int column) {
    double place = (column - first + 0.5) / STEP - 0.5;
    int before = Math.clamp((int) Math.floor(place), 0, Math.max(0, heights.length - 2));
    int after = Math.min(heights.length - 1, before + 1);
    return heights[before] + (place - before) * (heights[after] - heights[before]);
  }
}
