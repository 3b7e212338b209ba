package org.digitworkbench.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {

  /** Two cats were taken for dogs, one dog for a cat: an asymmetric matrix shows swapped axes. */
  private final ConfusionMatrix matrix =
      ConfusionMatrix.of(new int[][] {{5, 2, 0}, {1, 7, 0}, {0, 0, 5}});

  @Test
  void rowsAreTrueAndColumnsArePredicted() {
    ConfusionMatrix counted =
        Evaluation.of(
                "mnist", new Predictions(new float[] {0, 0, 0, 0, 0.2f, 0, 0, 0, 0, 0.8f}), _ -> 4)
            .matrix();
    assertThat(counted.count(4, 9)).isEqualTo(1);
    assertThat(counted.count(9, 4)).isZero();
    assertThat(counted.rowTotal(4)).isEqualTo(1);
    assertThat(counted.columnTotal(9)).isEqualTo(1);
  }

  @Test
  void figuresOfAClassFollowTheirDefinitions() {
    ClassMetrics cat = matrix.metrics(0);
    assertThat(cat.support()).isEqualTo(7);
    assertThat(cat.precision()).isCloseTo(5 / 6.0, within(1e-12));
    assertThat(cat.recall()).isCloseTo(5 / 7.0, within(1e-12));
    assertThat(cat.f1()).isCloseTo(10 / 13.0, within(1e-12));
    assertThat(cat.falsePositiveRate()).isCloseTo(1 / 13.0, within(1e-12));
    assertThat(cat.falseNegativeRate()).isCloseTo(2 / 7.0, within(1e-12));
  }

  @Test
  void accuracyIsTheDiagonalByTheTotal() {
    assertThat(matrix.accuracy()).isCloseTo(17 / 20.0, within(1e-12));
  }

  @Test
  void aClassThatIsNeverSeenNorPredictedHasZeros() {
    ClassMetrics unseen = ConfusionMatrix.of(new int[][] {{3, 0}, {0, 0}}).metrics(1);
    assertThat(unseen.precision()).isZero();
    assertThat(unseen.recall()).isZero();
    assertThat(unseen.f1()).isZero();
    assertThat(unseen.falsePositiveRate()).isZero();
  }

  @Test
  void mostConfusedPairsComeLargestFirstWithoutTheDiagonal() {
    assertThat(matrix.mostConfused(5))
        .containsExactly(new ConfusedPair(0, 1, 2), new ConfusedPair(1, 0, 1));
    assertThat(matrix.mostConfused(1)).hasSize(1);
  }
}
