package org.digitworkbench.projection;

import java.util.Random;

/**
 * The largest eigenvalues of a symmetric matrix and their eigenvectors, by subspace iteration with
 * Rayleigh-Ritz: Golub and Van Loan, "Matrix Computations" (2013), section 8.2.4.
 */
final class LargestEigen {

  /** Up to that width all eigenvectors are found at once. */
  private static final int SMALL = 96;

  /** Directions beyond the wanted ones, which make these come quicker. */
  private static final int SPARE = 10;

  private static final int MOST_ITERATIONS = 300;
  private static final double TOLERANCE = 1e-10;

  private LargestEigen() {}

  /**
   * Finds them.
   *
   * @param matrix square and symmetric, with no negative eigenvalue
   * @param most how many are wanted; there may be more, less exact
   * @param random gives the directions to begin with
   */
  static SymmetricEigen of(
      double[][] matrix, int most, Random random, ParallelLoop loop, ProgressPart progress) {
    int width = matrix.length;
    if (width <= SMALL) {
      return SymmetricEigen.of(matrix);
    }
    int count = Math.min(width, most + SPARE);
    double[][] vectors = new double[count][width];
    for (double[] vector : vectors) {
      for (int k = 0; k < width; k++) {
        vector[k] = random.nextGaussian();
      }
    }
    orthonormalise(vectors);
    double[] before = new double[count];
    for (int iteration = 1; ; iteration++) {
      double[][] images = multiply(matrix, vectors, loop);
      SymmetricEigen ritz = SymmetricEigen.of(products(vectors, images));
      double[] values = new double[count];
      double change = 0;
      for (int i = 0; i < count; i++) {
        values[i] = ritz.value(i);
        change = i < most ? Math.max(change, Math.abs(values[i] - before[i])) : change;
      }
      if (change <= TOLERANCE * values[0] || iteration == MOST_ITERATIONS) {
        return new SymmetricEigen(values, combine(ritz, vectors));
      }
      vectors = combine(ritz, images);
      orthonormalise(vectors);
      before = values;
      progress.done((double) iteration / MOST_ITERATIONS);
    }
  }

  private static double[][] multiply(double[][] matrix, double[][] vectors, ParallelLoop loop) {
    double[][] images = new double[vectors.length][matrix.length];
    loop.run(
        vectors.length,
        1,
        (from, to) -> {
          for (int v = from; v < to; v++) {
            for (int i = 0; i < matrix.length; i++) {
              add(images[v], vectors[v][i], matrix[i]);
            }
          }
        });
    return images;
  }

  private static double[][] products(double[][] a, double[][] b) {
    double[][] products = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j <= i; j++) {
        products[i][j] = dot(a[i], b[j]);
        products[j][i] = products[i][j];
      }
    }
    return products;
  }

  private static double[][] combine(SymmetricEigen ritz, double[][] vectors) {
    double[][] combined = new double[vectors.length][vectors[0].length];
    for (int i = 0; i < vectors.length; i++) {
      for (int j = 0; j < vectors.length; j++) {
        add(combined[i], ritz.vector(i)[j], vectors[j]);
      }
    }
    return combined;
  }

  /** By Gram and Schmidt, twice; what is nothing but rounding becomes zero. */
  private static void orthonormalise(double[][] vectors) {
    for (int i = 0; i < vectors.length; i++) {
      double[] vector = vectors[i];
      double before = Math.sqrt(dot(vector, vector));
      for (int pass = 0; pass < 2; pass++) {
        for (int j = 0; j < i; j++) {
          add(vector, -dot(vector, vectors[j]), vectors[j]);
        }
      }
      double length = Math.sqrt(dot(vector, vector));
      double factor = length > 1e-12 * before ? 1 / length : 0;
      for (int k = 0; k < vector.length; k++) {
        vector[k] *= factor;
      }
    }
  }

  private static void add(double[] target, double factor, double[] vector) {
    for (int k = 0; k < target.length; k++) {
      target[k] += factor * vector[k];
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }
}
