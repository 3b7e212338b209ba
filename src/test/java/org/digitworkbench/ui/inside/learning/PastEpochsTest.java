package org.digitworkbench.ui.inside.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import org.digitworkbench.domain.Checkpoint;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.OptimiserState;
import org.digitworkbench.domain.Provenance;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.inside.LearningMoment;
import org.digitworkbench.store.RunClaim;
import org.digitworkbench.store.RunEpochs;
import org.digitworkbench.store.RunStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class PastEpochsTest {

  @TempDir private Path folder;

  private final Watching watching = new Watching();
  private final SimpleObjectProperty<@Nullable RunEpochs> run = new SimpleObjectProperty<>();
  private String id = "";

  @BeforeEach
  void keep() {
    RunStore store = new RunStore(folder);
    try (RunClaim claim = store.begin("relu", Watching.model(0, 0).provenance().started())) {
      id = claim.id();
      for (int epoch = 0; epoch <= 3; epoch++) {
        Checkpoint checkpoint = new Checkpoint(model(epoch), 0, 0, OptimiserState.NONE);
        claim.save(Run.of(id, "relu", 15, checkpoint, RunState.FINISHED), checkpoint);
      }
    }
    PastEpochs.follow(
        watching.learning, store, run, watching.watcher, Runnable::run, Runnable::run);
  }

  private static TrainedModel model(int epoch) {
    TrainedModel like = Watching.model(epoch, epoch);
    Provenance p = like.provenance();
    return new TrainedModel(
        like.network(),
        like.training(),
        new Provenance(
            p.preset(),
            p.datasetSha256(),
            p.started(),
            p.workbench(),
            p.engine(),
            p.machine(),
            epoch,
            IntStream.rangeClosed(0, epoch)
                .mapToObj(e -> new EpochMetrics(e, 2.3, 0.1, 2.3, 0.1, 0, 0))
                .toList()),
        like.parameters());
  }

  private List<Double> times() {
    return watching.learning.historyProperty().get().moments().stream()
        .map(LearningMoment::time)
        .toList();
  }

  @Test
  void theEpochsOfTheRunAreAddedWithTheirGradientsOnceTheyAreLookedAt() {
    watching.epoch(3, 3);
    run.set(new RunEpochs(id, List.of(0, 1, 2, 3), 15));
    assertThat(times()).isEmpty();
    watching.inside.activeProperty().set(true);
    watching.learning.shownProperty().set(true);
    assertThat(times()).containsExactly(0.0, 1.0, 2.0, 3.0);
    assertThat(watching.learning.historyProperty().get().moments())
        .allMatch(LearningMoment::hasGradients);
  }

  @Test
  void whileSomethingIsTrainedNoGradientsAreComputed() {
    watching.inside.activeProperty().set(true);
    watching.learning.shownProperty().set(true);
    watching.train("sigmoid");
    watching.epoch(3, 3);
    run.set(new RunEpochs(id, List.of(0, 1, 2, 3), 15));
    assertThat(times()).containsExactly(0.0, 1.0, 2.0, 3.0);
    assertThat(watching.learning.historyProperty().get().moments())
        .noneMatch(LearningMoment::hasGradients);
    watching.train(null);
    assertThat(watching.learning.historyProperty().get().moments())
        .as("they come afterwards")
        .hasSize(4)
        .allMatch(LearningMoment::hasGradients);
  }

  @Test
  void aDamagedEpochIsLeftOut() throws IOException {
    Files.writeString(folder.resolve(id).resolve("epoch-0001.digitmodel"), "x");
    watching.inside.activeProperty().set(true);
    watching.learning.shownProperty().set(true);
    watching.epoch(3, 3);
    run.set(new RunEpochs(id, List.of(0, 1, 2, 3), 15));
    assertThat(times()).containsExactly(0.0, 2.0, 3.0);
  }
}
