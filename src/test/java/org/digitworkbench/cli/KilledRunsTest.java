package org.digitworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.digitworkbench.app.Services;
import org.digitworkbench.domain.Checkpoint;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.engine.TrainingListener;
import org.digitworkbench.engine.TrainingSession;
import org.digitworkbench.runs.RunRecorder;
import org.digitworkbench.store.Home;
import org.digitworkbench.store.RunClaim;
import org.digitworkbench.store.RunStore;
import org.digitworkbench.store.StoredRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it trains, with no time to save anything. */
class KilledRunsTest {

  private static final int KILLS = 20;
  private static final int EPOCHS = 12;
  private static final long PATIENCE_SECONDS = 120;

  /** Longer than the epochs take, so that the kills come at any of their moments. */
  private static final int LATEST_MILLIS = 700;

  @TempDir private Path folder;

  @Test
  void everyKilledRunIsContinuedToTheSameBits() throws Exception {
    Services services = Services.in(new Home(folder.resolve("home")));
    RunStore runs = services.runs();
    float[] undisturbed = train(services);
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    int caught = 0;
    while (caught < KILLS) {
      int lastPrinted = kill(random.nextInt(LATEST_MILLIS));
      StoredRun.Whole killed = (StoredRun.Whole) runs.find("relu");
      if (killed.run().state() != RunState.INTERRUPTED) {
        // It was quicker than the kill.
        assertThat(killed.run().state()).isEqualTo(RunState.FINISHED);
        runs.delete(killed.id());
        continue;
      }
      caught++;
      assertThat(killed.run().epoch()).as("seed %d", seed).isGreaterThanOrEqualTo(lastPrinted - 1);
      assertThat(killed.epochs()).hasSize(killed.run().epoch() + 1);
      assertThat(Arrays.equals(goOn(services, killed.run()), undisturbed))
          .as(
              "the parameters of run %d, killed after epoch %d (seed %d)",
              caught, killed.run().epoch(), seed)
          .isTrue();
      runs.sweep();
      try (Stream<Path> files = Files.walk(folder.resolve("home/runs"))) {
        assertThat(files.map(file -> String.valueOf(file.getFileName())))
            .noneMatch(name -> name.endsWith(".tmp"));
      }
      runs.delete(killed.id());
    }
  }

  /**
   * Kills a training that long after its first epoch was printed.
   *
   * @return the last epoch that it printed
   */
  private int kill(int millis) throws IOException, InterruptedException {
    Process process =
        WorkbenchProcess.start(
            folder, "train", "relu", "--epochs=" + EPOCHS, "--train-limit=2000", "--json");
    try (BufferedReader lines = process.inputReader()) {
      assertThat(lines.readLine()).contains("\"epoch\":0");
      boolean _ = process.waitFor(millis, TimeUnit.MILLISECONDS);
      process.toHandle().destroyForcibly();
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      return (int) lines.lines().filter(line -> line.contains("\"event\":\"epoch\"")).count();
    }
  }

  private static float[] train(Services services) throws InterruptedException {
    Preset relu = Presets.of("relu");
    TrainingSpec training =
        relu.training().withEpochs(EPOCHS).withData(d -> d.withTrainLimit(2000));
    Newest newest = new Newest(new TrainingListener() {});
    TrainingSession session =
        services.trainer().get().session("relu", "relu", relu.network(), training, newest);
    return end(session, newest);
  }

  /** Continues a run as the command does; the parameters are those that were kept. */
  private static float[] goOn(Services services, Run run) throws InterruptedException {
    RunStore runs = services.runs();
    RunClaim claim = runs.claim(run.id());
    Checkpoint checkpoint = runs.checkpoint(run.id());
    RunRecorder recorder =
        new RunRecorder(
            runs,
            run.name(),
            run.plannedEpochs(),
            claim,
            RunStore.DEFAULT_QUOTA,
            InstantSource.system(),
            problem -> {
              throw new AssertionError(problem);
            });
    Newest newest = new Newest(recorder);
    TrainingSession session =
        services.trainer().get().session("relu", checkpoint, run.plannedEpochs(), newest);
    float[] parameters = end(session, newest);
    assertThat(runs.newest(run.id()).parameters()).isEqualTo(parameters);
    assertThat(runs.runs())
        .filteredOn(r -> r.id().equals(run.id()))
        .allMatch(r -> r.state() == RunState.FINISHED && r.isComplete());
    return parameters;
  }

  private static float[] end(TrainingSession session, Newest newest) throws InterruptedException {
    session.start();
    session.await();
    session.close();
    return newest.checkpoints.getLast().model().parameters();
  }

  private static final class Newest implements TrainingListener {
    final List<Checkpoint> checkpoints = new ArrayList<>();
    private final TrainingListener next;

    Newest(TrainingListener next) {
      this.next = next;
    }

    @Override
    public void onCheckpoint(Checkpoint checkpoint) {
      checkpoints.add(checkpoint);
      next.onCheckpoint(checkpoint);
    }

    @Override
    public void onFinished(TrainedModel model) {
      next.onFinished(model);
    }
  }
}
