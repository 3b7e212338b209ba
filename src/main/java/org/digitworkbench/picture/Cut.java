package org.digitworkbench.picture;

/** A path from the top of a raster to its bottom that parts its ink. */
final class Cut {

  private final int[] columns;
  private final double strokes;
  private final int crossings;

  /**
   * @param columns the first column right of the cut, for each row
   * @param strokes how much ink the path goes through, in thicknesses of the pen: about 1 across a
   *     stroke, 2 through the bow of a 0
   * @param crossings how many times it comes from paper to ink
   */
  Cut(int[] columns, double strokes, int crossings) {
    this.columns = columns;
    this.strokes = strokes;
    this.crossings = crossings;
  }

  /** How much ink it goes through, in thicknesses of the pen. */
  double strokes() {
    return strokes;
  }

  /** How many strokes it goes through, thin ones too. */
  int crossings() {
    return crossings;
  }

  /** The first column right of the cut in that row. */
  int column(int row) {
    return columns[row];
  }

  /** The column in that row of a raster {@code times} as high and wide. */
  double column(double row, double times) {
    double at = row / times - 0.5;
    int above = Math.clamp((int) Math.floor(at), 0, columns.length - 1);
    int below = Math.min(columns.length - 1, above + 1);
    double share = Math.clamp(at - above, 0, 1);
    return times * ((1 - share) * columns[above] + share * columns[below]);
  }

  double meanColumn() {
    double sum = 0;
    for (int column : columns) {
      sum += column;
    }
    return sum / columns.length;
  }
}
