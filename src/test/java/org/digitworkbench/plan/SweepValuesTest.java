package org.digitworkbench.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.digitworkbench.domain.InvalidSpecException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SweepValuesTest {

  @Test
  void aListIsReadAsItIsTyped() {
    assertThat(SweepValues.parse(SweepSetting.LEARNING_RATE, "0.001, 1e-2;0.10 1"))
        .containsExactly("0.001", "0.01", "0.1", "1");
    assertThat(SweepValues.parse(SweepSetting.ACTIVATION, "ReLU, tanh"))
        .containsExactly("relu", "tanh");
  }

  @Test
  void theStepsOfARangeHaveTheSameRatio() {
    assertThat(SweepValues.parse(SweepSetting.LEARNING_RATE, "0.001 to 1, 7 steps"))
        .containsExactly("0.001", "0.0032", "0.01", "0.032", "0.1", "0.32", "1");
    assertThat(SweepValues.parse(SweepSetting.HIDDEN_UNITS, "16 to 512, 6 steps"))
        .containsExactly("16", "32", "64", "128", "256", "512");
    assertThat(SweepValues.parse(SweepSetting.BATCH_SIZE, "100 TO 10 3"))
        .containsExactly("100", "32", "10");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0.1",
        "0.1, x",
        "0.1, 0.10",
        "0 to 1, 3 steps",
        "-1 to 1, 3 steps",
        "1 to 2, 1 step",
        "1 to 1, 3 steps",
        "NaN, 1",
        "0.1, 1e99999999999",
        "1 to 1e30, 999 steps"
      })
  void nonsenseIsRefused(String text) {
    assertThatThrownBy(() -> SweepValues.parse(SweepSetting.LEARNING_RATE, text))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageEndingWith(".");
  }

  @Test
  void aTextOfAnyLengthIsRefusedAtOnce() {
    assertThatThrownBy(() -> SweepValues.parse(SweepSetting.BATCH_SIZE, "1,".repeat(1_000_000)))
        .hasMessage("These are too many values.");
  }

  @ParameterizedTest
  @EnumSource
  void theExamplesCanBeRead(SweepSetting setting) {
    assertThat(SweepValues.parse(setting, SweepValues.example(setting)))
        .hasSizeGreaterThanOrEqualTo(3);
  }
}
