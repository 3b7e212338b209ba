package org.digitworkbench.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LearningHistoryTest {

  private static LearningMoment moment(double time, boolean withGradients) {
    float[] values = {1, 2};
    return new LearningMoment(
        time,
        List.of(
            new LayerLearning(
                0,
                WeightHistogram.of(values, 0, 2),
                withGradients ? GradientHistogram.of(values, 0, 2) : null)));
  }

  private static List<Double> times(LearningHistory history) {
    return history.moments().stream().map(LearningMoment::time).toList();
  }

  @Test
  void epochsThatAreReadLaterGoBetweenTheGlimpses() {
    LearningHistory history =
        LearningHistory.EMPTY
            .with(moment(1.5, true))
            .with(moment(1.7, true))
            .with(moment(0, false))
            .with(moment(1, false));
    assertThat(times(history)).containsExactly(0.0, 1.0, 1.5, 1.7);
    assertThat(history.end()).isEqualTo(1.7);
    assertThat(history.gradientsAt(1.6).orElseThrow().time()).isEqualTo(1.5);
    assertThat(history.gradientsAt(1.2)).isEmpty();
  }

  @Test
  void gradientsThatAreKnownAreNotForgottenForTheSameMomentWithoutThem() {
    LearningHistory history = LearningHistory.EMPTY.with(moment(1, true)).with(moment(1, false));
    assertThat(times(history)).containsExactly(1.0);
    assertThat(history.hasGradientsAt(1)).isTrue();
    LearningHistory found = LearningHistory.EMPTY.with(moment(1, false)).with(moment(1, true));
    assertThat(found.hasGradientsAt(1)).isTrue();
    assertThat(times(found)).containsExactly(1.0);
  }

  @Test
  void aLongTrainingKeepsItsBeginningAndItsEnd() {
    LearningHistory history = LearningHistory.EMPTY;
    for (int i = 0; i <= 5000; i++) {
      history = history.with(moment(i, true));
    }
    assertThat(history.moments()).hasSizeBetween(100, LearningHistory.LIMIT);
    assertThat(history.end()).isEqualTo(5000);
    assertThat(history.moments().getFirst().time()).isLessThan(50);
  }
}
