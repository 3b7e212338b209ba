package org.digitworkbench.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ChartSeriesTest {

  private static final ChartPlot PLOT =
      new ChartPlot(ChartAxis.linear(0, 1000), ChartAxis.linear(-10, 10), 0, 0, 500, 200);

  /** A million points, all 1 but a peak and a dip, and a fall at the beginning. */
  private static ChartSeries million() {
    ChartSeries batches = new ChartSeries("relu", ChartKind.BATCH);
    for (int i = 1; i <= 1_000_000; i++) {
      batches.append(i / 1000.0, i / 500.0, i == 123_456 ? 9 : i == 654_321 ? -9 : 1);
    }
    return batches;
  }

  @Test
  void smoothingByHand() {
    ChartSeries batches = new ChartSeries("relu", ChartKind.BATCH);
    batches.append(1, 1, 4);
    batches.setSmoothing(0.5);
    batches.append(2, 2, 1);
    batches.append(3, 3, 2);
    // Weights of 1/2, 1/4 and 1/8, the newest value first, by their sum.
    assertThat(batches.y(0)).isCloseTo(4, within(1e-12));
    assertThat(batches.y(1)).isCloseTo((4 * 0.25 + 1 * 0.5) / 0.75, within(1e-12));
    assertThat(batches.y(2)).isCloseTo((4 * 0.125 + 1 * 0.25 + 2 * 0.5) / 0.875, within(1e-12));
    batches.setSmoothing(0);
    assertThat(batches.y(2)).isEqualTo(2);
  }

  @Test
  void smoothingChosenLaterIsTheSameAsFromTheBeginning() {
    ChartSeries before = new ChartSeries("relu", ChartKind.BATCH);
    ChartSeries after = new ChartSeries("relu", ChartKind.BATCH);
    before.setSmoothing(0.9);
    for (int i = 0; i < 1000; i++) {
      before.append(i, i, Math.sin(i));
      after.append(i, i, Math.sin(i));
    }
    after.setSmoothing(0.9);
    assertThat(after.y(999)).isCloseTo(before.y(999), within(1e-12));
    assertThat(after.line().highest(0, 1000)).isEqualTo(before.line().highest(0, 1000));
  }

  @Test
  void memoryIsBoundedAndNoExtremeIsLostInAMillionPoints() {
    ChartSeries batches = million();
    assertThat(batches.points()).isEqualTo(1_000_000);
    assertThat(batches.size()).isBetween(ChartSeries.MAX_BUCKETS / 2, ChartSeries.MAX_BUCKETS);
    assertThat(batches.raw().highest(0, batches.size())).isEqualTo(9);
    assertThat(batches.raw().lowest(0, batches.size())).isEqualTo(-9);
    assertThat(batches.lastX()).isEqualTo(1000);
    assertThat(batches.x(batches.size() - 1, ChartUnit.SECONDS)).isEqualTo(2000);
    // As many points for the first half of the training as for the second.
    assertThat((double) batches.first(500, ChartUnit.EPOCHS))
        .isCloseTo(batches.size() / 2.0, within(2.0));
  }

  @Test
  void aPictureOfAMillionPointsIsAsLargeAsOneOfTenThousandAndShowsTheExtremes() {
    ChartSeries batches = million();
    ChartLine.Path line = ChartLine.of(batches, batches.raw(), ChartUnit.EPOCHS, PLOT).polyline();
    assertThat(line.size()).isBetween(400, 4 * 500);
    double top = Double.POSITIVE_INFINITY;
    double bottom = 0;
    for (int i = 0; i < line.size(); i++) {
      top = Math.min(top, line.ys()[i]);
      bottom = Math.max(bottom, line.ys()[i]);
    }
    assertThat(top).isCloseTo(PLOT.y(9), within(1e-3));
    assertThat(bottom).isCloseTo(PLOT.y(-9), within(1e-3));
    assertThat(line.xs()[line.size() - 1]).isCloseTo(500, within(1e-9));
  }

  @Test
  void fewPointsAreDrawnWhereTheyAre() {
    ChartSeries test = new ChartSeries("relu", ChartKind.TEST);
    test.append(0, 0, 0);
    test.append(500, 1, 10);
    test.append(1000, 2, -10);
    ChartLine.Path line = ChartLine.of(test, test.line(), ChartUnit.EPOCHS, PLOT).polyline();
    assertThat(line.size()).isEqualTo(3);
    assertThat(line.xs()).startsWith(0, 250, 500);
    assertThat(line.ys()).startsWith(100, 0, 200);
  }

  @Test
  void theNearestPointIsFoundInEachUnit() {
    ChartSeries test = new ChartSeries("relu", ChartKind.TEST);
    assertThat(test.nearest(1, ChartUnit.EPOCHS)).isEqualTo(-1);
    test.setStepsPerEpoch(100);
    test.append(0, 0, 1);
    test.append(1, 7, 1);
    test.append(2, 9, 1);
    assertThat(test.nearest(-5, ChartUnit.EPOCHS)).isZero();
    assertThat(test.nearest(1.4, ChartUnit.EPOCHS)).isEqualTo(1);
    assertThat(test.nearest(180, ChartUnit.STEPS)).isEqualTo(2);
    assertThat(test.nearest(3, ChartUnit.SECONDS)).isZero();
    assertThat(test.nearest(50, ChartUnit.SECONDS)).isEqualTo(2);
  }
}
