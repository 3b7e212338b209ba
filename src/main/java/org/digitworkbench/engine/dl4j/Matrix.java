package org.digitworkbench.engine.dl4j;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A row-major matrix of floats outside the heap, or the transpose of one.
 *
 * @param data the stored matrix, row after row
 * @param rows of the stored matrix
 * @param columns of the stored matrix
 * @param transposed whether its transpose is meant
 */
record Matrix(MemorySegment data, int rows, int columns, boolean transposed) {

  static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT;

  /** The elements of an array, in the order in which they are stored. */
  @SuppressWarnings("restricted")
  static MemorySegment memory(INDArray array) {
    return MemorySegment.ofAddress(array.data().addressPointer().address())
        .reinterpret(array.length() * FLOAT.byteSize());
  }

  /** An array of two dimensions: one in C order as it is stored, one in F order transposed. */
  static Matrix of(INDArray array) {
    int rows = (int) array.size(0);
    int columns = (int) array.size(1);
    return array.ordering() == 'f'
        ? new Matrix(memory(array), columns, rows, true)
        : new Matrix(memory(array), rows, columns, false);
  }

  Matrix transpose() {
    return new Matrix(data, rows, columns, !transposed);
  }

  /** Rows of the matrix that is meant. */
  int height() {
    return transposed ? columns : rows;
  }

  /** Columns of the matrix that is meant. */
  int width() {
    return transposed ? rows : columns;
  }

  /** Copies a stored row to the heap. */
  void read(int row, float[] target) {
    MemorySegment.copy(data, FLOAT, offset(row), target, 0, columns);
  }

  /** Copies a stored row from the heap. */
  void write(int row, float[] values) {
    write(row, values, 0);
  }

  /** Copies a stored row from the heap, where it begins at that index. */
  void write(int row, float[] values, int from) {
    MemorySegment.copy(values, from, data, FLOAT, offset(row), columns);
  }

  private long offset(int row) {
    return (long) row * columns * FLOAT.byteSize();
  }
}
