package org.digitworkbench.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.digitworkbench.domain.DigitImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DisturbanceTest {

  private static final long SEED = 1;

  private static float[] dot(int row, int column) {
    float[] ink = new float[DigitImage.SIZE];
    ink[row * DigitImage.SIDE + column] = 1;
    return ink;
  }

  private static float at(float[] ink, int row, int column) {
    return ink[row * DigitImage.SIDE + column];
  }

  private static double mass(float[] ink) {
    double mass = 0;
    for (float value : ink) {
      mass += value;
    }
    return mass;
  }

  @ParameterizedTest
  @EnumSource
  void ofSizeZeroItDoesNothing(Disturbance disturbance) {
    for (int i = 0; i < 20; i++) {
      DigitImage image = Networks.DIGITS.image(i);
      assertThat(disturbance.apply(image, 0, i)).isEqualTo(image);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSlidersHaveZeroAndBothEnds(Disturbance disturbance) {
    Scale scale = disturbance.scale();
    assertThat(disturbance.fineSizes()).contains(0.0).isSorted();
    assertThat(disturbance.fineSizes().getFirst()).isCloseTo(scale.least(), within(1e-9));
    assertThat(disturbance.fineSizes().getLast()).isCloseTo(scale.most(), within(1e-9));
    assertThat(scale.sizes()).contains(0.0).isSorted();
  }

  @ParameterizedTest
  @EnumSource
  void inkStaysInk(Disturbance disturbance) {
    float[] ink = Networks.DIGITS.image(0).ink();
    for (double size : disturbance.fineSizes()) {
      for (float value : disturbance.apply(ink, size, SEED)) {
        assertThat(value).isBetween(-1e-6f, 1 + 1e-6f);
      }
    }
  }

  @Test
  void turnedBackItIsAboutWhatItWas() {
    for (double angle : new double[] {10, 45, 90, 170}) {
      float[] ink = Networks.DIGITS.image(3).ink();
      float[] back =
          Disturbance.ROTATION.apply(Disturbance.ROTATION.apply(ink, angle, 0), -angle, 0);
      double difference = 0;
      for (int i = 0; i < ink.length; i++) {
        difference += Math.abs(ink[i] - back[i]);
      }
      // Twice bilinear, which blurs a little.
      assertThat(difference / mass(ink)).as("%s degrees", angle).isLessThan(0.35);
      assertThat(mass(back)).isCloseTo(mass(ink), within(0.02 * mass(ink)));
    }
    assertThat(Disturbance.ROTATION.apply(Networks.DIGITS.image(0), 360, 0))
        .isEqualTo(Networks.DIGITS.image(0));
  }

  @Test
  void itTurnsClockwiseAndMovesToTheRight() {
    assertThat(at(Disturbance.ROTATION.apply(dot(2, 10), 90, 0), 10, 25))
        .isCloseTo(1, within(1e-5f));
    assertThat(at(Disturbance.SHIFT.apply(dot(2, 10), 3, 0), 2, 13)).isEqualTo(1);
    float[] half = Disturbance.SHIFT.apply(dot(2, 10), -1.5, 0);
    assertThat(at(half, 2, 8)).isEqualTo(0.5f);
    assertThat(at(half, 2, 9)).isEqualTo(0.5f);
    assertThat(mass(Disturbance.SHIFT.apply(dot(2, 25), 3, 0))).as("off the image").isZero();
  }

  @Test
  void noiseHasItsDeviationAndIsTheSameForTheSameSeed() {
    float[] grey = new float[DigitImage.SIZE];
    Arrays.fill(grey, 0.5f);
    float[] noisy = Disturbance.NOISE.apply(grey, 0.1, SEED);
    double squared = 0;
    for (float value : noisy) {
      squared += (value - 0.5) * (value - 0.5);
    }
    assertThat(Math.sqrt(squared / noisy.length)).isCloseTo(0.1, within(0.01));
    assertThat(Disturbance.NOISE.apply(grey, 0.1, SEED)).isEqualTo(noisy);
    assertThat(Disturbance.NOISE.apply(grey, 0.1, SEED + 1)).isNotEqualTo(noisy);
    float[] twice = Disturbance.NOISE.apply(grey, 0.2, SEED);
    assertThat(twice[5] - 0.5f).isCloseTo(2 * (noisy[5] - 0.5f), within(1e-5f));
  }

  @Test
  void blurSpreadsInkAndLosesNone() {
    float[] blurred = Disturbance.BLUR.apply(dot(14, 14), 1.5, SEED);
    assertThat(mass(blurred)).isCloseTo(1, within(1e-4));
    double variance = 0;
    for (int column = 0; column < DigitImage.SIDE; column++) {
      for (int row = 0; row < DigitImage.SIDE; row++) {
        variance += at(blurred, row, column) * (column - 14) * (column - 14);
      }
    }
    assertThat(Math.sqrt(variance)).isCloseTo(1.5, within(0.06));
  }

  @Test
  void aThickerEdgeGrowsAndAThinnerOneShrinks() {
    float[] thick = Disturbance.THICKNESS.apply(dot(14, 14), 1, SEED);
    assertThat(mass(thick)).as("the pixel and its four neighbours").isEqualTo(5);
    assertThat(mass(Disturbance.THICKNESS.apply(dot(14, 14), 0.5, SEED))).isEqualTo(3);
    assertThat(mass(Disturbance.THICKNESS.apply(thick, -1, SEED))).isEqualTo(1);
    assertThat(mass(Disturbance.THICKNESS.apply(dot(0, 0), -1, SEED))).isZero();
    float[] ink = Networks.DIGITS.image(0).ink();
    double before = 0;
    for (double size : Disturbance.THICKNESS.fineSizes()) {
      double mass = mass(Disturbance.THICKNESS.apply(ink, size, SEED));
      assertThat(mass).isGreaterThan(before);
      before = mass;
    }
  }

  @Test
  void sizesReadAsPeopleWriteThem() {
    assertThat(Disturbance.NOISE.scale().text(0.3)).isEqualTo("30 %");
    assertThat(Disturbance.ROTATION.scale().text(-45)).isEqualTo("-45°");
    assertThat(Disturbance.ROTATION.scale().text(0)).isEqualTo("0°");
    assertThat(Disturbance.SHIFT.scale().text(1.5)).isEqualTo("+1.5 px");
    assertThat(AccuracyCurves.ATTACK.text(0.075)).isEqualTo("7.5 %");
    assertThat(Disturbance.THICKNESS.scale().text(0.125)).isEqualTo("+0.13 px");
  }

  @Test
  void aPatchCoversItsSquareAndStaysInside() {
    byte[] full = new byte[DigitImage.SIZE];
    Arrays.fill(full, (byte) 255);
    Patch patch = Patch.around(0, 27, 5);
    assertThat(patch).isEqualTo(new Patch(0, 23, 5));
    DigitImage covered = patch.over(DigitImage.of(full));
    assertThat(covered.pixel(4, 23)).isZero();
    assertThat(covered.pixel(5, 23)).isEqualTo(255);
    assertThat(covered.pixel(4, 22)).isEqualTo(255);
    assertThat(mass(covered.ink())).isEqualTo(DigitImage.SIZE - 25);
    assertThat(patch.movedBy(-1, 1)).isEqualTo(patch);
    assertThat(patch.movedBy(2, -3)).isEqualTo(new Patch(2, 20, 5));
    assertThat(patch.withSide(14)).isEqualTo(new Patch(0, 14, 14));
  }
}
