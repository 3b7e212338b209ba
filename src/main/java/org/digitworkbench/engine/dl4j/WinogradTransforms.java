package org.digitworkbench.engine.dl4j;

/**
 * The one-dimensional transforms of Winograd's F(4, 3) with the interpolation points 0, 1, -1, 2
 * and -2, and their transposes: Lavin and Gray, Fast Algorithms for Convolutional Neural Networks
 * (2016), section 4.3. Each takes and gives rows of equal length: element i of each belongs
 * together.
 */
final class WinogradTransforms {

  private WinogradTransforms() {}

  /** Six inputs of a tile to their six transforms. */
  static void input(float[][] d, float[][] t, int length) {
    edges(d[0], d[2], d[4], t[0], length);
    edges(d[1], d[3], d[5], t[5], length);
    pair(d[1], d[2], d[3], d[4], 4, 1, t[1], t[2], length);
    pair(d[1], d[2], d[3], d[4], 1, 2, t[3], t[4], length);
  }

  private static void edges(float[] a, float[] b, float[] c, float[] t, int length) {
    for (int i = 0; i < length; i++) {
      t[i] = 4 * a[i] - 5 * b[i] + c[i];
    }
  }

  private static void pair(
      float[] d1,
      float[] d2,
      float[] d3,
      float[] d4,
      float square,
      float point,
      float[] plus,
      float[] minus,
      int length) {
    float inner = -square * point;
    for (int i = 0; i < length; i++) {
      float even = d4[i] - square * d2[i];
      float odd = point * d3[i] + inner * d1[i];
      plus[i] = even + odd;
      minus[i] = even - odd;
    }
  }

  /** The transpose of {@link #input}. */
  static void inputBack(float[][] t, float[][] d, int length) {
    inputBackEven(t[0], t[1], t[2], t[3], t[4], d[0], d[2], d[4], length);
    inputBackOdd(t[1], t[2], t[3], t[4], t[5], d[1], d[3], length);
    System.arraycopy(t[5], 0, d[5], 0, length);
  }

  private static void inputBackEven(
      float[] t0,
      float[] t1,
      float[] t2,
      float[] t3,
      float[] t4,
      float[] d0,
      float[] d2,
      float[] d4,
      int length) {
    for (int i = 0; i < length; i++) {
      float ones = t1[i] + t2[i];
      float twos = t3[i] + t4[i];
      d0[i] = 4 * t0[i];
      d2[i] = -5 * t0[i] - 4 * ones - twos;
      d4[i] = t0[i] + ones + twos;
    }
  }

  private static void inputBackOdd(
      float[] t1,
      float[] t2,
      float[] t3,
      float[] t4,
      float[] t5,
      float[] d1,
      float[] d3,
      int length) {
    for (int i = 0; i < length; i++) {
      float ones = t1[i] - t2[i];
      float twos = 2 * (t3[i] - t4[i]);
      d1[i] = 4 * t5[i] - 4 * ones - twos;
      d3[i] = ones + twos - 5 * t5[i];
    }
  }

  /** Six products to the four outputs of a tile. */
  static void output(float[][] m, float[][] y, int length) {
    outputEven(m[0], m[1], m[2], m[3], m[4], y[0], y[2], length);
    outputOdd(m[1], m[2], m[3], m[4], m[5], y[1], y[3], length);
  }

  private static void outputEven(
      float[] m0,
      float[] m1,
      float[] m2,
      float[] m3,
      float[] m4,
      float[] y0,
      float[] y2,
      int length) {
    for (int i = 0; i < length; i++) {
      float ones = m1[i] + m2[i];
      float twos = m3[i] + m4[i];
      y0[i] = m0[i] + ones + twos;
      y2[i] = ones + 4 * twos;
    }
  }

  private static void outputOdd(
      float[] m1,
      float[] m2,
      float[] m3,
      float[] m4,
      float[] m5,
      float[] y1,
      float[] y3,
      int length) {
    for (int i = 0; i < length; i++) {
      float ones = m1[i] - m2[i];
      float twos = m3[i] - m4[i];
      y1[i] = ones + 2 * twos;
      y3[i] = ones + 8 * twos + m5[i];
    }
  }

  /** The transpose of {@link #output}. */
  static void outputBack(float[][] y, float[][] m, int length) {
    System.arraycopy(y[0], 0, m[0], 0, length);
    System.arraycopy(y[3], 0, m[5], 0, length);
    outputBackPair(y[0], y[1], y[2], y[3], 1, m[1], m[2], length);
    outputBackPair(y[0], y[1], y[2], y[3], 2, m[3], m[4], length);
  }

  private static void outputBackPair(
      float[] y0,
      float[] y1,
      float[] y2,
      float[] y3,
      float point,
      float[] plus,
      float[] minus,
      int length) {
    float square = point * point;
    float cube = square * point;
    for (int i = 0; i < length; i++) {
      float even = y0[i] + square * y2[i];
      float odd = point * y1[i] + cube * y3[i];
      plus[i] = even + odd;
      minus[i] = even - odd;
    }
  }

  /** Three weights to their six transforms. */
  static void filter(float[][] g, float[][] v, int length) {
    scale(g[0], 0.25f, v[0], length);
    filterPair(g[0], g[1], g[2], -1 / 6f, -1 / 6f, -1 / 6f, v[1], v[2], length);
    filterPair(g[0], g[1], g[2], 1 / 24f, 1 / 12f, 1 / 6f, v[3], v[4], length);
    System.arraycopy(g[2], 0, v[5], 0, length);
  }

  private static void scale(float[] x, float factor, float[] y, int length) {
    for (int i = 0; i < length; i++) {
      y[i] = factor * x[i];
    }
  }

  private static void filterPair(
      float[] g0,
      float[] g1,
      float[] g2,
      float a,
      float b,
      float c,
      float[] plus,
      float[] minus,
      int length) {
    for (int i = 0; i < length; i++) {
      float even = a * g0[i] + c * g2[i];
      float odd = b * g1[i];
      plus[i] = even + odd;
      minus[i] = even - odd;
    }
  }

  /** The transpose of {@link #filter}. */
  static void filterBack(float[][] v, float[][] g, int length) {
    filterBackEven(v[0], v[1], v[2], v[3], v[4], v[5], g[0], g[2], length);
    filterBackOdd(v[1], v[2], v[3], v[4], g[1], length);
  }

  private static void filterBackEven(
      float[] v0,
      float[] v1,
      float[] v2,
      float[] v3,
      float[] v4,
      float[] v5,
      float[] g0,
      float[] g2,
      int length) {
    for (int i = 0; i < length; i++) {
      float ones = -1 / 6f * (v1[i] + v2[i]);
      float twos = 1 / 6f * (v3[i] + v4[i]);
      g0[i] = 0.25f * v0[i] + ones + 0.25f * twos;
      g2[i] = ones + twos + v5[i];
    }
  }

  private static void filterBackOdd(
      float[] v1, float[] v2, float[] v3, float[] v4, float[] g1, int length) {
    for (int i = 0; i < length; i++) {
      g1[i] = 1 / 6f * (v2[i] - v1[i]) + 1 / 12f * (v3[i] - v4[i]);
    }
  }
}
