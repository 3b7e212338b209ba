package org.digitworkbench.ui.inside.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.digitworkbench.inside.LearningMoment;
import org.digitworkbench.store.RunEpochs;
import org.digitworkbench.ui.epochs.KeptRun;
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
    KeptRun kept = new KeptRun(folder, 3);
    id = kept.id();
    PastEpochs.follow(
        watching.learning, kept.store(), run, watching.watcher, Runnable::run, Runnable::run);
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
