package org.digitworkbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.digitworkbench.domain.Predictions;
import org.digitworkbench.evaluation.Timeline.Moment;
import org.junit.jupiter.api.Test;

class TimelineTest {

  /** Four images, all of them a 1. */
  private final Timeline timeline =
      Timeline.EMPTY
          .with(saying(0, 1, 0, 0, 0))
          .with(saying(1, 0, 1, 1, 0))
          .with(saying(2, 0, 0, 1, 0))
          .with(saying(3, 0, 1, 0, 1));

  @Test
  void whatWasRightAndIsWrongIsForgotten() {
    assertThat(timeline.forgotten(2).stream()).containsExactly(1);
    assertThat(timeline.forgotten(3).stream()).as("learned again").containsExactly(2);
  }

  @Test
  void aLuckyGuessOfTheUntrainedNetworkWasNotLearned() {
    assertThat(timeline.forgotten(1).stream()).isEmpty();
    assertThat(timeline.forgotten(7).stream()).as("no such epoch").isEmpty();
  }

  private static Moment saying(int epoch, int... labels) {
    float[] all = new float[labels.length * 10];
    for (int i = 0; i < labels.length; i++) {
      all[i * 10 + labels[i]] = 1;
    }
    return Moment.of(epoch, new Predictions(all), _ -> 1);
  }
}
