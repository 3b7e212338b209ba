package org.digitworkbench.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.Initialisation;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.NetworkSpec;
import org.junit.jupiter.api.Test;

class HistogramsTest {

  @Test
  void weightsAreCountedByTheirValueAndNoneIsLost() {
    float[] values = {9, -0.9f, -0.5f, 0, 0.49f, 0.5f, 5, 9};
    WeightHistogram histogram = WeightHistogram.of(values, 1, 5);
    assertThat(histogram.reach()).isEqualTo(2);
    int[] expected = new int[WeightHistogram.BINS];
    expected[24 - 11]++; // a part is a twelfth wide
    expected[24 - 6]++;
    expected[24]++;
    expected[24 + 5]++;
    expected[24 + 6]++;
    assertThat(histogram.counts()).containsExactly(expected);
  }

  @Test
  void nearlyAllOfANormalDistributionIsWithinReachAndTheRestAtTheEnds() {
    Random random = new Random(1);
    float[] values = new float[50_000];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (0.05 * random.nextGaussian());
    }
    values[7] = 1000 * 0.05f;
    WeightHistogram histogram = WeightHistogram.of(values, 0, values.length);
    assertThat(histogram.reach()).isBetween(0.15f, 2f);
    assertThat(Arrays.stream(histogram.counts()).sum()).isEqualTo(values.length);
    assertThat(histogram.counts()[WeightHistogram.BINS - 1]).isEqualTo(1);
  }

  @Test
  void aWiderHistogramOfTheSameWeightsIsTheSameAsCountingThemAnew() {
    float[] values = {-0.3f, -0.2f, -0.001f, 0, 0.001f, 0.05f, 0.3f, 0.24f};
    WeightHistogram narrow = WeightHistogram.of(values, 0, values.length);
    float[] more = Arrays.copyOf(values, values.length + 1);
    more[values.length] = 12;
    WeightHistogram wide = WeightHistogram.of(more, 0, more.length);
    assertThat(wide.reach()).isGreaterThan(narrow.reach());
    int[] counts = narrow.reaching(wide.reach()).counts();
    counts[(int) (12 / wide.reach() * 24 + 24)]++;
    assertThat(counts).containsExactly(wide.counts());
  }

  @Test
  void weightsThatAreAllZeroOrNotFiniteGiveAHistogramToo() {
    assertThat(WeightHistogram.of(new float[5], 0, 5).counts()[24]).isEqualTo(5);
    float[] wild = {Float.NaN, Float.POSITIVE_INFINITY, -Float.MAX_VALUE};
    assertThat(Arrays.stream(WeightHistogram.of(wild, 0, 3).counts()).sum()).isEqualTo(3);
    assertThat(Arrays.stream(GradientHistogram.of(wild, 0, 3).counts()).sum()).isEqualTo(3);
  }

  @Test
  void gradientsAreCountedByTheirSizeInPowersOfTwo() {
    float[] values = {0, 1e-20f, (float) Math.scalb(1.0, -44), -0.25f, 0.49f, 0.5f, 100};
    GradientHistogram histogram = GradientHistogram.of(values, 0, values.length);
    int[] expected = new int[GradientHistogram.BINS];
    expected[0] = 2;
    expected[1] = 1;
    expected[43] = 2;
    expected[44] = 1;
    expected[47] = 1;
    assertThat(histogram.counts()).containsExactly(expected);
    assertThat(histogram.mean()).isCloseTo((0.25 + 0.49 + 0.5 + 100) / 7, within(1e-6));
    assertThat(GradientHistogram.place(0.25)).isCloseTo(43, within(1e-9));
  }

  @Test
  void aMomentTakesTheWeightsOfEachLayerAndNothingElse() {
    NetworkSpec network =
        new NetworkSpec(
            List.of(
                new LayerSpec.Convolution(2, 27, Activation.IDENTITY),
                new LayerSpec.BatchNormalisation(Activation.RELU),
                new LayerSpec.Dense(3, Activation.SIGMOID)),
            Initialisation.HE_NORMAL);
    float[] parameters = new float[network.parameterCount()];
    Arrays.fill(parameters, 64); // biases, scales and running values
    int convolution = 2 * 27 * 27;
    int dense = convolution + 2 + 2 + 2 + 4;
    int logits = dense + 2 * 2 * 2 * 3 + 3;
    Arrays.fill(parameters, 0, convolution, 0.1f);
    Arrays.fill(parameters, dense, dense + 24, 0.2f);
    Arrays.fill(parameters, logits, logits + 30, 0.4f);
    LearningMoment moment = LearningMoment.of(network, 1.5, parameters, parameters);
    assertThat(moment.layers()).extracting(LayerLearning::layer).containsExactly(0, 2, 3);
    List<Double> flow = moment.flow();
    assertThat(flow.get(0)).isCloseTo(0.1, within(1e-6));
    assertThat(flow.get(1)).isCloseTo(0.2, within(1e-6));
    assertThat(flow.get(2)).isCloseTo(0.4, within(1e-6));
    assertThat(moment.fading().orElseThrow()).isCloseTo(2, within(1e-6));
    assertThat(LearningMoment.of(network, 1.5, parameters, null).flow()).isEmpty();
  }

  @Test
  void theNextGlimpseLeavesTheTrainingItsShareAndComesNotTooOften() {
    GlimpsePace pace = new GlimpsePace(100, 1000, 0.1);
    assertThat(pace.next(1000, 1005, 5)).as("quickly shown").isEqualTo(1100);
    assertThat(pace.next(1000, 1050, 40)).as("a tenth of 400").isEqualTo(1050 + 360);
    assertThat(pace.next(1000, 1500, 500)).as("never too long").isEqualTo(2500);
  }
}
