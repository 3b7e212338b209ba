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
 * @param stride floats from one row to the next
 * @param transposed whether its transpose is meant
 */
record Matrix(MemorySegment data, int rows, int columns, int stride, boolean transposed) {

  static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT;

  private static final int CACHE_PERIOD = 256;
  private static final int CACHE_LINE = 16;

  /** The elements of an array without gaps, in the order in which they are stored. */
  @SuppressWarnings("restricted")
  static MemorySegment memory(INDArray array) {
    return address(array).reinterpret(array.length() * FLOAT.byteSize());
  }

  private static MemorySegment address(INDArray array) {
    return MemorySegment.ofAddress(array.data().addressPointer().address());
  }

  /** An array of two dimensions whose rows are contiguous. */
  static Matrix of(INDArray array) {
    return stored(
        array,
        (int) array.size(0),
        (int) array.size(1),
        Math.max(array.stride(0), (int) array.size(1)),
        false);
  }

  /** An array of two dimensions in F order without gaps, as DL4J keeps weights: transposed. */
  static Matrix ofWeights(INDArray array) {
    int inputs = (int) array.size(0);
    return stored(array, (int) array.size(1), inputs, inputs, true);
  }

  @SuppressWarnings("restricted")
  private static Matrix stored(
      INDArray array, int rows, int columns, int stride, boolean transposed) {
    long floats = (rows - 1L) * stride + columns;
    return new Matrix(
        address(array).reinterpret(floats * FLOAT.byteSize()), rows, columns, stride, transposed);
  }

  /**
   * A stride for rows of that many floats. Rows that are a multiple of a kilobyte apart would all
   * compete for the same few lines of the processor's cache: a product of 512 columns then takes up
   * to 1.8 times as long.
   */
  static int paddedStride(int columns) {
    return columns % CACHE_PERIOD == 0 ? columns + CACHE_LINE : columns;
  }

  Matrix transpose() {
    return new Matrix(data, rows, columns, stride, !transposed);
  }

  /** Rows of the matrix that is meant. */
  int height() {
    return transposed ? columns : rows;
  }

  /** Columns of the matrix that is meant. */
  int width() {
    return transposed ? rows : columns;
  }

  /** Copies all rows of a stored matrix of the same size. */
  void copy(Matrix other) {
    for (int row = 0; row < rows; row++) {
      MemorySegment.copy(
          other.data, other.offset(row), data, offset(row), columns * FLOAT.byteSize());
    }
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

  /** Copies stored rows to the heap, one after the other from that index on. */
  void readRows(int row, int count, float[] target, int to) {
    if (stride == columns) {
      MemorySegment.copy(data, FLOAT, offset(row), target, to, count * columns);
      return;
    }
    for (int r = 0; r < count; r++) {
      MemorySegment.copy(data, FLOAT, offset(row + r), target, to + r * columns, columns);
    }
  }

  /** Copies stored rows from the heap, where they are one after the other from that index on. */
  void writeRows(int row, int count, float[] values, int from) {
    if (stride == columns) {
      MemorySegment.copy(values, from, data, FLOAT, offset(row), count * columns);
      return;
    }
    for (int r = 0; r < count; r++) {
      MemorySegment.copy(values, from + r * columns, data, FLOAT, offset(row + r), columns);
    }
  }

  /** Some of the stored rows. */
  Matrix rows(int from, int count) {
    return new Matrix(
        data.asSlice(offset(from), offset(count - 1) + columns * FLOAT.byteSize()),
        count,
        columns,
        stride,
        transposed);
  }

  private long offset(int row) {
    return (long) row * stride * FLOAT.byteSize();
  }
}
