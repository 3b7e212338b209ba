package org.digitworkbench.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.ExperimentSpec;
import org.digitworkbench.domain.InvalidSpecException;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.Presets;
import org.junit.jupiter.api.Test;

class PlanTest {

  private static final ExperimentSpec RELU = Presets.of("relu").spec();
  private static final ExperimentSpec COMPACT = Presets.of("compact").spec();

  private static List<ExperimentSpec> specs(String... ids) {
    return Stream.of(ids).map(id -> Presets.of(id).spec()).toList();
  }

  private static ExperimentSpec seeded(ExperimentSpec spec, long seed) {
    return new ExperimentSpec(
        spec.id(), spec.title(), "", spec.network(), spec.training().withSeed(seed));
  }

  @Test
  void allHaveTheSameSeedsAndTakeTurns() {
    Plan plan = Plan.compare(List.of(seeded(RELU, 7), seeded(Presets.of("sigmoid").spec(), 99)), 3);
    assertThat(plan.runs())
        .extracting(PlannedRun::name)
        .containsExactly("relu-s7", "sigmoid-s7", "relu-s8", "sigmoid-s8", "relu-s9", "sigmoid-s9");
    assertThat(plan.runs())
        .extracting(run -> run.spec().training().seed())
        .containsExactly(7L, 7L, 8L, 8L, 9L, 9L);
    assertThat(plan.runs().get(3).spec().network()).isEqualTo(Presets.of("sigmoid").network());
  }

  @Test
  void theSameNetworkTwiceIsTwoGroups() {
    assertThat(Plan.compare(List.of(RELU, RELU), 1).runs())
        .extracting(PlannedRun::name)
        .containsExactly("relu-s42", "relu-2-s42");
  }

  @Test
  void otherImagesAreNotFair() {
    assertThatThrownBy(() -> Plan.compare(specs("relu", "fashion-small"), 1))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessage(
            "relu trains on all of mnist and fashion-small on all of fashion-mnist: a fair comparison needs the same images for all.");
  }

  @Test
  void itsSizeIsBounded() {
    assertThatThrownBy(() -> Plan.compare(List.of(RELU), 1)).hasMessageContaining("not 1");
    assertThatThrownBy(() -> Plan.compare(specs("relu", "sigmoid"), 0))
        .hasMessage("The number of repeats must be between 1 and 100, not 0.");
    assertThatThrownBy(() -> Plan.compare(specs("relu", "sigmoid", "compact"), 100))
        .hasMessage("3 times 100 runs are more than 200; choose fewer repeats or fewer values.");
  }

  @Test
  void aSweepChangesOneSettingAndNamesItsValues() {
    Plan plan = Plan.sweep(COMPACT, SweepSetting.LEARNING_RATE, List.of("0.0125", "0.5", "10"), 1);
    assertThat(plan.runs())
        .extracting(PlannedRun::name)
        .containsExactly("compact-rate-125e-4-s42", "compact-rate-5e-1-s42", "compact-rate-10-s42");
    assertThat(plan.groups())
        .extracting(RunGroup::name)
        .containsExactly("rate 0.0125", "rate 0.5", "rate 10");
    for (PlannedRun run : plan.runs()) {
      assertThat(run.spec().network()).isEqualTo(COMPACT.network());
      assertThat(run.spec().training().optimisation().optimiser().learningRate())
          .isEqualTo(Double.parseDouble(run.group().value()));
      assertThat(run.preset()).isEqualTo("compact");
    }
  }

  @Test
  void everySettingReachesTheSpecification() {
    assertThat(SweepSetting.HIDDEN_UNITS.apply(RELU, "64").network().layers())
        .containsExactly(
            new LayerSpec.Dense(64, Activation.RELU),
            new LayerSpec.Dropout(0.2),
            new LayerSpec.Dense(64, Activation.RELU));
    assertThat(SweepSetting.BATCH_SIZE.apply(RELU, "32").training().optimisation().batchSize())
        .isEqualTo(32);
    assertThat(SweepSetting.ACTIVATION.apply(RELU, "tanh").network())
        .isEqualTo(RELU.network().withActivation(Activation.TANH));
    assertThat(SweepSetting.TRAINING_IMAGES.apply(RELU, "500").training().data().trainLimit())
        .isEqualTo(500);
  }

  @Test
  void aValueThatDoesNotFitIsRefusedByName() {
    assertThatThrownBy(() -> SweepSetting.LEARNING_RATE.apply(RELU, "11"))
        .hasMessage("The learning rate must be between 1.0E-8 and 10.0, not 11.0.");
    assertThatThrownBy(() -> SweepSetting.HIDDEN_UNITS.apply(RELU, "2.5"))
        .hasMessage("\"2.5\" is not a value for hidden units, which must be a whole number.");
    assertThatThrownBy(() -> SweepSetting.TRAINING_IMAGES.apply(RELU, "0"))
        .isInstanceOf(InvalidSpecException.class);
    assertThatThrownBy(() -> SweepSetting.HIDDEN_UNITS.apply(RELU, "1e999999999"))
        .isInstanceOf(InvalidSpecException.class);
    assertThatThrownBy(() -> SweepSetting.of("speed"))
        .hasMessageContaining("learning-rate, hidden-units, batch-size");
  }

  @Test
  void longNamesLeaveRoomForValueAndSeed() {
    ExperimentSpec spec =
        new ExperimentSpec("n".repeat(64), "N", "", RELU.network(), RELU.training());
    Plan plan = Plan.sweep(spec, SweepSetting.BATCH_SIZE, List.of("32", "64"), 2);
    assertThat(plan.runs())
        .extracting(PlannedRun::name)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.length() <= 64);
    assertThat(plan.runs().getFirst().name()).endsWith("n-batch-32-s42");
    assertThat(Plan.compare(List.of(spec, spec, seeded(RELU, -5)), 2).runs())
        .extracting(PlannedRun::name)
        .doesNotHaveDuplicates()
        .contains("relu-s42");
    assertThat(Plan.compare(List.of(seeded(RELU, -5), RELU), 1).runs().getFirst().name())
        .isEqualTo("relu-sm5");
  }
}
