package org.digitworkbench.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.digitworkbench.ui.chart.ChartModel.Measure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChartZoomTest {

  private final ChartModel accuracy = new ChartModel(Measure.ACCURACY, 0.97);
  private final ChartSeries batches = accuracy.add("relu", ChartKind.BATCH);
  private final ChartSeries test = accuracy.add("relu", ChartKind.TEST);

  @BeforeEach
  void train() {
    for (int i = 0; i <= 1000; i++) {
      batches.append(i / 100.0, i, 0.5);
    }
    for (int epoch = 0; epoch <= 10; epoch++) {
      test.append(epoch, epoch, 0.9 + epoch / 200.0);
    }
    accuracy.setPlannedEpochs(20);
  }

  private void see(double low, double high) {
    assertThat(accuracy.xAxis().low()).isCloseTo(low, within(1e-9));
    assertThat(accuracy.xAxis().high()).isCloseTo(high, within(1e-9));
  }

  @Test
  void whatIsUnderThePointerStaysThere() {
    accuracy.zoomX(2, 0.25);
    see(1.25, 6.25);
    assertThat(accuracy.isZoomed()).isTrue();
    accuracy.zoomX(0.5, 0.25);
    see(0, 10);
    assertThat(accuracy.isZoomed()).isFalse();
  }

  @Test
  void nothingIsSeenBeyondTheEnds() {
    accuracy.showX(0.2, 0.4);
    accuracy.pan(-10, 0);
    see(0, 2);
    accuracy.pan(10, 0);
    see(8, 10);
    accuracy.zoomX(0.01, 1);
    see(0, 10);
    accuracy.pan(0.5, 0.5);
    see(0, 10);
  }

  @Test
  void afterManyNotchesAFewPointsAreInViewAndStayThere() {
    for (int i = 0; i < 200; i++) {
      accuracy.zoomX(1.25, 0.5);
    }
    double least = accuracy.xAxis().high() - accuracy.xAxis().low();
    assertThat(least).isBetween(0.009, 0.011);
    double low = accuracy.xAxis().low();
    accuracy.zoomX(1.25, 0.9);
    assertThat(accuracy.xAxis().low()).isCloseTo(low, within(1e-9));
  }

  @Test
  void theHeightFollowsWhatIsInViewUntilItIsChosen() {
    accuracy.settings().shownProperty(ChartKind.BATCH).set(false);
    accuracy.showX(0.4, 0.6);
    assertThat(accuracy.yAxis().low()).isBetween(0.90, 0.92);
    assertThat(accuracy.yAxis().high()).isBetween(0.93, 0.95);
    accuracy.showY(0, 0.5);
    double low = accuracy.yAxis().low();
    accuracy.showX(-0.5, 0.5);
    assertThat(accuracy.yAxis().low()).isCloseTo(low, within(1e-9));
    accuracy.showAll();
    assertThat(accuracy.yAxis()).isEqualTo(ChartAxis.accuracy(0.905));
    assertThat(accuracy.isZoomed()).isFalse();
  }

  @Test
  void anAxisOfErrorsIsZoomedWhereItLooksSo() {
    accuracy.settings().logErrorProperty().set(true);
    ChartAxis before = accuracy.yAxis();
    double middle = before.value(0.5);
    accuracy.zoomY(2, 0.5);
    assertThat(accuracy.yAxis().value(0.5)).isCloseTo(middle, within(1e-9));
    assertThat(accuracy.yAxis().low()).isCloseTo(before.value(0.25), within(1e-9));
  }

  @Test
  void theNewestIsFollowedWhileItIsInView() {
    accuracy.showX(0.8, 1);
    batches.append(10.5, 1050, 0.5);
    accuracy.changed();
    assertThat(accuracy.xAxis().low()).isBetween(8.5, 9.0);
    assertThat(accuracy.xAxis().high()).isBetween(10.5, 11.0);
    double low = accuracy.xAxis().low();
    batches.append(10.51, 1051, 0.5);
    accuracy.changed();
    assertThat(accuracy.xAxis().low()).isEqualTo(low);
  }

  @Test
  void whoLooksBackIsLeftInPeace() {
    accuracy.showX(0.2, 0.4);
    batches.append(15, 1500, 0.5);
    accuracy.changed();
    see(2, 4);
  }

  @Test
  void anotherUnitShowsAllAgain() {
    accuracy.showX(0.2, 0.4);
    accuracy.settings().unitProperty().set(ChartUnit.SECONDS);
    see(0, 1000);
  }
}
