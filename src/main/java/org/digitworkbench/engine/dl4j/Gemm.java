package org.digitworkbench.engine.dl4j;

import java.util.function.Supplier;

/** The product of two matrices, computed on the thread that asks for it. */
interface Gemm {

  /** The library and the instructions that it uses, such as "oneDNN AVX2". */
  String title();

  /**
   * {@code c = a b + beta c}.
   *
   * @param a m x k
   * @param b k x n
   * @param c m x n, not transposed; its old content is not read if beta is 0
   * @throws IllegalArgumentException if the shapes do not fit
   */
  void multiply(Matrix a, Matrix b, float beta, Matrix c);

  /**
   * The fastest on this processor: oneDNN's code, made for the processor at run time, where that is
   * x86; OpenBLAS elsewhere, as oneDNN has only plain C++ there.
   *
   * @param openBlas makes it if need be
   */
  static Gemm best(Supplier<OpenBlas> openBlas) {
    return OneDnn.load().<Gemm>map(g -> g).orElseGet(openBlas);
  }

  /** Throws if the shapes of a product do not fit. */
  static void requireFit(Matrix a, Matrix b, Matrix c) {
    if (a.width() != b.height()
        || a.height() != c.height()
        || b.width() != c.width()
        || c.transposed()) {
      throw new IllegalArgumentException(
          "%d x %d times %d x %d into %d x %d"
              .formatted(a.height(), a.width(), b.height(), b.width(), c.height(), c.width()));
    }
  }
}
