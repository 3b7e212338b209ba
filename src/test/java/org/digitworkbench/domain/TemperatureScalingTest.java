package org.digitworkbench.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.Random;
import org.digitworkbench.domain.TemperatureEffect.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemperatureScalingTest {

  private static final int IMAGES = 40_000;

  private final int[] labels = new int[IMAGES];

  /**
   * What a network says that is too sure by that factor: random logits, labels drawn from their
   * softmax, and then the logits times the factor.
   */
  private Predictions tooSure(double factor) {
    Random random = new Random(7);
    float[] all = new float[IMAGES * NetworkSpec.CLASSES];
    for (int i = 0; i < IMAGES; i++) {
      double[] logits = random.doubles(NetworkSpec.CLASSES, -2, 2).toArray();
      labels[i] = draw(softmax(logits, 1), random.nextDouble());
      double[] said = softmax(logits, factor);
      for (int k = 0; k < said.length; k++) {
        all[i * said.length + k] = (float) said[k];
      }
    }
    return new Predictions(all);
  }

  private static double[] softmax(double[] logits, double factor) {
    double[] p = new double[logits.length];
    double sum = 0;
    for (int k = 0; k < p.length; k++) {
      p[k] = Math.exp(logits[k] * factor);
      sum += p[k];
    }
    for (int k = 0; k < p.length; k++) {
      p[k] /= sum;
    }
    return p;
  }

  private static int draw(double[] p, double at) {
    double sum = 0;
    for (int k = 0; k < p.length - 1; k++) {
      sum += p[k];
      if (at < sum) {
        return k;
      }
    }
    return p.length - 1;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 1, 2.5})
  void itFindsByHowMuchTheNetworkIsTooSure(double factor) {
    Predictions said = tooSure(factor);

    double found = TemperatureScaling.fit(said, i -> labels[i]).temperature();

    assertThat(found).isCloseTo(factor, within(0.03 * factor));
  }

  @Test
  void itTakesTheErrorAwayAndKeepsTheAnswers() {
    Evaluation before = Evaluation.of("mnist", tooSure(2.5), i -> labels[i]);
    TemperatureScaling scaling = TemperatureScaling.fit(before.predictions(), i -> labels[i]);
    BitSet all = new BitSet();
    all.set(0, IMAGES);

    TemperatureEffect effect = TemperatureEffect.of(scaling, Source.HELD_OUT, IMAGES, before, all);

    assertThat(Calibration.of(effect.before()).ece()).isGreaterThan(0.2);
    assertThat(Calibration.of(effect.after()).ece()).isLessThan(0.015);
    assertThat(effect.after().loss()).isLessThan(before.loss());
    assertThat(effect.after().accuracy()).isEqualTo(before.accuracy());
    // No temperature near it is better.
    for (double other : new double[] {0.98, 1.02}) {
      Predictions near =
          new TemperatureScaling(scaling.temperature() * other).apply(before.predictions());
      assertThat(Evaluation.of("mnist", near, i -> labels[i]).loss())
          .isGreaterThan(effect.after().loss());
    }
    assertThat(TemperatureReading.of(effect).getFirst())
        .startsWith("Temperature 2.")
        .contains("makes it less confident; fitted on 40,000 training images");
  }

  @Test
  void whatIsAllRightMayBeAsSureAsCanBe() {
    Evaluation right = Verdicts.of("mnist", new double[] {4, 4, 0.9}, new double[] {9, 9, 0.8});

    TemperatureScaling scaling =
        TemperatureScaling.fit(right.predictions(), i -> right.verdicts().get(i).truth());

    assertThat(scaling.temperature()).isCloseTo(TemperatureScaling.MIN, within(1e-6));
    assertThat(scaling.apply(right.predictions()).probability(0, 4)).isEqualTo(1);
  }

  @Test
  void withoutImagesNothingIsScaled() {
    assertThat(TemperatureScaling.fit(new Predictions(new float[0]), _ -> 0).temperature())
        .isEqualTo(1);
  }

  @Test
  void aClassKeepsTheIndicesOfItsImages() {
    Evaluation shown =
        Verdicts.of(
            "mnist",
            new double[] {4, 4, 0.9},
            new double[] {4, 9, 0.6},
            new double[] {9, 9, 0.8},
            new double[] {9, 4, 0.7});
    BitSet measured = BitSet.valueOf(new long[] {0b1110});
    TemperatureEffect effect =
        TemperatureEffect.of(new TemperatureScaling(2), Source.HALF, 1, shown, measured);

    TemperatureEffect nines = effect.among(9);

    assertThat(nines.measured().stream()).containsExactly(1, 2);
    assertThat(nines.before().verdicts()).extracting(Verdict::truth).containsExactly(4, 9);
    assertThat(nines.before().verdicts().get(1).confidence()).isEqualTo(0.8f);
    assertThat(nines.after().verdicts()).allMatch(v -> v.predicted() == 9);
  }
}
