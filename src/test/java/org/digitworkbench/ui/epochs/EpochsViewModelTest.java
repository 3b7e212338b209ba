package org.digitworkbench.ui.epochs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.digitworkbench.TestModels;
import org.digitworkbench.data.Classes;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpochsViewModelTest {

  @TempDir private Path folder;

  private final ModelPicker models = new ModelPicker(Classes::digits);

  private EpochsViewModel of(KeptRun run, Executor background) {
    return new EpochsViewModel(run.store(), models, background, Runnable::run);
  }

  private void pick(int epoch) {
    ModelChoice choice = new ModelChoice("relu", KeptRun.model(epoch));
    models.put(choice);
    models.selectedProperty().set(choice);
  }

  /** The digit that the network sees in everything, so the epoch that it is of. */
  private int shown() {
    TrainedModel model = Objects.requireNonNull(models.shownProperty().getValue()).model();
    float[] parameters = model.parameters();
    int label = 0;
    while (parameters[parameters.length - 10 + label] == 0) {
      label++;
    }
    return label;
  }

  @Test
  void theNetworkIsShownAsItWas() {
    EpochsViewModel epochs = of(new KeptRun(folder, 3), Runnable::run);
    pick(3);
    assertThat(epochs.stopsProperty().get()).containsExactly(0, 1, 2, 3);
    assertThat(epochs.positionProperty().get()).isEqualTo(3);
    assertThat(epochs.textProperty().get()).isEqualTo("Epoch 3 of 15");
    epochs.positionProperty().set(1);
    assertThat(shown()).isEqualTo(1);
    assertThat(epochs.textProperty().get()).isEqualTo("Epoch 1 of 15");
    epochs.positionProperty().set(0);
    assertThat(shown()).isZero();
    assertThat(epochs.textProperty().get()).isEqualTo("Untrained");
    epochs.positionProperty().set(3);
    assertThat(models.shownProperty().getValue()).isSameAs(models.selectedProperty().get());
  }

  @Test
  void anEpochThatIsLookedAtStaysWhileTheTrainingGoesOn() {
    KeptRun run = new KeptRun(folder, 3);
    EpochsViewModel epochs = of(run, Runnable::run);
    pick(3);
    epochs.positionProperty().set(2);
    run.train(4);
    pick(4);
    assertThat(epochs.stopsProperty().get()).containsExactly(0, 1, 2, 3, 4);
    assertThat(epochs.positionProperty().get()).isEqualTo(2);
    assertThat(shown()).isEqualTo(2);
    epochs.positionProperty().set(4);
    run.train(5);
    pick(5);
    assertThat(epochs.positionProperty().get()).as("the newest follows").isEqualTo(5);
    assertThat(shown()).isEqualTo(5);
  }

  @Test
  void aNetworkFromAFileHasNoEpochs() {
    EpochsViewModel epochs = of(new KeptRun(folder, 3), Runnable::run);
    pick(3);
    epochs.positionProperty().set(1);
    models.selectedProperty().set(new ModelChoice("other", TestModels.always(7, 3, "other")));
    assertThat(epochs.stopsProperty().get()).isEmpty();
    assertThat(epochs.textProperty().get()).isEmpty();
    assertThat(shown()).isEqualTo(7);
  }

  @Test
  void aDamagedEpochSaysSoAndTheOneBeforeStays() throws IOException {
    KeptRun run = new KeptRun(folder, 3);
    EpochsViewModel epochs = of(run, Runnable::run);
    pick(3);
    Files.writeString(folder.resolve(run.id()).resolve("epoch-0001.digitmodel"), "x");
    epochs.positionProperty().set(2);
    epochs.positionProperty().set(1);
    assertThat(epochs.problemProperty().get()).contains("epoch-0001.digitmodel");
    assertThat(shown()).isEqualTo(2);
    epochs.positionProperty().set(0);
    assertThat(epochs.problemProperty().get()).isEmpty();
    assertThat(shown()).isZero();
  }

  @Test
  void theNewestWishOfTheSliderWins() {
    Deque<Runnable> waiting = new ArrayDeque<>();
    EpochsViewModel epochs = of(new KeptRun(folder, 3), waiting::add);
    pick(3);
    waiting.remove().run();
    epochs.positionProperty().set(2);
    epochs.positionProperty().set(1);
    epochs.positionProperty().set(0);
    assertThat(waiting).hasSize(1);
    waiting.remove().run();
    assertThat(shown()).isZero();
  }

  @Test
  void theFilmGoesFromTheFirstEpochToTheLastAndWaitsForEachPicture() {
    Deque<Runnable> waiting = new ArrayDeque<>();
    EpochsViewModel epochs = of(new KeptRun(folder, 3), waiting::add);
    pick(3);
    waiting.remove().run();
    epochs.playingProperty().set(true);
    List<Integer> film = new ArrayList<>();
    while (epochs.playingProperty().get()) {
      int before = epochs.positionProperty().get();
      epochs.nextFrame();
      assertThat(epochs.positionProperty().get()).as("not shown yet").isEqualTo(before);
      waiting.remove().run();
      film.add(shown());
      epochs.nextFrame();
    }
    assertThat(film).containsExactly(0, 1, 2);
    assertThat(shown()).isEqualTo(3);
  }
}
