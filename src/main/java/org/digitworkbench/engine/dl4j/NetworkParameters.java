package org.digitworkbench.engine.dl4j;

import org.digitworkbench.domain.LayerSummary;
import org.digitworkbench.domain.NetworkSpec;

/**
 * One number for each parameter of a network, in the order of {@link NetworkSpec} and in that of
 * DL4J's flat array for the workbench's layers. There the weights of a dense layer are the other
 * way round, unit by unit; the rest is the same.
 */
final class NetworkParameters {

  /** Side of the squares that are turned at once: as many floats as lie next to each other. */
  private static final int SQUARE = 16;

  private NetworkParameters() {}

  /** From DL4J's order to that of {@link NetworkSpec}. */
  static float[] fromFlat(NetworkSpec network, float[] flat) {
    return reordered(network, flat, false);
  }

  /** From the order of {@link NetworkSpec} to DL4J's. */
  static float[] toFlat(NetworkSpec network, float[] all) {
    return reordered(network, all, true);
  }

  private static float[] reordered(NetworkSpec network, float[] source, boolean unitsFirst) {
    float[] target = source.clone();
    int next = 0;
    for (LayerSummary line : network.summary()) {
      if (line.weightShape().size() == 2) {
        int inputs = line.weightShape().get(0);
        int units = line.weightShape().get(1);
        turn(source, target, next, unitsFirst ? inputs : units, unitsFirst ? units : inputs);
      }
      next += line.parameters();
    }
    return target;
  }

  /** Transposes the rows and columns from that index on. */
  private static void turn(float[] source, float[] target, int from, int rows, int columns) {
    for (int row = 0; row < rows; row += SQUARE) {
      for (int column = 0; column < columns; column += SQUARE) {
        int lastRow = Math.min(row + SQUARE, rows);
        int lastColumn = Math.min(column + SQUARE, columns);
        for (int c = column; c < lastColumn; c++) {
          for (int r = row; r < lastRow; r++) {
            target[from + c * rows + r] = source[from + r * columns + c];
          }
        }
      }
    }
  }
}
