package org.digitworkbench.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.digitworkbench.ui.chart.ChartModel.Measure;
import org.junit.jupiter.api.Test;

class ChartModelTest {

  private final ChartModel accuracy = new ChartModel(Measure.ACCURACY, 0.97);
  private final ChartModel loss = new ChartModel(Measure.LOSS, Double.NaN);

  @Test
  void showsAllOfTheFirstEpochAndLeavesItsClimbOutFromTheSecondOn() {
    ChartSeries test = accuracy.add("relu", ChartKind.TEST);
    test.append(0, 0, 0.1);
    test.append(1, 1, 0.96);
    assertThat(accuracy.yAxis().low()).isZero();
    test.append(2, 2, 0.97);
    assertThat(accuracy.yAxis().low()).isEqualTo(0.9);
  }

  @Test
  void anotherRunThatBeginsDoesNotMoveTheAxis() {
    ChartSeries relu = accuracy.add("relu", ChartKind.TEST);
    relu.append(0, 0, 0.1);
    relu.append(1, 1, 0.96);
    relu.append(2, 2, 0.97);
    accuracy.add("sigmoid", ChartKind.TEST).append(0, 0, 0.1);
    assertThat(accuracy.yAxis().low()).isEqualTo(0.9);
  }

  @Test
  void linearLossCutsTheUntrainedNetworkAndLogarithmicLossDoesNot() {
    ChartSeries test = loss.add("relu", ChartKind.TEST);
    test.append(0, 0, 2.3);
    test.append(1, 1, 0.13);
    test.append(2, 2, 0.09);
    assertThat(loss.yAxis().high()).isEqualTo(0.2);
    loss.settings().logLossProperty().set(true);
    assertThat(loss.yAxis().high()).isEqualTo(5);
    assertThat(loss.yAxis().low()).isCloseTo(0.05, within(1e-12));
  }

  @Test
  void hiddenRunsAndBatchesDoNotCount() {
    accuracy.add("relu", ChartKind.BATCH).append(0.5, 0.5, 0.4);
    assertThat(accuracy.isEmpty()).isFalse();
    accuracy.settings().shownProperty(ChartKind.BATCH).set(false);
    assertThat(accuracy.isEmpty()).isTrue();
    accuracy.add("relu", ChartKind.TEST).append(0, 0, 0.1);
    accuracy.setVisible("relu", false);
    assertThat(accuracy.isEmpty()).isTrue();
    assertThat(accuracy.runs()).containsExactly("relu");
  }

  @Test
  void divergedTrainingLeavesAUsableChart() {
    ChartSeries test = loss.add("relu", ChartKind.TEST);
    test.append(0, 0, 2.3);
    test.append(1, 1, Double.NaN);
    test.append(2, 2, Double.POSITIVE_INFINITY);
    assertThat(test.size()).isEqualTo(1);
    assertThat(loss.yAxis().high()).isEqualTo(5);
  }

  @Test
  void epochsAreNotSmoothedAndCanBeReadByNumber() {
    ChartSeries test = loss.add("relu", ChartKind.TEST);
    test.append(0, 0, 2);
    test.append(1, 1, 0.5);
    assertThat(test.at(1)).hasValue(0.5);
    assertThat(test.at(3)).isEmpty();
  }

  @Test
  void stepsAreMiniBatchesAndSecondsAreOfTraining() {
    ChartSeries test = loss.add("relu", ChartKind.TEST);
    test.setStepsPerEpoch(468);
    test.append(0, 0, 2);
    test.append(1, 3.5, 0.5);
    loss.setPlannedEpochs(1);
    loss.settings().unitProperty().set(ChartUnit.STEPS);
    assertThat(loss.xAxis()).isEqualTo(ChartAxis.linear(0, 468));
    assertThat(test.x(1, loss.unit())).isEqualTo(468);
    loss.settings().unitProperty().set(ChartUnit.SECONDS);
    assertThat(loss.xAxis()).isEqualTo(ChartAxis.linear(0, 5));
    assertThat(test.x(1, loss.unit())).isEqualTo(3.5);
  }

  @Test
  void oneEntryCanBeShownAloneAndAllAgain() {
    accuracy.add("relu", ChartKind.TEST);
    accuracy.add("sigmoid", ChartKind.TEST);
    accuracy.setVisible("relu", false);
    accuracy.showOnly("relu");
    assertThat(accuracy.isVisible("relu")).isTrue();
    assertThat(accuracy.isVisible("sigmoid")).isFalse();
    accuracy.showOnly("relu");
    assertThat(accuracy.isVisible("sigmoid")).isTrue();
  }

  @Test
  void bestEpochAndTargetAreMarkedOnceEach() {
    ChartSeries test = accuracy.add("relu", ChartKind.TEST);
    double[] values = {0.1, 0.96, 0.97, 0.985, 0.98, 0.985};
    assertThat(markers(accuracy)).isEmpty();
    for (int epoch = 0; epoch < values.length; epoch++) {
      test.append(epoch, epoch, values[epoch]);
    }
    assertThat(markers(accuracy))
        .extracting(m -> m.kind() + " " + m.index())
        .containsExactly("TARGET 2", "BEST 3");
    ChartSeries losses = loss.add("relu", ChartKind.TEST);
    losses.append(0, 0, 2.3);
    losses.append(1, 1, 0.1);
    losses.append(2, 2, 0.2);
    assertThat(markers(loss)).extracting(m -> m.kind() + " " + m.index()).containsExactly("BEST 1");
  }

  private static List<ChartMarker> markers(ChartModel model) {
    return ChartMarker.of(model, model.drawn());
  }

  @Test
  void readingsAreTheNearestPointsOfAllCurvesTheHighestFirst() {
    ChartSeries relu = accuracy.add("relu", ChartKind.TEST);
    ChartSeries sigmoid = accuracy.add("sigmoid", ChartKind.TEST);
    ChartSeries stopped = accuracy.add("stopped", ChartKind.TEST);
    for (int epoch = 0; epoch <= 10; epoch++) {
      relu.append(epoch, epoch, 0.9);
      sigmoid.append(epoch, epoch, 0.9 + epoch / 100.0);
      if (epoch <= 3) {
        stopped.append(epoch, epoch, 0.5);
      }
    }
    List<ChartReading> readings =
        ChartReading.at(6.6, accuracy.drawn(), ChartUnit.EPOCHS, accuracy.xAxis());
    assertThat(readings)
        .extracting(r -> r.series().run() + " " + r.x() + " " + r.text(accuracy.measure()))
        .containsExactly("sigmoid 7.0 97.00 %", "relu 7.0 90.00 %");
  }
}
