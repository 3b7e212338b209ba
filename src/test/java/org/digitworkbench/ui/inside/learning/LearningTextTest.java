package org.digitworkbench.ui.inside.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.digitworkbench.inside.GradientHistogram;
import org.digitworkbench.inside.LayerLearning;
import org.digitworkbench.inside.LearningMoment;
import org.digitworkbench.inside.WeightHistogram;
import org.junit.jupiter.api.Test;

class LearningTextTest {

  private static String fading(float... means) {
    List<LayerLearning> layers = new ArrayList<>();
    for (int i = 0; i < means.length; i++) {
      float[] values = {means[i]};
      layers.add(
          new LayerLearning(
              i, WeightHistogram.of(values, 0, 1), GradientHistogram.of(values, 0, 1)));
    }
    return LearningText.fading(new LearningMoment(1, layers));
  }

  @Test
  void theFadingIsSaidWithItsFactor() {
    assertThat(fading(1e-9f, 1e-6f, 1.23e-3f, 1e-2f))
        .isEqualTo(
            "The gradient in the first layer is 1,200,000 times smaller than in the last hidden one: it vanishes on its way back.");
    assertThat(fading(1, 1e-3f, 1)).contains("1,000 times larger").contains("explodes");
    assertThat(fading(1, 20, 1)).endsWith("20 times smaller than in the last hidden one.");
    assertThat(fading(1, 2, 5)).contains("about as large");
    assertThat(fading(0, 1, 1)).startsWith("No gradient");
    assertThat(fading(0, 0, 0)).startsWith("No gradient");
    assertThat(fading(1, 1)).as("one hidden layer").isEmpty();
  }

  @Test
  void unitsAreCountedInWords() {
    assertThat(LearningText.dead(new DeadShare(0, 0, 512, false)))
        .isEqualTo("none of 512 units dead");
    assertThat(LearningText.dead(new DeadShare(0, 3, 512, false))).isEqualTo("3 of 512 units dead");
    assertThat(LearningText.dead(new DeadShare(0, 64, 64, true)))
        .isEqualTo("all 64 units saturated");
  }

  @Test
  void numbersHaveTheDigitsThatCount() {
    assertThat(LearningText.small(3.21e-5)).isEqualTo("3.2e-5");
    assertThat(LearningText.small(3.21e-12)).isEqualTo("3.2e-12");
    assertThat(LearningText.small(0)).isEqualTo("0");
    assertThat(LearningText.reach(0.125f)).isEqualTo("0.125");
    assertThat(LearningText.reach(0.5f)).isEqualTo("0.5");
    assertThat(LearningText.reach(16)).isEqualTo("16");
    assertThat(LearningText.axes(1.5)).contains("epoch 0 to 1.5;");
    assertThat(LearningText.axes(20)).contains("epoch 0 to 20;");
  }
}
