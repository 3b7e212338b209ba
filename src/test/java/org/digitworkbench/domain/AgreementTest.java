package org.digitworkbench.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.digitworkbench.domain.Agreement.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {

  private static final Evaluation FIRST =
      Verdicts.of(
          "mnist",
          new double[] {4, 4, 0.9},
          new double[] {4, 4, 0.9},
          new double[] {4, 9, 0.9},
          new double[] {7, 1, 0.9},
          new double[] {7, 2, 0.9});
  private static final Evaluation SECOND =
      Verdicts.of(
          "mnist",
          new double[] {4, 4, 0.8},
          new double[] {4, 6, 0.8},
          new double[] {4, 4, 0.8},
          new double[] {7, 1, 0.8},
          new double[] {7, 3, 0.8});

  @Test
  void eachImageIsInOneGroup() {
    Agreement agreement = Agreement.of(FIRST, SECOND);

    assertThat(agreement.bothRight()).isEqualTo(1);
    assertThat(agreement.onlyFirst()).isEqualTo(1);
    assertThat(agreement.onlySecond()).isEqualTo(1);
    assertThat(agreement.bothWrong()).isEqualTo(2);
    assertThat(agreement.total()).isEqualTo(5);
    assertThat(agreement.share(Group.NEITHER)).isEqualTo(0.4);
    assertThat(agreement.images(Group.ONLY_FIRST).stream()).containsExactly(1);
    assertThat(agreement.images(Group.NEITHER).stream()).containsExactly(3, 4);
    assertThat(agreement.count(Group.ONLY_SECOND, 4)).isEqualTo(1);
    assertThat(agreement.count(Group.ONLY_SECOND, 7)).isZero();
    assertThat(agreement.images(Group.NEITHER, 7).stream()).containsExactly(3, 4);
    assertThat(agreement.images(Group.NEITHER, 4).stream()).isEmpty();
  }

  @Test
  void twoWrongAnswersMayDifferToo() {
    assertThat(Agreement.of(FIRST, SECOND).differences().stream()).containsExactly(1, 2, 4);
  }

  @Test
  void onlyTheSameImagesCanBeCompared() {
    Evaluation fewer = Verdicts.of("mnist", new double[] {4, 4, 0.9});
    Evaluation otherLabels =
        Verdicts.of(
            "mnist",
            new double[] {4, 4, 0.9},
            new double[] {4, 4, 0.9},
            new double[] {4, 4, 0.9},
            new double[] {7, 7, 0.9},
            new double[] {1, 1, 0.9});
    Evaluation otherDataset =
        Evaluation.of("drawings", FIRST.predictions(), i -> FIRST.verdicts().get(i).truth());

    for (Evaluation other : List.of(fewer, otherLabels, otherDataset)) {
      assertThatThrownBy(() -> Agreement.of(FIRST, other))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void noImagesAgreeOnNothing() {
    Agreement none = Agreement.of(Verdicts.of("mnist"), Verdicts.of("mnist"));

    assertThat(none.total()).isZero();
    assertThat(none.share(Group.BOTH)).isZero();
    assertThat(none.mcnemar().p()).isEqualTo(1);
  }

  /**
   * 1 and 9: 2 (1 + 10) / 2^10. The others from exact fractions, {@code 2 sum C(n, i) / 2^n}, with
   * integers of any length.
   */
  @ParameterizedTest
  @CsvSource({
    "1, 9, 0.021484375",
    "9, 1, 0.021484375",
    "0, 0, 1",
    "0, 1, 1",
    "5, 5, 1",
    "41, 23, 0.0327657590988232",
    "200, 260, 0.005883922473103979",
    "5000, 5000, 1",
    "4900, 5100, 0.04658552770494739",
  })
  void mcNemarsExactTest(int onlyFirst, int onlySecond, double p) {
    McNemar test = new McNemar(onlyFirst, onlySecond);

    assertThat(test.p()).isCloseTo(p, within(1e-10));
    assertThat(test.statistic()).isEqualTo(Math.min(onlyFirst, onlySecond));
  }

  @Test
  void theSmallestPIsNoNumberBelowZero() {
    assertThat(new McNemar(0, 10_000).p()).isZero();
    assertThat(new McNemar(0, 1_000).p()).isPositive().isLessThan(1e-300);
  }

  @Test
  void theTestIsReadAloud() {
    assertThat(AgreementReading.mcnemar(new McNemar(41, 23), "relu", "sigmoid"))
        .isEqualTo(
            "relu reads 41 images correctly that sigmoid does not, the other way round 23: that "
                + "is more than chance, which alone would make such a difference in 3 of 100 cases "
                + "(McNemar's exact test, p = 0.033).");
    assertThat(AgreementReading.mcnemar(new McNemar(1, 3), "relu", "sigmoid"))
        .contains("1 image correctly")
        .contains("may be chance, which alone would make such a difference in 63 of 100 cases")
        .endsWith("so neither is shown to be better.");
    assertThat(AgreementReading.mcnemar(new McNemar(200, 260), "relu", "sigmoid"))
        .contains("in 6 of 1,000 cases");
    assertThat(AgreementReading.mcnemar(new McNemar(0, 50), "relu", "sigmoid"))
        .contains("in fewer than 1 of 1,000 cases (McNemar's exact test, p < 0.001)");
    assertThat(AgreementReading.mcnemar(new McNemar(7, 7), "relu", "sigmoid"))
        .contains("they are level (McNemar's exact test, p = 1)");
    assertThat(AgreementReading.mcnemar(new McNemar(0, 0), "relu", "sigmoid"))
        .isEqualTo(
            "relu and sigmoid are right on the same images: there is no difference to test.");
  }
}
