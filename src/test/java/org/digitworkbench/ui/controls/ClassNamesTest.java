package org.digitworkbench.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassNamesTest {

  @ParameterizedTest
  @CsvSource({
    "4, a 4, 4",
    "8, an 8, 8",
    "Coat, a coat, a coat",
    "Ankle boot, an ankle boot, an ankle boot",
    "T-shirt/top, a T-shirt/top, a T-shirt/top",
  })
  void namesAreWrittenAsInASentence(String name, String withArticle, String inSentence) {
    assertThat(ClassNames.withArticle(name)).isEqualTo(withArticle);
    assertThat(ClassNames.inSentence(name)).isEqualTo(inSentence);
  }
}
