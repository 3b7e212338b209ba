package org.digitworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.digitworkbench.TestModels;
import org.digitworkbench.data.Classes;
import org.digitworkbench.domain.Checkpoint;
import org.digitworkbench.domain.OptimiserState;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.store.Home;
import org.digitworkbench.ui.models.ModelPicker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunKeeperTest {

  @TempDir Path folder;

  private final List<Run> ended = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  @Test
  void everyEpochIsOnDisk() {
    Services services = Services.in(new Home(folder));
    RunKeeper keeper = keeper(services);
    TrainedModel untrained = TestModels.always(1, 0);
    keeper.started("relu", "relu", untrained.network(), untrained.training());
    keeper.checkpoint("relu", checkpoint(untrained, 0));
    await().until(() -> !services.runs().runs().isEmpty());
    assertThat(services.runs().runs()).extracting(Run::state).containsExactly(RunState.RUNNING);
    assertThat(kept(services)).isZero();

    keeper.checkpoint("relu", checkpoint(TestModels.always(1, 0.5), 5));
    keeper.finished("relu", TestModels.always(1, 0.5));
    assertThat(services.runs().runs()).extracting(Run::state).containsExactly(RunState.FINISHED);
    assertThat(services.runs().runs().getFirst().provenance().passes()).isEqualTo(0.5);
    assertThat(ended).isEqualTo(services.runs().runs());
    assertThat(kept(services)).isEqualTo(1);
    assertThat(problems).isEmpty();
  }

  @Test
  void aRunThatIsContinuedAndStoppedAtOnceIsAsItWas() {
    Services services = Services.in(new Home(folder));
    RunKeeper keeper = keeper(services);
    TrainedModel model = TestModels.always(1, 1);
    keeper.started("relu", "relu", model.network(), model.training());
    keeper.checkpoint("relu", checkpoint(model, 5));
    keeper.finished("relu", model);

    keeper.extended("relu", 9);
    keeper.checkpoint("relu", checkpoint(model, 5));
    keeper.finished("relu", model);

    assertThat(services.runs().runs())
        .singleElement()
        .returns(RunState.FINISHED, Run::state)
        .returns(9, Run::plannedEpochs);
    assertThat(kept(services)).isEqualTo(1);
  }

  @Test
  void aFailedRunKeepsItsLastEpoch() {
    Services services = Services.in(new Home(folder));
    RunKeeper keeper = keeper(services);
    TrainedModel model = TestModels.always(1, 1);
    keeper.started("relu", "relu", model.network(), model.training());
    keeper.checkpoint("relu", checkpoint(model, 5));
    keeper.failed("relu", new WorkbenchException("diverged"));
    assertThat(services.runs().runs()).extracting(Run::state).containsExactly(RunState.FAILED);
    assertThat(ended).isEmpty();
    assertThat(kept(services)).isEqualTo(1);
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamedAndTheTrainingGoesOn() throws Exception {
    Path blocked = Files.createFile(folder.resolve("file"));
    RunKeeper keeper = keeper(Services.in(new Home(blocked)));
    TrainedModel model = TestModels.always(1, 1);
    keeper.started("relu", "relu", model.network(), model.training());
    keeper.checkpoint("relu", checkpoint(model, 5));
    keeper.checkpoint("relu", checkpoint(model, 6));
    keeper.finished("relu", model);
    assertThat(problems)
        .singleElement()
        .asString()
        .contains(blocked.toString())
        .contains("The training goes on");
  }

  private static Checkpoint checkpoint(TrainedModel model, int batch) {
    return new Checkpoint(model, batch, 0, OptimiserState.NONE);
  }

  private RunKeeper keeper(Services services) {
    return new RunKeeper(
        services.runs(),
        _ -> {},
        new NewestModels(new ModelPicker(Classes::digits)),
        ended::add,
        problems::add);
  }

  private static long kept(Services services) {
    return services.models().list().stream().filter(m -> !m.shipped()).count();
  }
}
