package org.digitworkbench.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.digitworkbench.domain.ExperimentSpec;
import org.digitworkbench.domain.InvalidSpecException;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.plan.Plan;
import org.digitworkbench.plan.PlannedRun;
import org.digitworkbench.plan.SweepSetting;
import org.junit.jupiter.api.Test;

class PlanViewModelTest {

  private ExperimentSpec own = Presets.of("compact").spec();
  private OptionalDouble seconds = OptionalDouble.empty();
  private final List<Plan> begun = new ArrayList<>();
  private final PlanViewModel viewModel =
      new PlanViewModel(Presets.all(), () -> own, Preset::spec, _ -> seconds, begun::add);

  private void choose(String id) {
    viewModel.choices().stream()
        .filter(choice -> choice.id().equals(id))
        .forEach(choice -> choice.chosen().set(true));
  }

  @Test
  void twoNetworksAreNeededThenItSaysWhatWillBeTrained() {
    viewModel.show();
    assertThat(viewModel.validProperty().get()).isFalse();
    assertThat(viewModel.summaryProperty().get()).startsWith("Choose two to six networks");
    assertThat(viewModel.errorProperty().get()).as("nothing is wrong yet").isEmpty();
    choose("relu");
    assertThat(viewModel.errorProperty().get()).isEmpty();
    assertThat(viewModel.summaryProperty().get())
        .isEqualTo(
            "10 runs: 2 networks, seeds 42 to 46. The time they take is known after the first epochs.");
    seconds = OptionalDouble.of(200);
    viewModel.repeatsProperty().set(1);
    assertThat(viewModel.summaryProperty().get())
        .isEqualTo("2 runs: 2 networks, seed 42. About 3 min, at the speed of the last trainings.");
    viewModel.start();
    assertThat(viewModel.openProperty().get()).isFalse();
    assertThat(begun.getFirst().runs())
        .extracting(PlannedRun::name)
        .containsExactly("compact-s42", "relu-s42");
  }

  @Test
  void aSweepIsOfTheNetworkOnTheLeft() {
    viewModel.show();
    viewModel.sweepProperty().set(true);
    assertThat(viewModel.summaryProperty().get()).startsWith("20 runs: 0.0001, 0.001, 0.01, 0.1");
    viewModel.settingProperty().set(SweepSetting.ACTIVATION);
    assertThat(viewModel.valuesProperty().get()).isEqualTo("relu, sigmoid, tanh");
    viewModel.valuesProperty().set("relu, banana");
    assertThat(viewModel.validProperty().get()).isFalse();
    assertThat(viewModel.errorProperty().get()).contains("banana");
    viewModel.start();
    assertThat(begun).isEmpty();
  }

  @Test
  void whatTheFormOnTheLeftSaysAtTheStartCounts() {
    viewModel.show();
    viewModel.sweepProperty().set(true);
    own = Presets.of("relu").spec();
    viewModel.start();
    assertThat(begun.getFirst().runs().getFirst().preset()).isEqualTo("relu");
  }

  @Test
  void aFormThatIsNotValidIsSaidSo() {
    PlanViewModel broken =
        new PlanViewModel(
            Presets.all(),
            () -> {
              throw new InvalidSpecException("The batch size must be a whole number.");
            },
            Preset::spec,
            _ -> seconds,
            begun::add);
    broken.show();
    broken.sweepProperty().set(true);
    assertThat(broken.errorProperty().get()).isEqualTo("The batch size must be a whole number.");
  }

  @Test
  void whatWasChosenIsStillChosenTheNextTime() {
    viewModel.show();
    choose("relu");
    viewModel.close();
    viewModel.show();
    assertThat(viewModel.choices().stream().filter(c -> c.chosen().get()))
        .extracting(PlanChoice::id)
        .containsExactly("own", "relu");
  }
}
