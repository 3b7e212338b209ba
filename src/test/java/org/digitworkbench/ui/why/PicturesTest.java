package org.digitworkbench.ui.why;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PicturesTest {

  @Test
  void evidenceIsDyedFromOneColourOverWhiteToTheOther() {
    assertThat(Dye.color(1)).isEqualTo(Dye.FOR);
    assertThat(Dye.color(0)).isEqualTo(0xffffff);
    assertThat(Dye.color(-1)).isEqualTo(Dye.AGAINST);
  }
}
