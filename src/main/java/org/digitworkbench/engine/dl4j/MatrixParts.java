package org.digitworkbench.engine.dl4j;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The first rows of a matrix in parts of as many rows each. They are made anew only if the matrix
 * or their size has changed: made for every image, they would be most of a convolution's garbage.
 */
final class MatrixParts {

  private final Matrix[] parts;
  private @Nullable Matrix whole;

  /**
   * @param count how many parts
   */
  MatrixParts(int count) {
    parts = new Matrix[count];
  }

  /**
   * The parts.
   *
   * @param rows of each
   * @return to be read only, until the next call
   */
  // An equal one may be of other memory, at the place of memory that was given back.
  @SuppressWarnings("ReferenceEquality")
  Matrix[] of(Matrix matrix, int rows) {
    if (matrix != whole || parts[0].rows() != rows) {
      whole = matrix;
      Arrays.setAll(parts, part -> matrix.rows(part * rows, rows));
    }
    return parts;
  }
}
