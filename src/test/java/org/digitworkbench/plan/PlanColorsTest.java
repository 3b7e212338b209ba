package org.digitworkbench.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digitworkbench.domain.ExperimentSpec;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.RunColors;
import org.junit.jupiter.api.Test;

class PlanColorsTest {

  private static final ExperimentSpec COMPACT = Presets.of("compact").spec();

  @Test
  void numbersHaveAScaleInTheirOrderHoweverTheyAreTyped() {
    Plan plan = Plan.sweep(COMPACT, SweepSetting.LEARNING_RATE, List.of("0.1", "0.01", "0.001"), 2);
    List<String> scale = RunColors.scale(3);
    assertThat(PlanColors.byName(plan))
        .containsEntry("rate 0.001", scale.get(0))
        .containsEntry("rate 0.01", scale.get(1))
        .containsEntry("rate 0.1", scale.get(2));
    assertThat(PlanColors.byId(plan)).containsEntry("compact-rate-1e-2", scale.get(1));
    RunColors colors = new RunColors(PlanColors.byId(plan));
    assertThat(plan.runs())
        .allSatisfy(run ->
            assertThat(colors.hex(run.name()))
                .isEqualTo(PlanColors.byName(plan).get(run.group().name())));
  }

  @Test
  void activationsKeepTheColoursOfReluAndSigmoid() {
    Plan plan = Plan.sweep(COMPACT, SweepSetting.ACTIVATION, List.of("tanh", "sigmoid", "relu"), 1);
    RunColors known = new RunColors();
    assertThat(PlanColors.byName(plan))
        .containsEntry("relu", known.hex("relu"))
        .containsEntry("sigmoid", known.hex("sigmoid"));
    assertThat(PlanColors.byId(plan)).containsEntry("compact-relu", known.hex("relu"));
    assertThat(PlanColors.byId(plan).values()).doesNotHaveDuplicates();
  }
}
