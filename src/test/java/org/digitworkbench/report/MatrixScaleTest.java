package org.digitworkbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MatrixScaleTest {

  @Test
  void numbersAreReadableOnEveryCell() {
    for (MatrixScale scale : List.of(MatrixScale.LIGHT, MatrixScale.DARK)) {
      for (int i = 0; i <= 1000; i++) {
        double share = i / 1000.0;
        assertThat(MatrixScale.contrast(scale.background(share), scale.text(share)))
            .as("share %s", share)
            .isGreaterThanOrEqualTo(4.5);
      }
    }
  }

  @Test
  void nothingIsThePageAndAllItsOpposite() {
    assertThat(MatrixScale.hex(MatrixScale.LIGHT.background(0))).isEqualTo("#ffffff");
    assertThat(MatrixScale.hex(MatrixScale.LIGHT.background(1))).isEqualTo("#0a3069");
    assertThat(MatrixScale.contrast(0x000000, 0xffffff)).isEqualTo(21);
  }
}
