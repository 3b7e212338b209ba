package org.digitworkbench.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Prediction;
import org.digitworkbench.engine.Probe;
import org.digitworkbench.robustness.Attack.Method;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Attacks on a network that came with the workbench, and on one whose answer is known. */
@SuppressWarnings("NullAway.Init")
class AttackTest {

  private static final double ROUNDING = 1e-6;

  private static Probe relu;

  @BeforeAll
  static void open() {
    relu = Networks.ENGINE.probe(Networks.shipped("relu"));
  }

  @AfterAll
  static void close() {
    relu.close();
  }

  private static Attacked reached(Smallest smallest) {
    return Objects.requireNonNull(smallest.reached());
  }

  @ParameterizedTest
  @EnumSource
  void aFourIsMadeANineByAChangeThatNobodyWouldNotice(Norm norm) {
    DigitImage four = Networks.digit(4, 0);
    Smallest smallest =
        new Attack(relu, () -> true).smallest(four, Aim.at(9), norm, Method.ITERATED);
    assertThat(smallest.before().prediction().label()).isEqualTo(4);
    Attacked nine = reached(smallest);
    assertThat(nine.prediction().label()).isEqualTo(9);
    assertThat(nine.size()).isLessThan(norm == Norm.EACH_PIXEL ? 0.15 : 2.5);
    assertThat(nine.size()).isEqualTo(norm.size(four, nine.image()));
    assertThat(smallest.bound()).isGreaterThanOrEqualTo(nine.size() - ROUNDING);
    // What is shown is what the network was asked of.
    assertThat(Prediction.of(relu.probabilities(nine.image().ink())).probability(9))
        .isCloseTo(nine.prediction().probability(9), within(1e-3f));
  }

  @Test
  void noRandomDirectionNeedsSoLittle() {
    Attack attack = new Attack(relu, () -> true);
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 5; i++) {
      DigitImage image = Networks.DIGITS.image(i);
      Smallest smallest =
          attack.smallest(
              image, Aim.awayFrom(Networks.DIGITS.label(i)), Norm.ALTOGETHER, Method.ITERATED);
      double size = reached(smallest).size();
      assertThat(reached(smallest).prediction().label()).isNotEqualTo(Networks.DIGITS.label(i));
      for (int direction = 0; direction < 20; direction++) {
        double[] way = random.doubles(DigitImage.SIZE, -1, 1).toArray();
        double length = Math.sqrt(Arrays.stream(way).map(v -> v * v).sum());
        float[] ink = image.ink();
        for (int p = 0; p < ink.length; p++) {
          ink[p] = (float) Math.clamp(ink[p] + 2 * size * way[p] / length, 0, 1);
        }
        assertThat(Prediction.of(relu.probabilities(ink)).label())
            .as("twice as far in a random direction")
            .isEqualTo(Networks.DIGITS.label(i));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void noChangeIsLargerThanItMayBe(Norm norm) {
    DigitImage image = Networks.digit(7, 3);
    double[] sizes = {0, 0.004, 0.05, 0.1003, 0.3, 1};
    for (Method method : Method.values()) {
      List<Attacked> all =
          new Attack(relu, () -> true).at(image, Aim.awayFrom(7), norm, method, sizes);
      assertThat(all.getFirst().image()).isEqualTo(image);
      for (int i = 0; i < sizes.length; i++) {
        assertThat(norm.size(image, all.get(i).image()))
            .as("%s of %s", method, sizes[i])
            .isEqualTo(all.get(i).size())
            .isLessThanOrEqualTo(sizes[i] + ROUNDING);
      }
    }
    // And the room is used.
    Attacked far =
        new Attack(relu, () -> true)
            .at(image, Aim.awayFrom(7), norm, Method.ONE_STEP, 0.3)
            .getFirst();
    assertThat(far.size()).isGreaterThan(norm == Norm.EACH_PIXEL ? 0.29 : 0.2);
  }

  @Test
  void everyClassCanBeReached() {
    DigitImage seven = Networks.DIGITS.image(0);
    Attack attack = new Attack(relu, () -> true);
    for (int label = 0; label < 10; label++) {
      Smallest smallest = attack.smallest(seven, Aim.at(label), Norm.EACH_PIXEL, Method.ITERATED);
      assertThat(reached(smallest).prediction().label()).isEqualTo(label);
      assertThat(reached(smallest).size() == 0).as("a 7 is one already").isEqualTo(label == 7);
    }
  }

  @Test
  void manySmallStepsAreNoWorseThanALargeOne() {
    Attack attack = new Attack(relu, () -> true);
    for (int i = 0; i < 4; i++) {
      DigitImage image = Networks.DIGITS.image(i);
      Aim aim = Aim.awayFrom(Networks.DIGITS.label(i));
      double one = reached(attack.smallest(image, aim, Norm.EACH_PIXEL, Method.ONE_STEP)).size();
      double many = reached(attack.smallest(image, aim, Norm.EACH_PIXEL, Method.ITERATED)).size();
      assertThat(many).isLessThanOrEqualTo(one);
    }
  }

  /** The distance of a grey image from the plane between two classes is known. */
  @Test
  void theSmallestChangeOfALinearNetworkIsTheWayToThePlane() {
    SplittableRandom random = new SplittableRandom(3);
    float[] weights = new float[DigitImage.SIZE];
    double sum = 0;
    double absolute = 0;
    double squared = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) random.nextDouble(-0.1, 0.1);
      sum += weights[i];
      absolute += Math.abs(weights[i]);
      squared += weights[i] * weights[i];
    }
    byte[] grey = new byte[DigitImage.SIZE];
    Arrays.fill(grey, (byte) 128);
    float margin = 5;
    float threshold = (float) (sum * 128 / 255 + margin);
    try (Probe probe = Networks.ENGINE.probe(Networks.linear(weights, threshold))) {
      Attack attack = new Attack(probe, () -> true);
      DigitImage image = DigitImage.of(grey);
      Smallest each = attack.smallest(image, Aim.at(1), Norm.EACH_PIXEL, Method.ITERATED);
      Smallest all = attack.smallest(image, Aim.awayFrom(0), Norm.ALTOGETHER, Method.ITERATED);
      assertThat(reached(each).size()).isCloseTo(margin / absolute, within(1.01 / 255));
      // Levels are rounded down, and the last division is a hundredth of the size.
      assertThat(reached(all).size())
          .isBetween(
              margin / Math.sqrt(squared) - ROUNDING, 1.1 * margin / Math.sqrt(squared) + 0.05);
    }
  }

  /** Of two borders of a linear network the nearer one is known: that of the larger weights. */
  @Test
  void theNearestClassIsThatOfTheNearestBorder() {
    float[] weights = new float[DigitImage.SIZE];
    Arrays.fill(weights, 0.1f);
    try (Probe probe = Networks.ENGINE.probe(Networks.linear(weights, 100))) {
      for (Norm norm : Norm.values()) {
        Attack attack = new Attack(probe, () -> true);
        assertThat(attack.nearest(Networks.DIGITS.image(0), 0, norm)).isEqualTo(Aim.at(1));
        assertThat(attack.nearest(Networks.DIGITS.image(0), 1, norm)).isEqualTo(Aim.at(0));
      }
    }
  }

  @Test
  void aNetworkThatSeesNothingDoesNotGiveIn() {
    try (Probe probe = Networks.ENGINE.probe(Networks.linear(new float[DigitImage.SIZE], 1))) {
      for (Norm norm : Norm.values()) {
        Smallest smallest =
            new Attack(probe, () -> true)
                .smallest(Networks.DIGITS.image(0), Aim.at(1), norm, Method.ITERATED);
        assertThat(smallest.reached()).isNull();
        assertThat(smallest.refusedFrom()).isNaN();
      }
    }
  }

  @Test
  void toRefuseIsNotToGiveIn() {
    Prediction refusal = Prediction.of(0.1f, 0, 0, 0, 0.3f, 0, 0, 0, 0.2f, 0.4f);
    assertThat(refusal.isRejected()).isTrue();
    assertThat(Aim.at(9).isReached(refusal)).isFalse();
    assertThat(Aim.awayFrom(4).isReached(refusal)).isFalse();
    Prediction nine = Prediction.of(0, 0, 0, 0, 0.4f, 0, 0, 0, 0, 0.6f);
    assertThat(Aim.at(9).isReached(nine)).isTrue();
    assertThat(Aim.awayFrom(4).isReached(nine)).isTrue();
    assertThat(Aim.awayFrom(9).isReached(nine)).isFalse();
  }

  @Test
  void anAttackEndsWhenItIsWantedNoMore() {
    int[] asked = new int[1];
    Attack attack = new Attack(relu, () -> asked[0]++ < 5);
    assertThatThrownBy(() ->
            attack.smallest(Networks.DIGITS.image(0), Aim.at(9), Norm.EACH_PIXEL, Method.ITERATED))
        .isInstanceOf(CancellationException.class);
    assertThat(asked[0]).isEqualTo(6);
  }
}
