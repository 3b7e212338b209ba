package org.digitworkbench.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.domain.Checkpoint;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.engine.Trainer;
import org.digitworkbench.engine.TrainingListener;
import org.digitworkbench.engine.TrainingSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class DivergenceTest {

  @Test
  void aLearningRateOfTenEndsWithASentenceAndKeepsWhatThereWas() throws Exception {
    Preset tutorial = Presets.of("tutorial");
    TrainingSpec training =
        tutorial
            .training()
            .withData(d -> d.withTrainLimit(2000))
            .withOptimisation(o -> o.withOptimiser(o.optimiser().withLearningRate(10)));
    List<Checkpoint> kept = Collections.synchronizedList(new ArrayList<>());
    List<String> errors = Collections.synchronizedList(new ArrayList<>());
    TrainingSession session =
        new Trainer(
                new Dl4jEngine("test", Thread.ofPlatform().daemon().factory()),
                new DatasetCatalog(Path.of("assets/datasets")),
                "test",
                InstantSource.system())
            .session(
                "tutorial",
                "tutorial",
                tutorial.network(),
                training,
                new TrainingListener() {
                  @Override
                  public void onCheckpoint(Checkpoint checkpoint) {
                    kept.add(checkpoint);
                  }

                  @Override
                  public void onFailed(WorkbenchException error) {
                    errors.add(String.valueOf(error.getMessage()));
                  }
                });
    session.start();
    session.await();
    assertThat(session.state()).isEqualTo(RunState.FAILED);
    assertThat(errors)
        .singleElement()
        .asString()
        .matches(
            "The training diverged (in|at the end of) epoch \\d.*try 5 or 1 instead of 10\\..*");
    assertThat(kept).isNotEmpty();
    for (float parameter : kept.getLast().model().parameters()) {
      assertThat(Float.isFinite(parameter)).isTrue();
    }
  }
}
