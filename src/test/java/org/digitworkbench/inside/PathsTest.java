package org.digitworkbench.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.LayerSpec.Dense;
import org.digitworkbench.domain.NetworkSpec;
import org.junit.jupiter.api.Test;

class PathsTest {

  private static final double ROUNDING = 1e-9;
  private static final NetworkSpec NETWORK = Passes.network(new Dense(2, Activation.RELU));
  private static final int SECOND = 784 * 2 + 2;

  private static final Unit A = new Unit(0, 0);
  private static final Unit B = new Unit(0, 1);
  private static final Unit FOUR = new Unit(1, 4);
  private static final Unit NINE = new Unit(1, 9);

  private final float[] parameters = new float[NETWORK.parameterCount()];

  /**
   * Both first pixels are 1; A is 3 + 1 = 4 and B is 2; for 4 they count 4 and -1, for 9 0 and 1.
   */
  PathsTest() {
    parameters[0] = 3;
    parameters[2] = 1;
    parameters[3] = 2;
    parameters[SECOND + 4] = 1;
    parameters[SECOND + 10 + 4] = -0.5f;
    parameters[SECOND + 10 + 9] = 0.5f;
  }

  private Pass pass() {
    return Passes.run(NETWORK, parameters, Passes.pixels(1, 1));
  }

  private static Unit pixel(int index) {
    return new Unit(Unit.PIXELS, index);
  }

  @Test
  void sharesAreMultipliedAlongTheWay() {
    Paths paths = Paths.follow(pass(), Question.why(FOUR));
    assertThat(paths.lines())
        .extracting(line -> List.of(line.from(), line.to(), line.contribution()))
        .containsExactly(
            List.of(A, FOUR, 4.0),
            List.of(B, FOUR, -1.0),
            List.of(pixel(0), A, 3.0),
            List.of(pixel(1), A, 1.0),
            List.of(pixel(1), B, 2.0));
    double[] shares = paths.lines().stream().mapToDouble(PathLine::share).toArray();
    assertThat(shares).containsExactly(new double[] {0.8, 0.2, 0.6, 0.2, 0.2}, within(ROUNDING));
    assertThat(paths.share(FOUR)).isEqualTo(1);
    assertThat(paths.share(pixel(1))).isCloseTo(0.4, within(ROUNDING));
    assertThat(paths.share(pixel(2))).isZero();
  }

  @Test
  void aSilentReluSendsNothingOn() {
    parameters[784 * 2 + 1] = -10;
    Paths paths = Paths.follow(pass(), Question.why(FOUR));
    assertThat(paths.lines()).extracting(PathLine::from).containsExactly(A, pixel(0), pixel(1));
    assertThat(paths.lines().getFirst().share()).isEqualTo(1);
  }

  @Test
  void ifASilentUnitIsAskedAboutItsOwnLinesAreThere() {
    parameters[784 * 2 + 1] = -10;
    Paths paths = Paths.follow(pass(), Question.why(B));
    assertThat(paths.lines()).containsExactly(new PathLine(pixel(1), B, 2, 1));
  }

  @Test
  void ofTwoAnswersALineEndsAtTheOneThatItSpeaksFor() {
    Paths paths = Paths.follow(pass(), new Question(FOUR, NINE));
    assertThat(paths.lines().subList(0, 2))
        .extracting(line -> List.of(line.from(), line.to(), line.contribution()))
        .containsExactly(List.of(A, FOUR, 4.0), List.of(B, NINE, -2.0));
    assertThat(paths.share(A)).isCloseTo(4.0 / 6, within(ROUNDING));
    assertThat(paths.share(NINE)).isEqualTo(1);
  }

  @Test
  void theWaysThroughAUnitLeadFromThePixelsToTheAnswer() {
    Paths paths = Paths.follow(pass(), Question.why(FOUR));
    List<PathLine> lines = paths.lines();
    assertThat(paths.through(B)).containsExactlyInAnyOrder(lines.get(1), lines.get(4));
    assertThat(paths.through(pixel(1)))
        .containsExactlyInAnyOrder(lines.get(0), lines.get(1), lines.get(3), lines.get(4));
    assertThat(paths.through(FOUR)).hasSize(5);
    assertThat(paths.through(pixel(7))).isEmpty();
  }

  @Test
  void noWaysLeadToAPixel() {
    assertThat(Paths.follow(pass(), Question.why(pixel(0))).lines()).isEmpty();
  }

  @Test
  void aWideAndDeepNetworkStillGivesAPictureThatCanBeRead() {
    NetworkSpec deep =
        Passes.network(
            Collections.nCopies(10, new Dense(200, Activation.TANH)).toArray(LayerSpec[]::new));
    float[] random = Passes.random(deep.parameterCount(), 8);
    Pass pass = Passes.run(deep, random, Passes.random(784, 9));
    Paths paths = Paths.follow(pass, Question.why(new Unit(10, 0)));
    assertThat(paths.lines()).hasSizeLessThanOrEqualTo(Paths.MOST);
    assertThat(paths.lines().stream().map(line -> line.to().layer()).distinct()).hasSize(11);
    paths.lines().stream()
        .collect(Collectors.groupingBy(PathLine::to, Collectors.counting()))
        .forEach((unit, count) -> assertThat(count).isLessThanOrEqualTo(Paths.PER_UNIT));
    paths.lines().stream()
        .collect(
            Collectors.groupingBy(
                line -> line.to().layer(), Collectors.summingDouble(PathLine::share)))
        .forEach((layer, share) -> assertThat(share).isBetween(0.0, 1 + ROUNDING));
  }

  @Test
  void hugeWeightsGiveNoWaysRatherThanNonsense() {
    parameters[0] = Float.MAX_VALUE;
    parameters[2] = Float.MAX_VALUE;
    Paths paths = Paths.follow(pass(), Question.why(FOUR));
    assertThat(paths.lines()).allMatch(line -> Double.isFinite(line.share()));
  }
}
