package org.digitworkbench.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.digitworkbench.TestModels;
import org.digitworkbench.data.Classes;
import org.digitworkbench.domain.Checkpoint;
import org.digitworkbench.domain.OptimiserState;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.store.RunClaim;
import org.digitworkbench.store.RunStore;
import org.digitworkbench.ui.models.ModelPicker;
import org.digitworkbench.ui.train.Continuation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsViewModelTest {

  @TempDir private Path folder;

  private final List<String> said = new ArrayList<>();
  private final List<Continuation> continued = new ArrayList<>();
  private final SimpleBooleanProperty training = new SimpleBooleanProperty();
  private final ModelPicker models = new ModelPicker(Classes::digits);

  private RunStore store = new RunStore(Path.of("unused"));
  private RunsViewModel viewModel = viewModel();

  @BeforeEach
  void open() {
    store = new RunStore(folder);
    viewModel = viewModel();
  }

  private RunsViewModel viewModel() {
    RunsViewModel.Window window =
        new RunsViewModel.Window() {
          @Override
          public boolean continueRuns(List<Continuation> continuations) {
            return !training.get() && continued.addAll(continuations);
          }

          @Override
          public void showTrain() {
            said.add("Train");
          }

          @Override
          public void showResults() {
            said.add("Results");
          }

          @Override
          public void say(String sentence) {
            said.add(sentence);
          }
        };
    return new RunsViewModel(
        store, models, id -> "MNIST", training, window, Runnable::run, Runnable::run);
  }

  @Test
  void theDiskIsAskedWhenTheTabIsShownAndWhenATrainingEnds() {
    save("relu", RunState.FINISHED);
    assertThat(viewModel.runs()).isEmpty();
    viewModel.activeProperty().set(true);
    assertThat(viewModel.runs()).extracting(RunItem::name).containsExactly("relu");
    assertThat(viewModel.usageProperty().get()).startsWith("Runs take ");
    training.set(true);
    save("sigmoid", RunState.FINISHED);
    training.set(false);
    assertThat(viewModel.runs()).hasSize(2);
  }

  @Test
  void everyWordOfTheFilterMustMatch() {
    save("relu", RunState.FINISHED);
    save("sigmoid", RunState.RUNNING);
    viewModel.activeProperty().set(true);
    viewModel.filterProperty().set("SIG interrupted");
    assertThat(viewModel.runs()).extracting(RunItem::name).containsExactly("sigmoid");
    viewModel.filterProperty().set("sigmoid finished");
    assertThat(viewModel.runs()).isEmpty();
    viewModel.filterProperty().set(" ");
    assertThat(viewModel.runs()).hasSize(2);
  }

  @Test
  void pickedRunsAreDrawnOverEachOtherEvenIfTheyHaveOneName() {
    save("relu", RunState.FINISHED);
    save("relu", RunState.FINISHED);
    viewModel.activeProperty().set(true);
    viewModel.select(viewModel.runs());
    assertThat(viewModel.accuracyChart().runs()).hasSize(2).allMatch(n -> n.startsWith("relu · "));
    viewModel.select(List.of(viewModel.runs().getFirst()));
    assertThat(viewModel.lossChart().runs()).containsExactly("relu");
  }

  @Test
  void anInterruptedRunIsContinuedToItsPlannedEpochs() {
    String id = save("relu", RunState.RUNNING);
    viewModel.activeProperty().set(true);
    assertThat(viewModel.runs().getFirst().state()).isEqualTo("Interrupted");
    viewModel.select(viewModel.runs());
    assertThat(viewModel.canContinueProperty().get()).isTrue();
    viewModel.continueRun(5);
    assertThat(continued).singleElement().matches(c -> c.plannedEpochs() == 15);
    assertThat(continued.getFirst().checkpoint().batch()).isEqualTo(3);
    assertThat(continued.getFirst().claim().id()).isEqualTo(id);
    assertThat(said).containsExactly("Train");
  }

  @Test
  void whileSomethingTrainsNothingIsContinued() {
    save("relu", RunState.RUNNING);
    viewModel.activeProperty().set(true);
    viewModel.select(viewModel.runs());
    training.set(true);
    assertThat(viewModel.canContinueProperty().get()).isFalse();
  }

  @Test
  void aRunThatIsTakenElsewhereSaysSoAndStays() {
    String id = save("relu", RunState.RUNNING);
    viewModel.activeProperty().set(true);
    viewModel.select(viewModel.runs());
    try (RunClaim _ = new RunStore(folder).claim(id)) {
      viewModel.continueRun(5);
    }
    assertThat(continued).isEmpty();
    assertThat(said).singleElement().asString().contains("is already being trained");
  }

  @Test
  void aRunIsRenamed() {
    save("relu", RunState.FINISHED);
    viewModel.activeProperty().set(true);
    viewModel.rename(viewModel.runs().getFirst(), "Ada's");
    assertThat(viewModel.runs()).extracting(RunItem::name).containsExactly("Ada's");
    viewModel.rename(viewModel.runs().getFirst(), " ");
    assertThat(said).singleElement().asString().contains("1 to 64 characters");
    assertThat(viewModel.runs()).extracting(RunItem::name).containsExactly("Ada's");
  }

  @Test
  void whatIsDeletedComesBack() {
    save("relu", RunState.FINISHED);
    save("sigmoid", RunState.FINISHED);
    viewModel.activeProperty().set(true);
    viewModel.select(viewModel.runs());
    viewModel.delete();
    assertThat(viewModel.runs()).isEmpty();
    assertThat(viewModel.deletedProperty().get()).isEqualTo("2 runs deleted.");
    viewModel.undo();
    assertThat(viewModel.runs()).hasSize(2);
    assertThat(viewModel.deletedProperty().get()).isEmpty();
  }

  @Test
  void aDamagedRunIsShownWithItsSentenceAndCanOnlyBeDeleted() throws IOException {
    String id = save("relu", RunState.FINISHED);
    Files.writeString(folder.resolve(id).resolve("run.json"), "{");
    viewModel.activeProperty().set(true);
    assertThat(viewModel.runs().getFirst().state()).isEqualTo("Damaged");
    viewModel.select(viewModel.runs());
    assertThat(viewModel.problemProperty().get()).contains("is damaged");
    assertThat(viewModel.canContinueProperty().get()).isFalse();
    assertThat(viewModel.canUseProperty().get()).isFalse();
    assertThat(viewModel.canDeleteProperty().get()).isTrue();
  }

  @Test
  void itsNetworkIsPickedAndItsResultsShown() {
    String id = save("relu", RunState.FINISHED);
    viewModel.activeProperty().set(true);
    viewModel.select(viewModel.runs());
    viewModel.openInResults();
    assertThat(models.selectedProperty().get()).matches(c -> c != null && c.name().equals(id));
    viewModel.useAsRival();
    assertThat(models.rivalProperty().get()).matches(c -> c != null && c.name().equals(id));
    assertThat(said).containsExactly("Results");
  }

  private String save(String name, RunState state) {
    Checkpoint checkpoint = new Checkpoint(TestModels.always(1, 0.5), 3, 0.1, OptimiserState.NONE);
    try (RunClaim claim = store.begin(name, Instant.now())) {
      claim.save(Run.of(claim.id(), name, 15, checkpoint, state), checkpoint);
      return claim.id();
    }
  }
}
