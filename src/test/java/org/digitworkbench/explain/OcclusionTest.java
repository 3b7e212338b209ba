package org.digitworkbench.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.engine.Classifier;
import org.junit.jupiter.api.Test;

class OcclusionTest {

  /** A vertical stroke on the left, another on the right. */
  private static final DigitImage STROKES = strokes();

  @Test
  void inkThatRaisesTheAnswerSpeaksForItAndInkThatLowersItAgainst() {
    Saliency saliency = Occlusion.of(leftAgainstRight(1e-2), STROKES);
    assertThat(saliency.prediction().label()).isEqualTo(7);
    assertThat(saliency.evidence(14, 8)).isPositive();
    assertThat(saliency.evidence(14, 20)).isNegative();
    assertThat(saliency.evidence(14, 14)).as("paper").isZero();
    assertThat(saliency.weakestProbability()).isLessThan(saliency.prediction().confidence());
  }

  @Test
  void evidenceIsTheLogOddsThatTheInkIsWorth() {
    // Each pixel of ink is worth 1/100 nat; a patch covers 8 pixels of the 2 x 20 of the stroke.
    Saliency saliency = Occlusion.of(leftAgainstRight(1e-2), STROKES);
    assertThat(saliency.evidence(14, 8)).isCloseTo(0.08f, within(1e-4f));
    assertThat(saliency.evidence(14, 20)).isCloseTo(-0.04f, within(1e-4f));
    assertThat(saliency.strongest()).isCloseTo(0.08f, within(1e-4f));
  }

  @Test
  void evidenceIsFiniteWhereNoPatchChangesASureMind() {
    Saliency saliency = Occlusion.of(leftAgainstRight(50), STROKES);
    assertThat(saliency.weakestProbability()).isEqualTo(1);
    assertThat(saliency.strongest()).isFinite();
  }

  @Test
  void patchesWithoutInkAreNotAskedFor() {
    int[] asked = new int[1];
    Occlusion.of(counting(asked), DigitImage.of(new byte[DigitImage.SIZE]));
    assertThat(asked[0]).isEqualTo(1);
    Occlusion.of(counting(asked), STROKES);
    assertThat(asked[0]).isBetween(20, 60);
  }

  private static DigitImage strokes() {
    byte[] pixels = new byte[DigitImage.SIZE];
    for (int row = 4; row < 24; row++) {
      pixels[row * DigitImage.SIDE + 8] = (byte) 255;
      pixels[row * DigitImage.SIDE + 9] = (byte) 255;
      pixels[row * DigitImage.SIDE + 20] = (byte) 255;
    }
    return DigitImage.of(pixels);
  }

  /** Log-odds of a 7 grow with the ink in the left half and fall with that in the right half. */
  private static Classifier leftAgainstRight(double nats) {
    return classifier(image -> {
      double odds = 0;
      for (int row = 0; row < DigitImage.SIDE; row++) {
        for (int column = 0; column < DigitImage.SIDE; column++) {
          odds += (column < 14 ? nats : -nats) * image.pixel(row, column) / 255;
        }
      }
      return 1 / (1 + Math.exp(-odds));
    });
  }

  private static Classifier counting(int[] asked) {
    asked[0] = 0;
    return new Classifier() {
      @Override
      public float[] probabilities(ImageSet images, int from, int to) {
        asked[0] = to - from;
        return new float[(to - from) * NetworkSpec.CLASSES];
      }

      @Override
      public void close() {}
    };
  }

  private interface Seven {
    double probability(DigitImage image);
  }

  private static Classifier classifier(Seven seven) {
    return new Classifier() {
      @Override
      public float[] probabilities(ImageSet images, int from, int to) {
        float[] all = new float[(to - from) * NetworkSpec.CLASSES];
        for (int i = from; i < to; i++) {
          double p = seven.probability(images.image(i));
          all[(i - from) * NetworkSpec.CLASSES + 7] = (float) p;
          all[(i - from) * NetworkSpec.CLASSES + 1] = (float) (1 - p);
        }
        return all;
      }

      @Override
      public void close() {}
    };
  }
}
