package org.digitworkbench.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.digitworkbench.ui.chart.ChartModel.Measure;
import org.junit.jupiter.api.Test;

class ChartModelTest {

  private final ChartModel accuracy = new ChartModel(Measure.ACCURACY, 0.97);
  private final ChartModel loss = new ChartModel(Measure.LOSS, Double.NaN);

  @Test
  void showsAllOfTheFirstEpochAndLeavesItsClimbOutFromTheSecondOn() {
    ChartSeries test = accuracy.add("relu", ChartKind.TEST);
    test.append(0, 0.1);
    test.append(1, 0.96);
    assertThat(accuracy.yAxis().low()).isZero();
    test.append(2, 0.97);
    assertThat(accuracy.yAxis().low()).isEqualTo(0.9);
  }

  @Test
  void anotherRunThatBeginsDoesNotMoveTheAxis() {
    ChartSeries relu = accuracy.add("relu", ChartKind.TEST);
    relu.append(0, 0.1);
    relu.append(1, 0.96);
    relu.append(2, 0.97);
    accuracy.add("sigmoid", ChartKind.TEST).append(0, 0.1);
    assertThat(accuracy.yAxis().low()).isEqualTo(0.9);
  }

  @Test
  void linearLossCutsTheUntrainedNetworkAndLogarithmicLossDoesNot() {
    ChartSeries test = loss.add("relu", ChartKind.TEST);
    test.append(0, 2.3);
    test.append(1, 0.13);
    test.append(2, 0.09);
    assertThat(loss.yAxis().high()).isEqualTo(0.2);
    loss.setLogarithmic(true);
    assertThat(loss.yAxis().high()).isEqualTo(5);
    assertThat(loss.yAxis().low()).isCloseTo(0.05, within(1e-12));
  }

  @Test
  void hiddenRunsAndBatchesDoNotCount() {
    accuracy.add("relu", ChartKind.BATCH).append(0.5, 0.4);
    assertThat(accuracy.isEmpty()).isFalse();
    accuracy.setBatchesShown(false);
    assertThat(accuracy.isEmpty()).isTrue();
    accuracy.add("relu", ChartKind.TEST).append(0, 0.1);
    accuracy.setVisible("relu", false);
    assertThat(accuracy.isEmpty()).isTrue();
    assertThat(accuracy.runs()).containsExactly("relu");
  }

  @Test
  void divergedTrainingLeavesAUsableChart() {
    ChartSeries test = loss.add("relu", ChartKind.TEST);
    test.append(0, 2.3);
    test.append(1, Double.NaN);
    test.append(2, Double.POSITIVE_INFINITY);
    assertThat(test.size()).isEqualTo(1);
    assertThat(loss.yAxis().high()).isEqualTo(5);
  }

  @Test
  void memoryAndOldPointsLastThroughAMillionBatches() {
    ChartSeries batches = loss.add("relu", ChartKind.BATCH);
    for (int i = 1; i <= 1_000_000; i++) {
      batches.append(i / 1000.0, 1.0 / i);
    }
    assertThat(batches.size()).isBetween(2000, 8192);
    int early = 0;
    while (batches.x(early) < 500) {
      early++;
    }
    // The first half of the training has about as many points as a chart has pixels, or more.
    assertThat(early).isGreaterThan(1000);
    assertThat(batches.x(batches.size() - 1)).isEqualTo(1000);
  }

  @Test
  void smoothingBeginsAtTheFirstValueAndCalmsTheRest() {
    ChartSmoothing smoothing = new ChartSmoothing(0.9);
    assertThat(smoothing.next(2)).isCloseTo(2, within(1e-12));
    assertThat(smoothing.next(0)).isBetween(0.9, 1.0);
    double last = 0;
    for (int i = 0; i < 200; i++) {
      last = smoothing.next(i % 2);
    }
    assertThat(last).isCloseTo(0.5, within(0.03));
  }

  @Test
  void epochsAreNotSmoothedAndCanBeReadByNumber() {
    ChartSeries test = loss.add("relu", ChartKind.TEST);
    test.append(0, 2);
    test.append(1, 0.5);
    assertThat(test.at(1)).hasValue(0.5);
    assertThat(test.at(3)).isEmpty();
  }
}
