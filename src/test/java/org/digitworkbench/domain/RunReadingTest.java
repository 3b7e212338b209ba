package org.digitworkbench.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunReadingTest {

  @Test
  void overfittingIsSaidWithItsNumbers() {
    LearningCurve curve =
        curve(
            new double[] {0.10, 0.06, 0.03, 0.01, 0.005},
            new double[] {0.11, 0.08, 0.07, 0.08, 0.10},
            new double[] {0.966, 0.975, 0.980, 0.982, 0.981});
    assertThat(RunReading.of(curve))
        .containsExactly(
            "97 % was first reached at epoch 2; test accuracy was 96.60 % after epoch 1 and 98.10 % after epoch 5.",
            "Test accuracy was best at epoch 4, 98.20 %; at the end it is 98.10 %.",
            "At the end, training accuracy is 1.00 points above test accuracy.",
            "Overfitting: test loss was lowest at epoch 3 (0.0700) and has risen to 0.1000, while training loss went on falling, from 0.0300 to 0.0050.",
            "Training took 10.0 s, 2.0 s per epoch.");
  }

  @Test
  void spreadAndUnderfittingAreNoOverfitting() {
    LearningCurve spread =
        curve(
            new double[] {0.5, 0.30, 0.20},
            new double[] {0.5, 0.300, 0.305},
            new double[] {0.7, 0.9, 0.91});
    assertThat(RunReading.of(spread))
        .anyMatch(s -> s.startsWith("Test loss has not risen again"))
        .anyMatch(s -> s.startsWith("97 % was not reached in 3 epochs"))
        .anyMatch(s -> s.contains("may still improve"))
        .noneMatch(s -> s.startsWith("Overfitting"));
    LearningCurve shaken =
        curve(new double[] {0.1, 0.3}, new double[] {0.1, 0.3}, new double[] {0.97, 0.9});
    assertThat(RunReading.of(shaken)).anyMatch(s -> s.contains("that points to large steps"));
  }

  @Test
  void withoutAnEpochNothingIsSaid() {
    assertThat(RunReading.of(new LearningCurve(List.of()))).isEmpty();
    LearningCurve untrained =
        new LearningCurve(List.of(new EpochMetrics(0, 2.3, 0.1, 2.3, 0.1, 0, 0)));
    assertThat(RunReading.of(untrained)).isEmpty();
    assertThat(RunReading.ofAll(Map.of("relu", untrained, "sigmoid", untrained), 10_000)).isEmpty();
  }

  @Test
  void aDifferenceIsHeldAgainstChance() {
    assertThat(together(0.9825, 0.9810).getFirst())
        .isEqualTo(
            "At their last epochs, relu is at 98.25 %, sigmoid at 98.10 %: 0.15 points apart, no more than the 0.38 points that chance or another seed would explain, so there is no winner.");
    assertThat(together(0.9500, 0.9825).getFirst())
        .startsWith(
            "At their last epochs, sigmoid is at 98.25 %, relu at 95.00 %: 3.25 points apart, more than");
    assertThat(together(0.98, 0.98).getFirst())
        .isEqualTo("At their last epochs, relu and sigmoid are level, at 98.00 %.");
    assertThat(together(0.98, 0.95))
        .contains("97 % was first reached by relu at epoch 1, by sigmoid never.");
  }

  private static List<String> together(double relu, double sigmoid) {
    Map<String, LearningCurve> curves = new LinkedHashMap<>();
    curves.put("relu", curve(new double[] {0.1}, new double[] {0.1}, new double[] {relu}));
    curves.put("sigmoid", curve(new double[] {0.1}, new double[] {0.1}, new double[] {sigmoid}));
    return RunReading.ofAll(curves, 10_000);
  }

  private static LearningCurve curve(double[] trainLoss, double[] testLoss, double[] accuracy) {
    List<EpochMetrics> epochs = new ArrayList<>();
    epochs.add(new EpochMetrics(0, 2.3, 0.1, 2.3, 0.1, 0, 0));
    for (int i = 0; i < accuracy.length; i++) {
      epochs.add(
          new EpochMetrics(
              i + 1, trainLoss[i], accuracy[i] + 0.01, testLoss[i], accuracy[i], 2, 30_000));
    }
    return new LearningCurve(epochs);
  }
}
