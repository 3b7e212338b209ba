package org.digitworkbench.ui.chart;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.digitworkbench.ui.chart.ChartModel.Measure;
import org.junit.jupiter.api.Test;

class ChartGroupTest {

  private final ChartModel accuracy = new ChartModel(Measure.ACCURACY, 0.97);

  private ChartSeries run(String name, double... values) {
    ChartSeries test = accuracy.add(name, ChartKind.TEST);
    for (int epoch = 0; epoch < values.length; epoch++) {
      test.append(epoch, 2.0 * epoch, values[epoch]);
    }
    return test;
  }

  private ChartSeries mean() {
    return requireNonNull(accuracy.find("group", ChartKind.TEST));
  }

  private ChartBand band() {
    return requireNonNull(mean().band());
  }

  @Test
  void meanAndSampleDeviationByHand() {
    run("a", 0.1, 0.90, 0.96);
    run("b", 0.1, 0.94);
    run("c", 0.1, 0.98);
    accuracy.group("group", List.of("a", "b", "c"));
    assertThat(mean().y(1)).isCloseTo(0.94, within(1e-12));
    // Differences of -0.04, 0 and 0.04: the root of 0.0032 by 2.
    assertThat(band().deviation(1)).isCloseTo(0.04, within(1e-12));
    assertThat(band().runs(1)).isEqualTo(3);
    assertThat(mean().y(2)).isCloseTo(0.96, within(1e-12));
    assertThat(band().runs(2)).isEqualTo(1);
    assertThat(band().deviation(2)).isNaN();
    List<ChartReading> readings =
        ChartReading.at(1, accuracy.drawn(), ChartUnit.EPOCHS, accuracy.xAxis());
    assertThat(readings)
        .extracting(r -> r.text(Measure.ACCURACY))
        .containsExactly("94.00 % ± 4.00, 3 runs");
  }

  @Test
  void grownRunsMoveTheMean() {
    ChartSeries a = run("a", 0.1, 0.9);
    run("b", 0.1, 0.92, 0.94);
    accuracy.group("group", List.of("a", "b"));
    assertThat(mean().y(2)).isCloseTo(0.94, within(1e-12));
    a.append(2, 4, 0.96);
    assertThat(mean().y(2)).isCloseTo(0.95, within(1e-12));
  }

  @Test
  void itsRunsAreListedAndDrawnAsOne() {
    run("a", 0.1);
    run("other", 0.1);
    run("b", 0.1);
    accuracy.add("a", ChartKind.BATCH).append(0.5, 1, 0.5);
    accuracy.group("group", List.of("a", "b"));
    assertThat(accuracy.entries()).containsExactly("group", "other");
    assertThat(accuracy.runs()).containsExactly("a", "other", "b");
    assertThat(accuracy.drawn()).extracting(ChartSeries::run).containsExactly("group", "other");
    accuracy.setVisible("group", false);
    assertThat(accuracy.drawn()).extracting(ChartSeries::run).containsExactly("other");
  }

  @Test
  void runsLeaveWithTheirCurvesOrForAnotherGroup() {
    run("a", 0.2);
    run("b", 0.4);
    run("c", 0.6);
    accuracy.group("group", List.of("a", "b"));
    accuracy.remove("a");
    assertThat(mean().y(0)).isEqualTo(0.4);
    accuracy.group("second", List.of("b", "c"));
    assertThat(accuracy.entries()).containsExactly("second");
    accuracy.group("second", List.of());
    assertThat(accuracy.entries()).containsExactly("b", "c");
  }

  @Test
  void aGroupMayHaveTheNameOfItsFirstRunAndRunsThatComeLater() {
    accuracy.group("group", List.of("group", "group 2"));
    run("group", 0.2);
    run("group 2", 0.4);
    assertThat(accuracy.entries()).containsExactly("group");
    assertThat(mean().y(0)).isCloseTo(0.3, within(1e-12));
  }
}
