package org.digitworkbench.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondsTest {

  @ParameterizedTest
  @CsvSource({
    "0.04, 0.0 s",
    "12.34, 12.3 s",
    "59.94, 59.9 s",
    "59.96, 1 min",
    "80.4, 1 min 20 s",
    "600, 10 min",
    "3599.6, 1 h",
    "7530, 2 h 5 min",
  })
  void whatWasMeasuredHasTenthsWithinTheFirstMinute(double seconds, String text) {
    assertThat(Seconds.measured(seconds)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0.4, 1 s",
    "12.34, 12 s",
    "59.6, 1 min",
    "80.4, 1 min 20 s",
    "119.7, 2 min",
    "149, 2 min",
    "3580, 1 h",
    "7530, 2 h 6 min",
  })
  void anEstimateHasSecondsWithinTheFirstTwoMinutes(double seconds, String text) {
    assertThat(Seconds.estimated(seconds)).isEqualTo(text);
  }
}
