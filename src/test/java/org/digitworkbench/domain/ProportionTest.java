package org.digitworkbench.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProportionTest {

  /** Beside the numbers of R's prop.test(..., correct = FALSE). */
  @Test
  void theIntervalIsWilsons() {
    Proportion some = new Proportion(31, 50);
    assertThat(some.share()).isEqualTo(0.62);
    assertThat(some.low()).isCloseTo(0.4815, within(1e-4));
    assertThat(some.high()).isCloseTo(0.7414, within(1e-4));
    Proportion all = new Proportion(10, 10);
    assertThat(all.low()).isCloseTo(0.7225, within(1e-4));
    assertThat(all.high()).isEqualTo(1);
    Proportion none = new Proportion(0, 10);
    assertThat(none.low()).isZero();
    assertThat(none.high()).isCloseTo(0.2775, within(1e-4));
  }

  @Test
  void nothingIsKnownOfNothing() {
    Proportion empty = new Proportion(0, 0);
    assertThat(empty.share()).isZero();
    assertThat(empty.low()).isZero();
    assertThat(empty.high()).isEqualTo(1);
    assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(2, 1));
  }
}
