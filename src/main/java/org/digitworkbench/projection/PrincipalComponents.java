package org.digitworkbench.projection;

import java.util.Arrays;
import java.util.Random;

/**
 * The directions in which points spread most, the widest first: Hotelling, "Analysis of a complex
 * of statistical variables into principal components", Journal of Educational Psychology 24 (1933).
 * The same for the same points, whatever the number of threads; each direction points to where its
 * largest loading is positive. Fewer than asked for if the points do not spread in so many.
 */
public final class PrincipalComponents {

  /** Below this share of the variance a direction is nothing but rounding. */
  private static final double NOTHING = 1e-10;

  /** Images that a matrix takes at a time. */
  private static final int ROWS = 8;

  private final float[] mean;
  private final float[][] directions;
  private final float[] variances;
  private final float total;

  /**
   * @param directions of length 1
   * @param variances along each of them
   * @param total variance in all directions
   */
  PrincipalComponents(float[] mean, float[][] directions, float[] variances, float total) {
    this.mean = mean;
    this.directions = directions;
    this.variances = variances;
    this.total = total;
  }

  /**
   * Finds them.
   *
   * @param points rows of that width
   * @param most how many to find
   */
  static PrincipalComponents of(
      float[] points, int width, int most, ParallelLoop loop, ProgressPart progress) {
    int size = width == 0 ? 0 : points.length / width;
    double[] mean = mean(points, width, size);
    double[][] covariance = covariance(points, mean, size, loop);
    progress.done(0.5);
    double total = 0;
    for (int i = 0; i < width; i++) {
      total += covariance[i][i];
    }
    SymmetricEigen largest =
        LargestEigen.of(covariance, most, new Random(1), loop, progress.part(0.5, 1));
    float[][] directions = new float[Math.min(most, width)][];
    float[] variances = new float[directions.length];
    int found = 0;
    while (found < directions.length) {
      double variance = largest.value(found);
      if (!(variance > NOTHING * total)) {
        break;
      }
      directions[found] = upright(largest.vector(found));
      variances[found] = (float) variance;
      found++;
    }
    progress.done(1);
    return new PrincipalComponents(
        floats(mean),
        Arrays.copyOf(directions, found),
        Arrays.copyOf(variances, found),
        (float) total);
  }

  /** How many there are. */
  public int count() {
    return directions.length;
  }

  /** The share of the points' variance along that direction, from 0 to 1. */
  public double explained(int index) {
    return index < variances.length ? variances[index] / total : 0;
  }

  float[] mean() {
    return mean;
  }

  float[] direction(int index) {
    return directions[index];
  }

  float variance(int index) {
    return variances[index];
  }

  float total() {
    return total;
  }

  /** Where points lie along the directions: as many values for each as there are directions. */
  float[] project(float[] points, ParallelLoop loop) {
    int width = mean.length;
    int size = width == 0 ? 0 : points.length / width;
    float[] scores = new float[size * count()];
    loop.run(
        size,
        64,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            project(points, i * width, scores, i * count());
          }
        });
    return scores;
  }

  /** Where one point lies. */
  float[] project(float[] point) {
    float[] scores = new float[count()];
    project(point, 0, scores, 0);
    return scores;
  }

  private void project(float[] points, int begin, float[] scores, int target) {
    for (int d = 0; d < directions.length; d++) {
      float[] direction = directions[d];
      double sum = 0;
      for (int k = 0; k < direction.length; k++) {
        sum += (double) (points[begin + k] - mean[k]) * direction[k];
      }
      scores[target + d] = (float) sum;
    }
  }

  private static double[] mean(float[] points, int width, int size) {
    double[] mean = new double[width];
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < width; k++) {
        mean[k] += points[i * width + k];
      }
    }
    for (int k = 0; k < width; k++) {
      mean[k] /= size;
    }
    return mean;
  }

  /** Each entry is one sum over the points in their order. */
  private static double[][] covariance(float[] points, double[] mean, int size, ParallelLoop loop) {
    int width = mean.length;
    double[][] covariance = new double[width][width];
    loop.run(
        width,
        16,
        (from, to) -> {
          double[][] rows = new double[ROWS][width];
          for (int begin = 0; begin < size; begin += ROWS) {
            for (int r = 0; r < ROWS; r++) {
              for (int k = from; k < width; k++) {
                rows[r][k] = begin + r < size ? points[(begin + r) * width + k] - mean[k] : 0;
              }
            }
            for (int i = from; i < to; i++) {
              addProducts(covariance[i], rows, i);
            }
          }
        });
    int divisor = Math.max(1, size - 1);
    for (int i = 0; i < width; i++) {
      for (int j = i; j < width; j++) {
        covariance[i][j] /= divisor;
        covariance[j][i] = covariance[i][j];
      }
    }
    return covariance;
  }

  /** A loop without branches, so that the compiler makes vectors of it. */
  private static void addProducts(double[] target, double[][] rows, int i) {
    double[] a = rows[0];
    double[] b = rows[1];
    double[] c = rows[2];
    double[] d = rows[3];
    double[] e = rows[4];
    double[] f = rows[5];
    double[] g = rows[6];
    double[] h = rows[7];
    double ai = a[i];
    double bi = b[i];
    double ci = c[i];
    double di = d[i];
    double ei = e[i];
    double fi = f[i];
    double gi = g[i];
    double hi = h[i];
    for (int j = i; j < target.length; j++) {
      target[j] +=
          ai * a[j] + bi * b[j] + ci * c[j] + di * d[j] + ei * e[j] + fi * f[j] + gi * g[j]
              + hi * h[j];
    }
  }

  /** The direction or its opposite. */
  private static float[] upright(double[] direction) {
    double largest = 0;
    for (double value : direction) {
      if (Math.abs(value) > Math.abs(largest)) {
        largest = value;
      }
    }
    float[] upright = new float[direction.length];
    for (int k = 0; k < upright.length; k++) {
      upright[k] = (float) (largest < 0 ? -direction[k] : direction[k]);
    }
    return upright;
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }
}
