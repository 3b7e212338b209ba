package org.digitworkbench.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.Checkpoint;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.engine.Glimpse;
import org.digitworkbench.ui.fx.Pulse;
import org.junit.jupiter.api.Test;

class TrainViewModelTest {

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
    public void checkpoint(String name, Checkpoint checkpoint) {
      observed.add("epoch " + checkpoint.epoch() + " of " + name);
    }

    @Override
    public void finished(String name, TrainedModel model) {
      observed.add("finished " + name);
    }

    @Override
    public void newest(String name, TrainedModel model) {
      observed.add("newest " + name + " " + model.provenance().epochs().size());
    }

    @Override
    public void failed(String name, WorkbenchException error) {
      observed.add("failed " + name);
    }
  }

  @Test
  void oneClickRacesReluAgainstSigmoidOnTheSameTerms() {
    viewModel.form().epochs().textProperty().set("3");
    viewModel.form().seed().textProperty().set("7");
    viewModel.form().trainLimit().textProperty().set("5,000");
    viewModel.compare();
    assertThat(trainings).extracting(t -> t.name).containsExactly("relu", "sigmoid");
    assertThat(trainings)
        .allSatisfy(t -> {
          assertThat(t.commands).containsExactly("start");
          assertThat(t.training.epochs()).isEqualTo(3);
          assertThat(t.training.seed()).isEqualTo(7);
          assertThat(t.training.data().trainLimit()).isEqualTo(5000);
        });
    assertThat(trainings.get(1).network)
        .isEqualTo(trainings.get(0).network.withActivation(Activation.SIGMOID));
  }

  @Test
  void trainsThePresetWithTheValuesOfTheForm() {
    viewModel.presetProperty().set(Presets.of("compact"));
    viewModel.form().network().setActivations(Activation.TANH);
    viewModel.form().learningRate().textProperty().set("0.05");
    viewModel.form().batchSize().textProperty().set("256");
    viewModel.form().datasetProperty().set("fashion-mnist");
    viewModel.train();
    FakeTraining only = trainings.getFirst();
    assertThat(only.name).isEqualTo("compact");
    assertThat(only.network)
        .isEqualTo(Presets.of("compact").network().withActivation(Activation.TANH));
    assertThat(only.training.optimisation().optimiser().learningRate()).isEqualTo(0.05);
    assertThat(only.training.optimisation().batchSize()).isEqualTo(256);
    assertThat(only.training.epochs()).isEqualTo(100);
    assertThat(only.training.data().dataset()).isEqualTo("fashion-mnist");
    assertThat(viewModel.dataNote(viewModel.runs().getFirst())).isEqualTo("fashion-mnist");
  }

  @Test
  void doubleClickStartsOneTraining() {
    viewModel.train();
    viewModel.train();
    viewModel.compare();
    assertThat(trainings).hasSize(1);
    assertThat(viewModel.activeProperty().get()).isTrue();
  }

  @Test
  void commandsFollowTheStates() {
    viewModel.compare();
    assertThat(viewModel.canPauseProperty().get()).isTrue();
    assertThat(viewModel.canContinueProperty().get()).isFalse();
    viewModel.pauseOrResume();
    pulse.run();
    assertThat(viewModel.pausedProperty().get()).isTrue();
    assertThat(viewModel.statusTextProperty().get()).startsWith("Paused relu, sigmoid");
    viewModel.pauseOrResume();
    pulse.run();
    assertThat(viewModel.pausedProperty().get()).isFalse();
    viewModel.stop();
    pulse.run();
    assertThat(viewModel.canStopProperty().get()).isFalse();
    assertThat(viewModel.activeProperty().get()).isTrue();
    trainings.forEach(FakeTraining::finish);
    pulse.run();
    assertThat(viewModel.activeProperty().get()).isFalse();
    assertThat(viewModel.statusTextProperty().get()).isEmpty();
    viewModel.moreEpochsProperty().set(2);
    viewModel.continueTraining();
    assertThat(trainings)
        .allSatisfy(t ->
            assertThat(t.commands)
                .containsExactly("start", "pause", "resume", "stop", "continueTraining 2"));
  }

  @Test
  void continuingCountsFromTheLastCompleteEpoch() {
    viewModel.form().epochs().textProperty().set("1");
    viewModel.train();
    trainings.getFirst().epoch(0, 0.1);
    trainings.getFirst().epoch(1, 0.95);
    trainings.getFirst().finish();
    pulse.run();
    viewModel.continueTraining();
    RunStatus status = viewModel.runs().getFirst().status();
    assertThat(status.epochs()).isEqualTo(6);
    assertThat(status.progress()).isEqualTo(1 / 6.0);
    assertThat(status.state()).isEqualTo(RunState.RUNNING);
  }

  @Test
  void epochsArriveWithThePulseInTheTableTheChartsAndTheCard() {
    viewModel.train();
    trainings.getFirst().epoch(0, 0.1);
    trainings.getFirst().epoch(1, 0.96);
    trainings.getFirst().epoch(2, 0.975);
    trainings.getFirst().epoch(3, 0.972);
    assertThat(viewModel.epochs()).isEmpty();
    pulse.run();
    assertThat(viewModel.epochs()).hasSize(4);
    assertThat(viewModel.accuracyChart().runs()).containsExactly("relu");
    RunStatus status = viewModel.runs().getFirst().status();
    assertThat(status.accuracyText()).isEqualTo("97.20 %");
    assertThat(status.bestText()).isEqualTo("97.50 % at epoch 2");
    assertThat(status.targetText()).isEqualTo("epoch 2");
  }

  @Test
  void observerHearsEveryEpochAtOnceAndTheNewestModelOncePerPulse() {
    viewModel.train();
    trainings.getFirst().epoch(0, 0.1);
    trainings.getFirst().epoch(1, 0.9);
    assertThat(observed).containsExactly("started relu", "epoch 0 of relu", "epoch 1 of relu");
    pulse.run();
    assertThat(observed).endsWith("epoch 1 of relu", "newest relu 2");
    trainings.getFirst().finish();
    assertThat(observed).endsWith("finished relu");
  }

  @Test
  void speedAndTimeLeftComeFromTheBatchesAndLeavePausesOut() {
    viewModel.form().epochs().textProperty().set("2");
    viewModel.train();
    FakeTraining training = trainings.getFirst();
    for (int batch = 1; batch <= 50; batch++) {
      nanos += 100_000_000L;
      training.batch(1, batch, 100, 1);
      pulse.run();
    }
    RunStatus status = viewModel.runs().getFirst().status();
    assertThat(status.imagesPerSecond()).isBetween(1279.0, 1281.0);
    assertThat(status.secondsLeft()).isBetween(14.9, 15.1);
    assertThat(viewModel.statusTextProperty().get()).isEqualTo("Training relu: 25 %, 15 s left");
    viewModel.pauseOrResume();
    pulse.run();
    nanos += 3600_000_000_000L;
    viewModel.pauseOrResume();
    pulse.run();
    training.batch(1, 51, 100, 1);
    nanos += 100_000_000L;
    training.batch(1, 52, 100, 1);
    pulse.run();
    assertThat(viewModel.runs().getFirst().status().secondsLeft()).isBetween(14.5, 15.1);
  }

  @Test
  void batchesAreShownTwentyTimesASecondAndAPauseShowsThemAll() {
    viewModel.train();
    pulse.run();
    FakeTraining training = trainings.getFirst();
    nanos += 40_000_000;
    training.batch(1, 1, 10, 2);
    pulse.run();
    assertThat(viewModel.runs().getFirst().status().epochTime()).isZero();
    nanos += 40_000_000;
    training.batch(1, 2, 10, 2);
    pulse.run();
    assertThat(viewModel.runs().getFirst().status().epochTime()).isEqualTo(0.2);
    training.batch(1, 3, 10, 2);
    pulse.run();
    viewModel.pauseOrResume();
    pulse.run();
    assertThat(viewModel.runs().getFirst().status().epochTime()).isEqualTo(0.3);
  }

  @Test
  void failureShowsItsSentenceAndLetsTheUserTryAgain() {
    viewModel.train();
    trainings.getFirst().fail("The training diverged.");
    pulse.run();
    RunStatus status = viewModel.runs().getFirst().status();
    assertThat(status.stateText()).isEqualTo("Failed");
    assertThat(status.progressText()).isEqualTo("The training diverged.");
    assertThat(viewModel.canContinueProperty().get()).isFalse();
    assertThat(observed).contains("failed relu");
    viewModel.train();
    assertThat(trainings).hasSize(2);
  }

  @Test
  void repeatedRunsAreToldApartAndEndedOnesCanBeCleared() {
    viewModel.train();
    trainings.getFirst().epoch(0, 0.1);
    trainings.getFirst().finish();
    pulse.run();
    viewModel.train();
    trainings.getLast().epoch(0, 0.1);
    pulse.run();
    assertThat(viewModel.runs()).extracting(TrainRun::name).containsExactly("relu", "relu 2");
    viewModel.clear();
    assertThat(viewModel.runs()).extracting(TrainRun::name).containsExactly("relu 2");
    assertThat(viewModel.epochs()).extracting(EpochRow::run).containsExactly("relu 2");
    assertThat(viewModel.lossChart().runs()).containsExactly("relu 2");
  }

  @Test
  void nameOfClearedRunIsNotUsedAgain() {
    viewModel.train();
    trainings.getFirst().finish();
    pulse.run();
    viewModel.clear();
    viewModel.train();
    assertThat(viewModel.runs()).extracting(TrainRun::name).containsExactly("relu 2");
  }

  @Test
  void stoppedRunSaysSo() {
    viewModel.train();
    trainings.getFirst().epoch(0, 0.1);
    trainings.getFirst().batch(1, 1, 2, 2);
    viewModel.stop();
    trainings.getFirst().finish();
    pulse.run();
    assertThat(viewModel.runs().getFirst().status().stateText()).isEqualTo("Stopped");
    assertThat(viewModel.canContinueProperty().get()).isTrue();
  }

  @Test
  void divergedLossDoesNotBreakTheCharts() {
    viewModel.train();
    trainings.getFirst().batch(1, 1, 2, Double.NaN);
    pulse.run();
    assertThat(viewModel.runs().getFirst().status().epochTime()).isEqualTo(0.5);
  }

  @Test
  void aTrainingIsAskedForAGlimpseWhichWhoeverAskedLastGets() {
    GlimpseSource glimpses = viewModel.glimpses();
    List<Integer> seen = new ArrayList<>();
    glimpses.ask("relu", glimpse -> seen.add(glimpse.batch()));
    assertThat(glimpses.active().getValue()).isEmpty();
    viewModel.compare();
    pulse.run();
    assertThat(glimpses.active().getValue()).containsOnlyKeys("relu", "sigmoid");
    FakeTraining relu = trainings.get(0);
    relu.glimpse(new Glimpse(1, 1, 4, new float[0], new float[0]));
    assertThat(seen).as("nobody asked").isEmpty();
    glimpses.ask("relu", _ -> seen.add(-1));
    glimpses.ask("relu", glimpse -> seen.add(glimpse.batch()));
    assertThat(relu.commands).containsExactly("start", "glimpse", "glimpse");
    relu.glimpse(new Glimpse(1, 2, 4, new float[0], new float[0]));
    relu.glimpse(new Glimpse(1, 3, 4, new float[0], new float[0]));
    assertThat(seen).containsExactly(2);
    relu.epoch(0, 0.1);
    relu.finish();
    pulse.run();
    assertThat(glimpses.active().getValue()).containsOnlyKeys("sigmoid");
    glimpses.ask("relu", _ -> seen.add(-1));
    assertThat(relu.commands).hasSize(3);
  }
}
