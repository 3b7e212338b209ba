package org.digitworkbench.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartAxisTest {

  @ParameterizedTest
  @CsvSource({"0.03, 0.05", "0.1, 0.1", "0.11, 0.2", "1, 1", "2.31, 5", "5.1, 10", "1000, 1000"})
  void growsInSteps(double value, double ceiling) {
    assertThat(ChartAxis.niceCeiling(value)).isCloseTo(ceiling, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 15, 1",
    "0.4, 15, 1",
    "1.1, 15, 2",
    "6, 15, 10",
    "10.5, 15, 15",
    "16, 15, 20",
    "3, 0, 5"
  })
  void epochsGrowInStepsUpToTheEndOfTheTraining(double reached, double planned, double end) {
    assertThat(ChartAxis.time(reached, planned, 1).high()).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({"0.98, 0.9", "0.9, 0.9", "0.8999, 0.8", "0.6, 0.5", "0.1, 0", "Infinity, 0"})
  void accuracyBeginsAtAFloor(double lowest, double floor) {
    assertThat(ChartAxis.accuracy(lowest).low()).isEqualTo(floor);
  }

  @Test
  void ticksAreRoundNumbersWithinTheAxis() {
    assertThat(ChartAxis.linear(0.9, 1).ticks(6))
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b))
        .containsExactly(0.9, 0.92, 0.94, 0.96, 0.98, 1.0);
    assertThat(ChartAxis.linear(0, 15).ticks(8)).containsExactly(0.0, 5.0, 10.0, 15.0);
  }

  @Test
  void logarithmicTicksFallBackToPowersOfTen() {
    ChartAxis axis = ChartAxis.logLoss(0.003, 2.3);
    assertThat(List.of(axis.low(), axis.high())).containsExactly(0.002, 5.0);
    assertThat(axis.ticks(4)).containsExactly(0.01, 0.1, 1.0);
    assertThat(axis.ticks(20)).hasSize(11);
  }

  @Test
  void placesAreTheInverseOfValues() {
    for (ChartAxis axis :
        List.of(
            ChartAxis.logLoss(0.01, 3), ChartAxis.accuracy(0.93), ChartAxis.error(0.1, 0.998))) {
      assertThat(axis.fraction(axis.low())).isZero();
      assertThat(axis.fraction(axis.value(0.3))).isCloseTo(0.3, within(1e-12));
    }
  }

  @Test
  void lossOfZeroStaysOnALogarithmicChart() {
    assertThat(ChartAxis.logLoss(0, 2).low()).isPositive();
    assertThat(ChartAxis.logLoss(0.1, 2).fraction(0)).isFinite();
  }

  @Test
  void errorsOfATenthAndAHundredthAreAsFarApartOnTheAxisOfErrors() {
    ChartAxis axis = ChartAxis.error(0.1, 0.999);
    assertThat(axis.fraction(0.9) - axis.fraction(0))
        .isCloseTo(axis.fraction(0.99) - axis.fraction(0.9), within(1e-12));
    assertThat(axis.ticks(4)).hasSize(4).isSorted();
    assertThat(axis.ticks(4).get(2)).isCloseTo(0.99, within(1e-12));
    assertThat(axis.fraction(1)).isFinite().isGreaterThan(1);
  }

  @Test
  void aShortLogarithmicAxisHasTicksAllTheSame() {
    assertThat(ChartAxis.logLoss(0.01, 1).part(0.5, 0.52).ticks(6)).hasSizeBetween(2, 7);
  }

  @Test
  void whatIsInViewHasAboutFourSteps() {
    ChartAxis axis = ChartAxis.around(0.9712, 0.9788);
    assertThat(axis.low()).isCloseTo(0.97, within(1e-12));
    assertThat(axis.high()).isCloseTo(0.98, within(1e-12));
    ChartAxis flat = ChartAxis.around(0.5, 0.5);
    assertThat(flat.high()).isGreaterThan(flat.low());
  }
}
