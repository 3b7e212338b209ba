package org.digitworkbench.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ConfidenceTest {

  @Test
  void waveringBetweenTwoIsStillADigit() {
    assertThat(of(0.95f, 0.04f)).isEqualTo(Confidence.SURE);
    assertThat(of(0.7f, 0.29f)).isEqualTo(Confidence.PROBABLY);
    assertThat(of(0.5f, 0.48f)).isEqualTo(Confidence.UNSURE);
  }

  @Test
  void aLittleOfEverythingIsNone() {
    assertThat(of(0.1f, 0.1f)).isEqualTo(Confidence.REJECTED);
    assertThat(of(0.8f, 0.1f)).isEqualTo(Confidence.REJECTED);
  }

  /** Seven and two have these probabilities, the others share the rest. */
  private static Confidence of(float seven, float two) {
    float[] probabilities = new float[NetworkSpec.CLASSES];
    Arrays.fill(probabilities, (1 - seven - two) / (NetworkSpec.CLASSES - 2));
    probabilities[7] = seven;
    probabilities[2] = two;
    return Confidence.of(Prediction.of(probabilities));
  }
}
