package org.digitworkbench.ui.inside.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digitworkbench.inside.GradientHistogram;
import org.digitworkbench.inside.LayerLearning;
import org.digitworkbench.inside.LearningHistory;
import org.digitworkbench.inside.LearningMoment;
import org.digitworkbench.inside.WeightHistogram;
import org.digitworkbench.ui.why.Pixels;
import org.junit.jupiter.api.Test;

class HistogramPixelsTest {

  private static final int WHITE = 0xffffff;
  private static final int ORANGE = 0xd55e00;
  private static final int BLUE = 0x56b4e9;

  private final Pixels pixels = new Pixels(10, WeightHistogram.BINS);

  private static LearningMoment weights(double time, float... values) {
    return new LearningMoment(
        time, List.of(new LayerLearning(0, WeightHistogram.of(values, 0, values.length), null)));
  }

  private int at(int x, int y) {
    return pixels.argb()[y * pixels.width() + x] & WHITE;
  }

  /** Row of a weight, where the picture reaches that far. */
  private static int row(float value, float reach) {
    return WeightHistogram.BINS - 1 - (int) Math.floor((value / reach + 1) * 24);
  }

  @Test
  void timeGoesToTheRightAndValueUpAndTheSignIsTheColour() {
    LearningHistory history =
        LearningHistory.EMPTY.with(weights(0, 0.5f, 0.5f)).with(weights(5, -0.5f, -0.5f));
    HistogramPixels.weights(pixels, history, 0, 10, WHITE, ORANGE, BLUE);
    int positive = row(0.5f, 2);
    int negative = row(-0.5f, 2);
    assertThat(positive).as("up").isLessThan(negative);
    assertThat(at(0, positive)).isEqualTo(ORANGE);
    assertThat(at(3, positive)).as("until something newer is known").isEqualTo(ORANGE);
    assertThat(at(0, negative)).isEqualTo(WHITE);
    assertThat(at(4, negative)).isEqualTo(BLUE);
    assertThat(at(4, positive)).isEqualTo(WHITE);
    assertThat(at(9, negative)).as("not there yet").isEqualTo(WHITE);
  }

  @Test
  void theAxisOfValuesIsTheSameForAllMoments() {
    LearningHistory history =
        LearningHistory.EMPTY.with(weights(0, 0.1f, 0.1f)).with(weights(5, 3f, 3f));
    HistogramPixels.weights(pixels, history, 0, 5, WHITE, ORANGE, BLUE);
    assertThat(history.reach(0)).isEqualTo(16);
    assertThat(at(0, row(0.1f, 16))).isEqualTo(ORANGE);
    assertThat(at(9, row(3f, 16))).isEqualTo(ORANGE);
  }

  @Test
  void aSingleMomentFillsThePicture() {
    HistogramPixels.weights(
        pixels, LearningHistory.EMPTY.with(weights(0, 0.5f, 0.5f)), 0, 0, WHITE, ORANGE, BLUE);
    assertThat(at(0, row(0.5f, 2))).isEqualTo(ORANGE);
    assertThat(at(9, row(0.5f, 2))).isEqualTo(ORANGE);
  }

  @Test
  void gradientsOfZeroDoNotFadeTheOthers() {
    float[] values = new float[1000];
    values[0] = 0.25f;
    LearningMoment moment =
        new LearningMoment(
            1,
            List.of(
                new LayerLearning(
                    0,
                    WeightHistogram.of(values, 0, 1000),
                    GradientHistogram.of(values, 0, 1000))));
    Pixels gradients = new Pixels(4, GradientHistogram.BINS);
    HistogramPixels.gradients(
        gradients, LearningHistory.EMPTY.with(weights(0, 1)).with(moment), 0, 1, WHITE, 0x000000);
    int row = GradientHistogram.BINS - 1 - 43;
    assertThat(gradients.argb()[row * 4 + 3]).isEqualTo(0xff000000);
    assertThat(gradients.argb()[(GradientHistogram.BINS - 1) * 4 + 3]).isEqualTo(0xff000000);
  }
}
