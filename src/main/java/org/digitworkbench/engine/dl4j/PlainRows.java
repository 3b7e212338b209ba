package org.digitworkbench.engine.dl4j;

import java.lang.foreign.Arena;
import org.jspecify.annotations.Nullable;

/**
 * A matrix outside the heap for products alone, with one row for each image. Its memory grows with
 * the most rows asked for and is used again. Unlike {@link Rows}, it does without DL4J.
 */
final class PlainRows implements AutoCloseable {

  /** What the widest vector instructions like best. */
  private static final long ALIGNMENT = 64;

  private final int columns;
  private @Nullable Arena arena;
  private @Nullable Matrix all;
  private @Nullable Matrix first;

  PlainRows(int columns) {
    this.columns = columns;
  }

  /** The first rows, with whatever they held before. */
  Matrix first(int rows) {
    if (first == null || first.rows() != rows) {
      if (all == null || all.rows() < rows) {
        close();
        arena = Arena.ofShared();
        int stride = Matrix.paddedStride(columns);
        long bytes = (long) rows * stride * Matrix.FLOAT.byteSize();
        all = new Matrix(arena.allocate(bytes, ALIGNMENT), rows, columns, stride, false);
      }
      first = all.rows(0, rows);
    }
    return first;
  }

  @Override
  public void close() {
    if (arena != null) {
      arena.close();
      arena = null;
      all = null;
      first = null;
    }
  }
}
