package org.digitworkbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.digitworkbench.domain.EpochMetrics;
import org.junit.jupiter.api.Test;

class CurveChartsTest {

  @Test
  void aLongCurveKeepsItsEndsAndItsSpikes() {
    List<EpochMetrics> epochs = new ArrayList<>();
    for (int i = 0; i <= 5_000; i++) {
      double loss = i == 3_333 ? 9 : 1 + (i % 7) / 100.0;
      epochs.add(new EpochMetrics(i, loss, 0.5, loss, 0.5, 1, 1));
    }
    List<EpochMetrics> kept = CurveCharts.thin(epochs, EpochMetrics::testLoss);
    assertThat(kept).hasSizeLessThanOrEqualTo(310);
    assertThat(kept.getFirst()).isEqualTo(epochs.getFirst());
    assertThat(kept.getLast()).isEqualTo(epochs.getLast());
    assertThat(kept).contains(epochs.get(3_333));
    assertThat(kept).isSortedAccordingTo((a, b) -> Integer.compare(a.epoch(), b.epoch()));
  }

  @Test
  void theFallOfTheFirstEpochIsShownUntilThereIsASecond() {
    assertThat(top(CurveCharts.loss("a", List.of(PretendedSubjects.subject("a", "#0072B2", 1, 1)))))
        .isEqualTo("3");
    assertThat(top(CurveCharts.loss("a", List.of(PretendedSubjects.subject("a", "#0072B2", 1, 2)))))
        .isEqualTo("0.5");
  }

  private static String top(CurveChart chart) {
    return chart.yTicks().getLast().label();
  }

  @Test
  void axesEndAtTheirLabels() {
    PlotAxis loss = PlotAxis.loss(0.123);
    assertThat(loss.high()).isCloseTo(0.15, within(1e-12));
    assertThat(loss.ticks()).hasSize(4);
    PlotAxis accuracy = PlotAxis.accuracy(0.93);
    assertThat(accuracy.low()).isEqualTo(0.9);
    assertThat(accuracy.ticks().getFirst()).isCloseTo(0.9, within(1e-12));
    assertThat(accuracy.ticks().getLast()).isCloseTo(1, within(1e-12));
    assertThat(PlotAxis.epochs(15).ticks()).contains(0.0, 2.0, 14.0);
    assertThat(PlotAxis.loss(Double.NaN).high()).isEqualTo(1);
  }

  @Test
  void settingsArePrintedAsTheyWereTyped() {
    assertThat(ReportText.setting(0.001)).isEqualTo("0.001");
    assertThat(ReportText.setting(1e-7)).isEqualTo("1e-7");
    assertThat(ReportText.setting(2.5e-5)).isEqualTo("2.5e-5");
    assertThat(ReportText.setting(10)).isEqualTo("10");
  }
}
