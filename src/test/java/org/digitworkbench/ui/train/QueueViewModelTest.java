package org.digitworkbench.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.plan.PlanResult;
import org.digitworkbench.plan.SweepSetting;
import org.digitworkbench.ui.fx.Pulse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueueViewModelTest {

  private final List<FakeTraining> trainings = new ArrayList<>();
  private final List<String> observed = new ArrayList<>();
  private Runnable pulse = () -> {};
  private long nanos;
  private final TrainViewModel viewModel =
      new TrainViewModel(
          Presets.all(),
          List.of("mnist", "fashion-mnist"),
          UnaryOperator.identity(),
          (name, preset, network, training, _, _, listener) -> {
            FakeTraining fake = new FakeTraining(name, preset, network, training, listener);
            trainings.add(fake);
            return fake;
          },
          new Recorder(),
          Runnable::run,
          new Pulse() {
            @Override
            public void start(Runnable task) {
              pulse = task;
            }

            @Override
            public void stop() {
              pulse = () -> {};
            }
          },
          () -> nanos);

  private final class Recorder implements RunObserver {
    @Override
    public void started(String name, String preset, NetworkSpec network, TrainingSpec training) {
      observed.add("started " + name);
    }

    @Override
    public void newest(String name, TrainedModel model) {
      observed.add("newest " + name);
    }

    @Override
    public void closed(String name) {
      observed.add("closed " + name);
    }
  }

  /** relu and sigmoid, two seeds each. */
  @BeforeEach
  void begin() {
    viewModel.form().epochs().textProperty().set("1");
    viewModel.plan().show();
    viewModel.plan().repeatsProperty().set(2);
    viewModel.plan().sweepProperty().set(true);
    viewModel.plan().settingProperty().set(SweepSetting.ACTIVATION);
    viewModel.plan().valuesProperty().set("relu, sigmoid");
    viewModel.plan().start();
  }

  private void finish(double accuracy) {
    FakeTraining training = trainings.getLast();
    training.epoch(0, 0.1);
    training.epoch(1, accuracy);
    training.finish();
    pulse.run();
  }

  private List<String> names() {
    return viewModel.runs().stream().map(TrainRun::name).toList();
  }

  private PlanResult result() {
    return Objects.requireNonNull(viewModel.queue().resultProperty().get());
  }

  @Test
  void oneRunsAndTheOthersWait() {
    assertThat(names())
        .containsExactly("relu-relu-s42", "relu-sigmoid-s42", "relu-relu-s43", "relu-sigmoid-s43");
    assertThat(trainings).extracting(t -> t.name).containsExactly("relu-relu-s42");
    assertThat(viewModel.activeProperty().get()).isTrue();
    assertThat(viewModel.runs().get(1).status().stateText()).isEqualTo("Waiting");
    assertThat(viewModel.statusTextProperty().get()).isEqualTo("Training: 0 of 4 runs");
    assertThat(observed).containsExactly("started relu-relu-s42");
  }

  @Test
  void whatHasEndedIsClosedAndTheNextOneStarts() {
    finish(0.9);
    assertThat(trainings.getFirst().commands).containsExactly("start", "close");
    assertThat(observed)
        .containsExactly(
            "started relu-relu-s42", "closed relu-relu-s42", "started relu-sigmoid-s42");
    assertThat(viewModel.queue().progressTextProperty().get()).startsWith("1 of 4 runs");
    finish(0.8);
    finish(0.91);
    finish(0.82);
    assertThat(viewModel.activeProperty().get()).isFalse();
    assertThat(viewModel.canContinueProperty().get()).isFalse();
    assertThat(result().groups().get(0).accuracy().orElseThrow().mean()).isEqualTo(0.905);
    assertThat(result().groups().get(1).runs()).hasSize(2);
    viewModel.clear();
    assertThat(viewModel.runs()).isEmpty();
    assertThat(viewModel.queue().resultProperty().get()).isNull();
    assertThat(viewModel.accuracyChart().runs()).isEmpty();
  }

  @Test
  void aFailureStopsNobodyElse() {
    trainings.getFirst().epoch(0, 0.1);
    trainings.getFirst().fail("The training diverged.");
    pulse.run();
    assertThat(viewModel.runs().getFirst().state()).isEqualTo(RunState.FAILED);
    assertThat(trainings).hasSize(2);
    finish(0.8);
    finish(0.9);
    finish(0.8);
    assertThat(result().groups().getFirst().failed()).isEqualTo(1);
    assertThat(result().groups().getFirst().runs()).hasSize(1);
  }

  @Test
  void oneThatWaitsIsTakenOutOneThatRunsIsStopped() {
    viewModel.queue().cancel(viewModel.runs().get(1));
    assertThat(names()).doesNotContain("relu-sigmoid-s42");
    viewModel.queue().cancel(viewModel.runs().getFirst());
    assertThat(trainings.getFirst().commands).containsExactly("start", "stop");
    trainings.getFirst().epoch(0, 0.1);
    trainings.getFirst().finish();
    pulse.run();
    assertThat(trainings.getLast().name).isEqualTo("relu-relu-s43");
    assertThat(result().groups().getFirst().runs()).as("complete ones").isEmpty();
  }

  @Test
  void stopCancelsAll() {
    viewModel.stop();
    assertThat(names()).containsExactly("relu-relu-s42");
    assertThat(trainings.getFirst().commands).containsExactly("start", "stop");
    trainings.getFirst().epoch(0, 0.1);
    trainings.getFirst().finish();
    pulse.run();
    assertThat(trainings).hasSize(1);
    assertThat(viewModel.activeProperty().get()).isFalse();
  }

  @Test
  void theTimeLeftIsThatOfAll() {
    for (int batch = 1; batch <= 21; batch++) {
      trainings.getFirst().batch(1, batch, 40, 1);
      nanos += 100_000_000;
      pulse.run();
    }
    // Half an epoch took two seconds: half a run and three runs are 14 s.
    assertThat(viewModel.queue().progressTextProperty().get())
        .isEqualTo("0 of 4 runs  ·  14 s left");
    assertThat(viewModel.queue().progressProperty().get()).isEqualTo(21 / 40.0 / 4);
  }

  @Test
  void nothingElseStartsOrIsClearedMeanwhile() {
    viewModel.train();
    viewModel.compare();
    assertThat(trainings).hasSize(1);
    finish(0.9);
    assertThat(viewModel.canClearProperty().get()).isFalse();
    viewModel.clear();
    assertThat(viewModel.runs()).hasSize(4);
  }

  @Test
  void aRunOfOnesOwnStandsBesideTheRunsThatHaveEnded() {
    viewModel.stop();
    trainings.getFirst().epoch(0, 0.1);
    trainings.getFirst().finish();
    pulse.run();
    viewModel.train();
    assertThat(trainings.getLast().name).isEqualTo("relu");
    finish(0.9);
    assertThat(observed).contains("newest relu");
    viewModel.continueTraining();
    assertThat(trainings.getLast().commands).endsWith("continueTraining 5");
  }
}
