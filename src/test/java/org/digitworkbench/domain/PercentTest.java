package org.digitworkbench.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTest {

  @ParameterizedTest
  @CsvSource({
    "0, < 0.1 %",
    "NaN, NaN %",
    "0.00001, < 0.1 %",
    "0.00049999, < 0.1 %",
    "0.0005, 0.1 %",
    "0.0996, 10.0 %",
    "0.12345, 12.3 %",
    "0.1225, 12.3 %",
    "0.973, 97.3 %",
    "0.99949999999999994, 99.9 %",
    "0.99999, > 99.9 %",
    "1, > 99.9 %",
  })
  void probabilitiesClaimNoCertainty(double share, String text) {
    assertThat(Percent.probability(share)).isEqualTo(text);
  }

  @Test
  void measuredSharesAreExact() {
    assertThat(Percent.measured(0.98254)).isEqualTo("98.25 %");
    assertThat(Percent.measured(1)).isEqualTo("100.00 %");
  }
}
