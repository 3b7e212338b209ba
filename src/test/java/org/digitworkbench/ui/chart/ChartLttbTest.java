package org.digitworkbench.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartLttbTest {

  private static double[] range(int size) {
    return IntStream.range(0, size).asDoubleStream().toArray();
  }

  @Test
  void keepsFewPointsAsTheyAre() {
    double[] x = range(5);
    double[] y = {3, 1, 4, 1, 5};
    assertThat(ChartLttb.decimate(x, y, 5, 0.5)).isEqualTo(5);
    assertThat(y).containsExactly(3, 1, 4, 1, 5);
  }

  @Test
  void keepsBothEndsAndThePeak() {
    double[] x = range(10_000);
    double[] y = new double[10_000];
    y[0] = 7;
    y[4321] = 100;
    y[9999] = -7;
    int kept = ChartLttb.decimate(x, y, 10_000, 200);
    assertThat(kept).isLessThanOrEqualTo(52).isGreaterThan(40);
    assertThat(x[0]).isZero();
    assertThat(x[kept - 1]).isEqualTo(9999);
    assertThat(Arrays.copyOf(x, kept)).contains(4321).isSorted();
    assertThat(Arrays.copyOf(y, kept)).startsWith(7).contains(100).endsWith(-7);
  }

  @Test
  void isAsDenseAtTheBeginningAsAtTheEnd() {
    double[] x = new double[11_000];
    for (int i = 0; i < x.length; i++) {
      x[i] = i < 1000 ? i / 1000.0 : 1 + (i - 1000) / 10_000.0;
    }
    double[] y = Arrays.stream(x).map(Math::sin).toArray();
    int kept = ChartLttb.decimate(x, y, x.length, 0.02);
    long early = Arrays.stream(x, 0, kept).filter(v -> v < 1).count();
    assertThat((double) early).isCloseTo(kept / 2.0, within(3.0));
  }

  @Test
  void dropsNothingTheSecondTime() {
    double[] x = range(10_000);
    double[] y = Arrays.stream(x).map(Math::sin).toArray();
    int kept = ChartLttb.decimate(x, y, x.length, 64);
    assertThat(ChartLttb.decimate(x, y, kept, 64)).isBetween(kept - 1, kept);
  }

  @Test
  void standsPointsAtTheSamePlace() {
    double[] x = new double[10];
    assertThat(ChartLttb.decimate(x, new double[10], 10, 2)).isEqualTo(3);
    assertThat(ChartLttb.decimate(new double[0], new double[0], 0, 2)).isZero();
  }
}
