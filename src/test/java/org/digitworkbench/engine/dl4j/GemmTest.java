package org.digitworkbench.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.foreign.Arena;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each library's product is the product, for stored and transposed matrices with gaps in them. */
class GemmTest {

  private final Arena arena = Arena.ofAuto();
  private final Random random = new Random(5);

  static List<Gemm> libraries() {
    OpenBlas openBlas = OpenBlas.load();
    return List.of(openBlas, Gemm.best(() -> openBlas));
  }

  @ParameterizedTest
  @CsvSource({"3, 5, 7", "1, 10, 300", "64, 33, 128", "17, 1, 1"})
  void multiplies(int m, int n, int k) {
    for (Gemm gemm : libraries()) {
      for (boolean left : new boolean[] {false, true}) {
        for (boolean right : new boolean[] {false, true}) {
          for (float beta : new float[] {0, 1}) {
            check(gemm, matrix(m, k, left), matrix(k, n, right), beta, matrix(m, n, false));
          }
        }
      }
    }
  }

  private static void check(Gemm gemm, Matrix a, Matrix b, float beta, Matrix c) {
    double[][] expected = new double[c.height()][c.width()];
    for (int i = 0; i < c.height(); i++) {
      for (int j = 0; j < c.width(); j++) {
        expected[i][j] = beta * at(c, i, j);
        for (int x = 0; x < a.width(); x++) {
          expected[i][j] += (double) at(a, i, x) * at(b, x, j);
        }
      }
    }
    gemm.multiply(a, b, beta, c);
    for (int i = 0; i < c.height(); i++) {
      for (int j = 0; j < c.width(); j++) {
        assertThat((double) at(c, i, j))
            .as("%s, row %d, column %d", gemm.title(), i, j)
            .isCloseTo(expected[i][j], within(1e-4));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void refusesShapesThatDoNotFit(Gemm gemm) {
    assertThatThrownBy(
            () -> gemm.multiply(matrix(2, 3, false), matrix(4, 5, false), 0, matrix(2, 5, false)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 x 3 times 4 x 5");
  }

  @Test
  void namesItsInstructions() {
    assertThat(libraries()).extracting(Gemm::title).allMatch(title -> title.contains(" "));
  }

  /** With random elements and a gap behind each row. */
  private Matrix matrix(int height, int width, boolean transposed) {
    int rows = transposed ? width : height;
    int columns = transposed ? height : width;
    int stride = columns + 3;
    Matrix matrix =
        new Matrix(
            arena.allocate(Matrix.FLOAT, (long) rows * stride), rows, columns, stride, transposed);
    float[] row = new float[columns];
    for (int r = 0; r < rows; r++) {
      for (int i = 0; i < columns; i++) {
        row[i] = random.nextFloat() - 0.5f;
      }
      matrix.write(r, row);
    }
    return matrix;
  }

  private static float at(Matrix matrix, int row, int column) {
    float[] stored = new float[matrix.columns()];
    matrix.read(matrix.transposed() ? column : row, stored);
    return stored[matrix.transposed() ? row : column];
  }
}
