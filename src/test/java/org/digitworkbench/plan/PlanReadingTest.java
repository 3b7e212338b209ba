package org.digitworkbench.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.ExperimentSpec;
import org.digitworkbench.domain.LearningCurve;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.Spread;
import org.junit.jupiter.api.Test;

class PlanReadingTest {

  private static ExperimentSpec oneEpoch(String id) {
    ExperimentSpec spec = Presets.of(id).spec();
    return new ExperimentSpec(id, spec.title(), "", spec.network(), spec.training().withEpochs(1));
  }

  private static LearningCurve curve(int epochs, double accuracy) {
    return new LearningCurve(
        IntStream.rangeClosed(0, epochs)
            .mapToObj(e -> new EpochMetrics(e, 1, 0.5, 1, accuracy, e == 0 ? 0 : 2, 100))
            .toList());
  }

  /** relu and sigmoid in turns. */
  private static PlanResult result(double... accuracies) {
    Plan plan = Plan.compare(List.of(oneEpoch("relu"), oneEpoch("sigmoid")), accuracies.length / 2);
    Map<String, LearningCurve> curves = new HashMap<>();
    for (int i = 0; i < accuracies.length; i++) {
      curves.put(plan.runs().get(i).name(), curve(1, accuracies[i]));
    }
    return PlanResult.of(plan, curves, Set.of());
  }

  @Test
  void aDifferenceAboveTheSpreadIsOne() {
    assertThat(PlanReading.of(result(0.981, 0.970, 0.983, 0.972, 0.982, 0.971)))
        .isEqualTo(
            "After all epochs, relu is at 98.20 % ± 0.10, sigmoid at 97.10 % ± 0.10: 1.10 points apart, more than the 0.23 points that the spread over the seeds explains.");
  }

  @Test
  void aDifferenceWithinTheSpreadSaysNothing() {
    assertThat(PlanReading.of(result(0.97, 0.98, 0.99, 0.971, 0.98, 0.985)))
        .contains("no more than the")
        .endsWith("so this does not show which is better.");
  }

  @Test
  void oneSeedShowsNoSpread() {
    assertThat(PlanReading.of(result(0.98, 0.97)))
        .isEqualTo(
            "After all epochs, relu is at 98.00 %, sigmoid at 97.00 %: 1.00 points apart; only repeats with other seeds show whether that is more than the spread over seeds.");
  }

  @Test
  void theSpreadIsThatOfWelchsTest() {
    // R: x <- c(1,2,3,4,5); y <- c(2,4,6,8,10); t.test(x, y)$parameter is 5.88, and
    // qt(.975, 5) * sqrt(var(x)/5 + var(y)/5) is 4.066.
    Spread x = Spread.of(List.of(1.0, 2.0, 3.0, 4.0, 5.0));
    Spread y = Spread.of(List.of(2.0, 4.0, 6.0, 8.0, 10.0));
    assertThat(PlanReading.spread(x, y)).isCloseTo(4.066, within(0.001));
  }

  @Test
  void runsThatWereCutOffOrFailedDoNotCount() {
    Plan plan = Plan.compare(List.of(oneEpoch("relu"), oneEpoch("sigmoid")), 2);
    PlanResult result =
        PlanResult.of(
            plan,
            Map.of(
                "relu-s42", curve(1, 0.9), "relu-s43", curve(0, 0.1), "sigmoid-s42", curve(0, 0.1)),
            Set.of("sigmoid-s42"));
    assertThat(result.groups().get(0).runs())
        .extracting(GroupResult.Complete::name)
        .containsExactly("relu-s42");
    assertThat(result.groups().get(1).runs()).isEmpty();
    assertThat(result.groups().get(1).failed()).isEqualTo(1);
    assertThat(PlanReading.of(result)).isEmpty();
    assertThat(PlanCsv.of(result))
        .isEqualTo(
            "run,network,seed,epochs,test_accuracy,best_test_accuracy,seconds\r\nrelu-s42,relu,42,1,0.9,0.9,2.0\r\n");
  }

  @Test
  void durationsAreThoseOfTheSameWork() {
    Plan plan = Plan.compare(List.of(oneEpoch("relu"), oneEpoch("compact")), 2);
    Durations durations = new Durations();
    assertThat(durations.ofAll(plan.runs())).isEmpty();
    ExperimentSpec relu = Presets.of("relu").spec();
    durations.measured(relu.network(), relu.training().withSeed(1), 3);
    assertThat(durations.of(relu.network(), relu.training()).orElseThrow()).isEqualTo(45);
    assertThat(durations.ofAll(plan.runs()).orElseThrow()).isEqualTo(12);
  }
}
