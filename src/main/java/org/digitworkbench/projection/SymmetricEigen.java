package org.digitworkbench.projection;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Eigenvalues and eigenvectors of a symmetric matrix, the largest first. */
final class SymmetricEigen {

  private static final int MOST_SWEEPS = 60;

  private final double[] values;
  private final double[][] vectors;

  SymmetricEigen(double[] values, double[][] vectors) {
    this.values = values;
    this.vectors = vectors;
  }

  double value(int index) {
    return values[index];
  }

  /** Of length 1. */
  double[] vector(int index) {
    return vectors[index];
  }

  /**
   * All of a small matrix, by cyclic Jacobi rotations: Golub and Van Loan, "Matrix Computations"
   * (2013), section 8.5.
   *
   * @param matrix square and symmetric; not written to
   */
  static SymmetricEigen of(double[][] matrix) {
    int size = matrix.length;
    double[][] a = new double[size][];
    double[][] v = new double[size][size];
    double total = 0;
    for (int i = 0; i < size; i++) {
      a[i] = matrix[i].clone();
      v[i][i] = 1;
      for (double value : a[i]) {
        total += value * value;
      }
    }
    int sweeps = 0;
    while (sweeps < MOST_SWEEPS && offDiagonal(a) > 1e-24 * total) {
      for (int p = 0; p < size - 1; p++) {
        for (int q = p + 1; q < size; q++) {
          rotate(a, v, p, q);
        }
      }
      sweeps++;
    }
    int[] order =
        IntStream.range(0, size)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> a[i][i]).reversed())
            .mapToInt(i -> i)
            .toArray();
    return new SymmetricEigen(
        Arrays.stream(order).mapToDouble(i -> a[i][i]).toArray(),
        Arrays.stream(order).mapToObj(i -> v[i]).toArray(double[][]::new));
  }

  private static double offDiagonal(double[][] a) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < i; j++) {
        sum += 2 * a[i][j] * a[i][j];
      }
    }
    return sum;
  }

  /** Makes a[p][q] zero; the rows of v turn into the eigenvectors. */
  private static void rotate(double[][] a, double[][] v, int p, int q) {
    if (a[p][q] == 0) {
      return;
    }
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    double c = 1 / Math.sqrt(t * t + 1);
    double s = t * c;
    for (int k = 0; k < a.length; k++) {
      double kp = a[k][p];
      double kq = a[k][q];
      a[k][p] = c * kp - s * kq;
      a[k][q] = s * kp + c * kq;
    }
    turn(a[p], a[q], c, s);
    turn(v[p], v[q], c, s);
  }

  private static void turn(double[] p, double[] q, double c, double s) {
    for (int k = 0; k < p.length; k++) {
      double kp = p[k];
      double kq = q[k];
      p[k] = c * kp - s * kq;
      q[k] = s * kp + c * kq;
    }
  }
}
