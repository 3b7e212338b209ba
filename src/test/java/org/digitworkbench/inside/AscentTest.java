package org.digitworkbench.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Initialisation;
import org.digitworkbench.domain.LayerSpec.Convolution;
import org.digitworkbench.domain.LayerSpec.Dense;
import org.digitworkbench.domain.NetworkSpec;
import org.junit.jupiter.api.Test;

class AscentTest {

  private static final NetworkSpec NETWORK =
      new NetworkSpec(List.of(new Dense(2, Activation.RELU)), Initialisation.GLOROT_UNIFORM);

  /** Unit 1 likes ink in the upper half, in one column more than in the others, and not below. */
  private static float[] halves(float[] ink) {
    double sum = 0;
    for (int i = 0; i < ink.length; i++) {
      double weight = i >= DigitImage.SIZE / 2 ? -1 : i % DigitImage.SIDE == 9 ? 5 : 1;
      sum += weight * ink[i];
    }
    return new float[] {7, (float) sum};
  }

  private static Ascent climb(FakeProbe probe) {
    Ascent ascent = new Ascent(0, NETWORK.summary().getFirst().output(), 1);
    while (!ascent.isComplete()) {
      ascent.step(probe);
    }
    return ascent;
  }

  @Test
  void theImageHasInkWhereTheUnitLikesItAndNoneElsewhere() {
    FakeProbe probe = new FakeProbe(NETWORK, AscentTest::halves);
    float start = halves(new Ascent(0, NETWORK.summary().getFirst().output(), 1).image().ink())[1];
    DigitImage made = climb(probe).image();
    assertThat(halves(made.ink())[1]).isGreaterThan(start + 50);
    assertThat(made.pixel(7, 9)).isEqualTo(255);
    assertThat(made.pixel(7, 20)).isBetween(1, 254);
    assertThat(made.pixel(20, 9)).isZero();
    assertThat(climb(probe).image()).as("made again").isEqualTo(made);
  }

  @Test
  void withoutAGradientItEndsAtOnce() {
    Ascent ascent = climb(new FakeProbe(NETWORK, _ -> new float[] {1, 1}));
    assertThat(ascent.isFlat()).isTrue();
    assertThat(ascent.progress()).isZero();
  }

  @Test
  void ofAFeatureMapThePlaceInTheMiddleIsMadeLarge() {
    NetworkSpec network =
        new NetworkSpec(
            List.of(new Convolution(2, 28 - 8, Activation.RELU)), Initialisation.GLOROT_UNIFORM);
    int area = 9 * 9;
    FakeProbe probe =
        new FakeProbe(
            network,
            ink -> {
              float[] sums = new float[2 * area];
              sums[area + 4 * 9 + 4] = ink[300];
              sums[4 * 9 + 4] = -ink[300];
              return sums;
            });
    Ascent ascent = new Ascent(0, network.summary().getFirst().output(), 1);
    while (!ascent.isComplete()) {
      ascent.step(probe);
    }
    assertThat(ascent.image().pixel(300 / 28, 300 % 28)).isEqualTo(255);
  }
}
