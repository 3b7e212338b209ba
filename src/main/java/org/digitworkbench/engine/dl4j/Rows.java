package org.digitworkbench.engine.dl4j;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * A matrix outside the heap with one row for each image of the mini-batch. Its memory grows with
 * the largest batch and is used again for the next one.
 */
final class Rows implements AutoCloseable {

  private final int columns;
  private @Nullable INDArray memory;
  private @Nullable Batch batch;

  Rows(int columns) {
    this.columns = columns;
  }

  /** The same rows for DL4J and for a product. */
  record Batch(INDArray array, Matrix matrix) {}

  /** The first rows, with whatever they held before. */
  Batch first(int rows) {
    if (batch == null || batch.matrix().rows() != rows) {
      if (memory == null || memory.size(0) < rows) {
        close();
        memory =
            Nd4j.createUninitializedDetached(
                DataType.FLOAT, 'c', rows, Matrix.paddedStride(columns));
      }
      INDArray array =
          memory.get(NDArrayIndex.interval(0, rows), NDArrayIndex.interval(0, columns));
      batch = new Batch(array, Matrix.of(array));
    }
    return batch;
  }

  @Override
  public void close() {
    if (memory != null) {
      memory.close();
      memory = null;
      batch = null;
    }
  }
}
