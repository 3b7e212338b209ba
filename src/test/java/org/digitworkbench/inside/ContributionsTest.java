package org.digitworkbench.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.LayerSpec.AveragePool;
import org.digitworkbench.domain.LayerSpec.BatchNormalisation;
import org.digitworkbench.domain.LayerSpec.Convolution;
import org.digitworkbench.domain.LayerSpec.Dense;
import org.digitworkbench.domain.LayerSpec.Dropout;
import org.digitworkbench.domain.LayerSpec.MaxPool;
import org.digitworkbench.domain.NetworkSpec;
import org.junit.jupiter.api.Test;

/** Worked out by hand. */
class ContributionsTest {

  private static final double EXACT = 1e-7;

  @Test
  void aDenseUnitGetsEachValueTimesItsWeightAndTheBias() {
    NetworkSpec network = Passes.network(new Dense(2, Activation.RELU));
    float[] parameters = new float[network.parameterCount()];
    parameters[1] = 2;
    parameters[2 * 2 + 1] = -6;
    parameters[784 * 2 + 1] = 0.25f;
    Pass pass = Passes.run(network, parameters, Passes.pixels(1, 0, 0.5));
    Contributions all = Contributions.of(pass, new Unit(0, 1));
    assertThat(all.size()).isEqualTo(784);
    assertThat(all.strongest(5)).containsExactly(2, 0);
    assertThat(all.source(2)).isEqualTo(new Unit(Unit.PIXELS, 2));
    assertThat(all.value(2)).isEqualTo(0.5);
    assertThat(all.weight(2)).isEqualTo(-6);
    assertThat(all.product(2)).isEqualTo(-3);
    assertThat(all.bias()).isEqualTo(0.25);
    assertThat(all.sum()).isEqualTo(2 - 3 + 0.25);
    assertThat(all.magnitude()).isEqualTo(5);
  }

  @Test
  void theStrongestTermsAreThoseOfAFullSort() {
    NetworkSpec network = Passes.network();
    Pass pass =
        Passes.run(network, Passes.random(network.parameterCount(), 1), Passes.random(784, 2));
    Contributions all = Contributions.of(pass, new Unit(0, 3));
    int[] sorted =
        IntStream.range(0, all.size())
            .boxed()
            .sorted((a, b) -> Double.compare(Math.abs(all.product(b)), Math.abs(all.product(a))))
            .limit(20)
            .mapToInt(i -> i)
            .toArray();
    assertThat(all.strongest(20)).containsExactly(sorted);
  }

  @Test
  void aConvolutionsWindowLeavesThePaddingOut() {
    NetworkSpec network = Passes.network(new Convolution(2, 3, 2, 1, Activation.IDENTITY));
    float[] parameters = Passes.random(network.parameterCount(), 3);
    float[] input = Passes.random(784, 4);
    Pass pass = Passes.run(network, parameters, input);
    // The second filter's first place: of its window, the lower right four are in the image.
    Contributions all = Contributions.of(pass, new Unit(0, 14 * 14));
    assertThat(all.size()).isEqualTo(4);
    int[] pixels = {0, 1, 28, 29};
    int[] kernel = {9 + 4, 9 + 5, 9 + 7, 9 + 8};
    double sum = parameters[2 * 9 + 1];
    for (int i = 0; i < 4; i++) {
      assertThat(all.source(i)).isEqualTo(new Unit(Unit.PIXELS, pixels[i]));
      assertThat(all.weight(i)).isEqualTo(parameters[kernel[i]]);
      sum += (double) input[pixels[i]] * parameters[kernel[i]];
    }
    assertThat(all.sum()).isCloseTo(sum, within(EXACT));
    // And one in the middle, two steps to the right and one down: rows 1 to 3, columns 3 to 5.
    Contributions middle = Contributions.of(pass, new Unit(0, 14 * 14 + 14 + 2));
    assertThat(middle.size()).isEqualTo(9);
    assertThat(middle.source(0)).isEqualTo(new Unit(Unit.PIXELS, 28 + 3));
    assertThat(middle.source(8)).isEqualTo(new Unit(Unit.PIXELS, 3 * 28 + 5));
  }

  @Test
  void aConvolutionLooksAtAllChannels() {
    NetworkSpec network =
        Passes.network(
            new Convolution(2, 1, Activation.IDENTITY), new Convolution(3, 2, Activation.RELU));
    float[] parameters = Passes.random(network.parameterCount(), 5);
    Pass pass = Passes.run(network, parameters, Passes.random(784, 6));
    // Third filter, row 1, column 2.
    Contributions all = Contributions.of(pass, new Unit(1, 2 * 27 * 27 + 27 + 2));
    assertThat(all.size()).isEqualTo(8);
    assertThat(all.source(0)).isEqualTo(new Unit(0, 28 + 2));
    assertThat(all.source(7)).isEqualTo(new Unit(0, 784 + 2 * 28 + 3));
    int second = 2 + 2;
    assertThat(all.weight(7)).isEqualTo(parameters[second + 2 * 8 + 7]);
    assertThat(all.bias()).isEqualTo(parameters[second + 3 * 8 + 2]);
  }

  @Test
  void ofAMaxPoolTheWinnerCountsAloneAndOfEqualsTheFirst() {
    Pass pass = run(new MaxPool(2), 0.25, 0.5, 0.75, 0.75);
    Contributions first = Contributions.of(pass, new Unit(0, 0));
    assertThat(first.size()).isEqualTo(1);
    assertThat(first.source(0)).isEqualTo(new Unit(Unit.PIXELS, 1));
    assertThat(first.sum()).isEqualTo(0.5);
    assertThat(Contributions.of(pass, new Unit(0, 1)).source(0))
        .isEqualTo(new Unit(Unit.PIXELS, 2));
  }

  @Test
  void ofAnAveragePoolEachOfTheTileHasItsShare() {
    Pass pass = run(new AveragePool(2), 0.25, 0.5);
    Contributions all = Contributions.of(pass, new Unit(0, 0));
    assertThat(all.size()).isEqualTo(4);
    assertThat(all.product(1)).isEqualTo(0.125);
    assertThat(all.source(2)).isEqualTo(new Unit(Unit.PIXELS, 28));
    assertThat(all.sum()).isEqualTo(0.1875);
  }

  @Test
  void aNormalisationShiftsAndScalesTheUnitItself() {
    NetworkSpec network = Passes.network(new BatchNormalisation(Activation.RELU));
    float[] parameters = new float[network.parameterCount()];
    parameters[0] = 3; // scale
    parameters[1] = -1; // shift
    parameters[2] = 0.5f; // mean
    parameters[3] = 4; // variance
    Pass pass = Passes.run(network, parameters, Passes.pixels(0, 1));
    Contributions all = Contributions.of(pass, new Unit(0, 1));
    assertThat(all.size()).isEqualTo(1);
    assertThat(all.source(0)).isEqualTo(new Unit(Unit.PIXELS, 1));
    assertThat(all.value(0)).isEqualTo(0.5);
    assertThat(all.weight(0)).isCloseTo(1.5, within(1e-5));
    assertThat(all.bias()).isEqualTo(-1);
    assertThat(all.sum()).isCloseTo(-0.25, within(1e-5));
  }

  @Test
  void aDropoutLetsTheValueThrough() {
    Pass pass = run(new Dropout(0.5), 0.25, 0.5);
    Contributions all = Contributions.of(pass, new Unit(0, 1));
    assertThat(all.source(0)).isEqualTo(new Unit(Unit.PIXELS, 1));
    assertThat(all.sum()).isEqualTo(0.5);
  }

  @Test
  void theDifferenceOfTwoLogitsHasTheDifferencesOfTheirWeights() {
    NetworkSpec network = Passes.network();
    float[] parameters = new float[network.parameterCount()];
    parameters[4] = 2;
    parameters[9] = 5;
    parameters[7840 + 4] = 1;
    parameters[7840 + 9] = 0.5f;
    Pass pass = Passes.run(network, parameters, Passes.pixels(0.5));
    Question question = new Question(new Unit(0, 4), new Unit(0, 9));
    Contributions all = Contributions.of(pass, question);
    assertThat(all.product(0)).isEqualTo(0.5 * (2 - 5));
    assertThat(all.bias()).isEqualTo(0.5);
    assertThat(all.sum())
        .isEqualTo(pass.sum(question.unit()) - pass.sum(new Unit(0, 9)))
        .isEqualTo(-1);
  }

  @Test
  void nothingContributesToAPixel() {
    Pass pass = run(new Dropout(0.5), 1);
    Unit pixel = new Unit(Unit.PIXELS, 0);
    assertThatThrownBy(() -> Contributions.of(pass, pixel))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Pass run(LayerSpec layer, double... pixels) {
    NetworkSpec network = Passes.network(layer);
    return Passes.run(network, new float[network.parameterCount()], Passes.pixels(pixels));
  }
}
