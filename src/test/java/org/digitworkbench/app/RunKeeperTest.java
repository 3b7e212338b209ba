package org.digitworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.digitworkbench.TestModels;
import org.digitworkbench.data.Classes;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.store.Home;
import org.digitworkbench.ui.models.ModelPicker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunKeeperTest {

  private static final EpochMetrics EPOCH = new EpochMetrics(1, 1, 0.5, 1, 0.5, 1, 100);

  @TempDir Path folder;

  private final List<String> problems = new ArrayList<>();

  @Test
  void everyEpochIsOnDisk() {
    Services services = Services.in(new Home(folder));
    RunKeeper keeper = keeper(services);
    TrainedModel untrained = TestModels.always(1, 0);
    keeper.started("relu", "relu", untrained.network(), untrained.training());
    keeper.epoch("relu", EPOCH, untrained);
    assertThat(services.runs().list()).extracting(Run::state).containsExactly(RunState.RUNNING);
    assertThat(kept(services)).isZero();

    keeper.epoch("relu", EPOCH, TestModels.always(1, 1));
    keeper.finished("relu", TestModels.always(1, 1.5));
    assertThat(services.runs().list()).extracting(Run::state).containsExactly(RunState.FINISHED);
    assertThat(services.runs().list().getFirst().provenance().passes()).isEqualTo(1.5);
    assertThat(kept(services)).isEqualTo(1);
    assertThat(problems).isEmpty();
  }

  @Test
  void aFailedRunKeepsItsLastEpoch() {
    Services services = Services.in(new Home(folder));
    RunKeeper keeper = keeper(services);
    TrainedModel model = TestModels.always(1, 1);
    keeper.started("relu", "relu", model.network(), model.training());
    keeper.epoch("relu", EPOCH, model);
    keeper.failed("relu", new WorkbenchException("diverged"));
    assertThat(services.runs().list()).extracting(Run::state).containsExactly(RunState.FAILED);
    assertThat(kept(services)).isEqualTo(1);
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamedAndTheTrainingGoesOn() throws Exception {
    Path blocked = Files.createFile(folder.resolve("file"));
    RunKeeper keeper = keeper(Services.in(new Home(blocked)));
    TrainedModel model = TestModels.always(1, 1);
    keeper.started("relu", "relu", model.network(), model.training());
    keeper.epoch("relu", EPOCH, model);
    assertThat(problems).singleElement().asString().contains(blocked.toString());
  }

  private RunKeeper keeper(Services services) {
    return new RunKeeper(
        services, new NewestModels(new ModelPicker(Classes::digits)), problems::add);
  }

  private static long kept(Services services) {
    return services.models().list().stream().filter(m -> !m.shipped()).count();
  }
}
