package org.digitworkbench.projection;

import java.util.Arrays;

/** The nearest other points of each point, by Euclidean distance; exact. */
final class NearestNeighbours {

  /** Points whose distances to one are computed at a time: what fits into the first cache. */
  private static final int BLOCK = 2048;

  private static final int GRAIN = 16;

  /** Points between two reports of progress. */
  private static final int SLICE = 1024;

  private final int count;
  private final int[] indices;
  private final float[] squared;

  private NearestNeighbours(int count, int[] indices, float[] squared) {
    this.count = count;
    this.indices = indices;
    this.squared = squared;
  }

  /** How many each point has. */
  int count() {
    return count;
  }

  /** The {@code rank}th nearest of that point, from 0. */
  int index(int point, int rank) {
    return indices[point * count + rank];
  }

  /** The squared distance to it. */
  float squared(int point, int rank) {
    return squared[point * count + rank];
  }

  /**
   * Finds them.
   *
   * @param points rows of that width
   * @param most how many for each, fewer if there are not as many other points
   */
  static NearestNeighbours of(
      float[] points, int width, int most, ParallelLoop loop, ProgressPart progress) {
    int size = points.length / width;
    int count = Math.min(most, size - 1);
    float[] columns = columns(points, width, size);
    int[] indices = new int[size * count];
    float[] squared = new float[size * count];
    for (int begin = 0; begin < size; begin += SLICE) {
      int first = begin;
      int slice = Math.min(SLICE, size - first);
      loop.run(
          slice,
          GRAIN,
          (from, to) -> {
            float[] distances = new float[size];
            Nearest nearest = new Nearest(count);
            for (int i = first + from; i < first + to; i++) {
              distances(points, i * width, width, columns, size, distances);
              distances[i] = Float.POSITIVE_INFINITY;
              nearest.find(distances);
              nearest.write(indices, squared, i * count);
            }
          });
      progress.done((double) (first + slice) / size);
    }
    return new NearestNeighbours(count, indices, squared);
  }

  /**
   * The nearest points of one that is not among them.
   *
   * @param point of that width
   */
  static NearestNeighbours of(float[] point, float[] points, int most) {
    int width = point.length;
    int size = points.length / width;
    float[] distances = new float[size];
    for (int i = 0; i < size; i++) {
      float sum = 0;
      for (int k = 0; k < width; k++) {
        float off = points[i * width + k] - point[k];
        sum += off * off;
      }
      distances[i] = sum;
    }
    int count = Math.min(most, size);
    Nearest nearest = new Nearest(count);
    nearest.find(distances);
    NearestNeighbours found = new NearestNeighbours(count, new int[count], new float[count]);
    nearest.write(found.indices, found.squared, 0);
    return found;
  }

  /** The same values, one dimension after the other. */
  private static float[] columns(float[] points, int width, int size) {
    float[] columns = new float[points.length];
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < width; k++) {
        columns[k * size + i] = points[i * width + k];
      }
    }
    return columns;
  }

  /** Squared distances from one point to all; its inner loops become vector instructions. */
  private static void distances(
      float[] points, int begin, int width, float[] columns, int size, float[] target) {
    Arrays.fill(target, 0);
    for (int from = 0; from < size; from += BLOCK) {
      int to = Math.min(from + BLOCK, size);
      int k = 0;
      for (; k + 3 < width; k += 4) {
        addFour(points, begin + k, columns, k * size, size, target, from, to);
      }
      for (; k < width; k++) {
        addOne(points[begin + k], columns, k * size, target, from, to);
      }
    }
  }

  private static void addFour(
      float[] points,
      int at,
      float[] columns,
      int column,
      int size,
      float[] target,
      int from,
      int to) {
    float a = points[at];
    float b = points[at + 1];
    float c = points[at + 2];
    float d = points[at + 3];
    int second = column + size;
    int third = second + size;
    int fourth = third + size;
    for (int j = from; j < to; j++) {
      float da = columns[column + j] - a;
      float db = columns[second + j] - b;
      float dc = columns[third + j] - c;
      float dd = columns[fourth + j] - d;
      target[j] += da * da + db * db + dc * dc + dd * dd;
    }
  }

  private static void addOne(
      float value, float[] columns, int column, float[] target, int from, int to) {
    for (int j = from; j < to; j++) {
      float off = columns[column + j] - value;
      target[j] += off * off;
    }
  }

  /** The smallest of many numbers, in a heap with the largest of them on top. */
  private static final class Nearest {

    private final int count;
    // Distance and index in one number that sorts like the two; distances are not negative.
    private final long[] heap;

    Nearest(int count) {
      this.count = count;
      this.heap = new long[count];
    }

    void find(float[] distances) {
      Arrays.fill(heap, Long.MAX_VALUE);
      float limit = Float.POSITIVE_INFINITY;
      for (int j = 0; j < distances.length; j++) {
        if (distances[j] < limit) {
          replaceTop((long) Float.floatToRawIntBits(distances[j]) << 32 | j);
          long top = heap[0];
          limit = top == Long.MAX_VALUE ? limit : Float.intBitsToFloat((int) (top >>> 32));
        }
      }
    }

    private void replaceTop(long key) {
      int at = 0;
      int child = 1;
      while (child < count) {
        if (child + 1 < count && heap[child + 1] > heap[child]) {
          child++;
        }
        if (heap[child] <= key) {
          break;
        }
        heap[at] = heap[child];
        at = child;
        child = 2 * at + 1;
      }
      heap[at] = key;
    }

    /** The nearest first; the heap is of no use after it. */
    void write(int[] indices, float[] squared, int begin) {
      Arrays.sort(heap);
      for (int rank = 0; rank < count; rank++) {
        indices[begin + rank] = (int) heap[rank];
        squared[begin + rank] = Float.intBitsToFloat((int) (heap[rank] >>> 32));
      }
    }
  }
}
