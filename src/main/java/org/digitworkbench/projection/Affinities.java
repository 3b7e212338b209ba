package org.digitworkbench.projection;

import java.util.Arrays;

/**
 * How much points belong together, as a sparse symmetric matrix whose entries sum to 1: the joint
 * probabilities of van der Maaten and Hinton, "Visualizing Data using t-SNE", Journal of Machine
 * Learning Research 9 (2008), section 2, over the nearest neighbours only as in van der Maaten,
 * "Accelerating t-SNE using Tree-Based Algorithms", same journal 15 (2014), section 4.1.
 */
final class Affinities {

  private static final int MOST_STEPS = 100;
  private static final double TOLERANCE = 1e-5;

  private final int[] begins;
  private final int[] columns;
  private final float[] values;

  private Affinities(int[] begins, int[] columns, float[] values) {
    this.begins = begins;
    this.columns = columns;
    this.values = values;
  }

  /** Where the entries of that row begin; those of the last row end at {@code begin(size)}. */
  int begin(int row) {
    return begins[row];
  }

  /** The other point of that entry. */
  int column(int entry) {
    return columns[entry];
  }

  float value(int entry) {
    return values[entry];
  }

  /**
   * Computes them.
   *
   * @param perplexity how many neighbours count, about; under their number
   */
  static Affinities of(
      NearestNeighbours neighbours, int size, double perplexity, ParallelLoop loop) {
    int count = neighbours.count();
    float[] conditional = new float[size * count];
    loop.run(
        size,
        64,
        (from, to) -> {
          double[] row = new double[count];
          for (int i = from; i < to; i++) {
            fit(neighbours, i, Math.log(perplexity), row);
            for (int rank = 0; rank < count; rank++) {
              conditional[i * count + rank] = (float) row[rank];
            }
          }
        });
    return symmetric(neighbours, size, conditional);
  }

  /**
   * The probability with which a point picks each neighbour, by a Gaussian whose width is found by
   * bisection such that the entropy is that of as many equal neighbours as the perplexity says.
   */
  private static void fit(NearestNeighbours neighbours, int point, double entropy, double[] row) {
    double nearest = neighbours.squared(point, 0);
    double mean = 0;
    for (int rank = 0; rank < row.length; rank++) {
      mean += (neighbours.squared(point, rank) - nearest) / row.length;
    }
    // In units of the mean, so that the search begins near its end at any scale.
    double unit = mean > 0 ? mean : 1;
    double beta = 1;
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    for (int step = 0; step < MOST_STEPS; step++) {
      double sum = 0;
      double weighted = 0;
      for (int rank = 0; rank < row.length; rank++) {
        double distance = (neighbours.squared(point, rank) - nearest) / unit;
        row[rank] = Math.exp(-beta * distance);
        sum += row[rank];
        weighted += row[rank] * distance;
      }
      double off = Math.log(sum) + beta * weighted / sum - entropy;
      for (int rank = 0; rank < row.length; rank++) {
        row[rank] /= sum;
      }
      if (Math.abs(off) < TOLERANCE || mean <= 0) {
        return;
      }
      if (off > 0) {
        low = beta;
        beta = high == Double.POSITIVE_INFINITY ? 2 * beta : (beta + high) / 2;
      } else {
        high = beta;
        beta = (low + beta) / 2;
      }
    }
  }

  /** The mean of both directions, over the number of points. */
  private static Affinities symmetric(NearestNeighbours neighbours, int size, float[] conditional) {
    int count = neighbours.count();
    int[] reverseBegins = new int[size + 1];
    for (int i = 0; i < size; i++) {
      for (int rank = 0; rank < count; rank++) {
        reverseBegins[neighbours.index(i, rank) + 1]++;
      }
    }
    Arrays.parallelPrefix(reverseBegins, Integer::sum);
    int[] reverse = new int[size * count];
    int[] next = reverseBegins.clone();
    for (int i = 0; i < size; i++) {
      for (int rank = 0; rank < count; rank++) {
        reverse[next[neighbours.index(i, rank)]++] = i * count + rank;
      }
    }
    int[] begins = new int[size + 1];
    int[] columns = new int[2 * size * count];
    float[] values = new float[2 * size * count];
    int[] place = new int[size];
    int filled = 0;
    for (int i = 0; i < size; i++) {
      begins[i] = filled;
      for (int rank = 0; rank < count; rank++) {
        int other = neighbours.index(i, rank);
        place[other] = filled;
        columns[filled] = other;
        values[filled++] = conditional[i * count + rank] / (2 * size);
      }
      for (int at = reverseBegins[i]; at < reverseBegins[i + 1]; at++) {
        int other = reverse[at] / count;
        float value = conditional[reverse[at]] / (2 * size);
        int known = place[other];
        if (known >= begins[i] && known < filled && columns[known] == other) {
          values[known] += value;
        } else {
          columns[filled] = other;
          values[filled++] = value;
        }
      }
    }
    begins[size] = filled;
    return new Affinities(begins, Arrays.copyOf(columns, filled), Arrays.copyOf(values, filled));
  }
}
