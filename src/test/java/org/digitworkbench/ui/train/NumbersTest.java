package org.digitworkbench.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers look in fields as they are typed. */
class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.5, 0.5",
    "0.001, 0.001",
    "0.0005, 0.0005",
    "0.00001, 0.00001",
    "0.000002, 0.000002",
    "1e-7, 1e-7",
    "1.5e-8, 1.5e-8",
    "100, 100",
    "20000000, 20000000"
  })
  void numbersAreShortAndPlain(double value, String text) {
    assertThat(Numbers.text(value)).isEqualTo(text);
    assertThat(Double.parseDouble(Numbers.text(value))).isEqualTo(value);
  }
}
