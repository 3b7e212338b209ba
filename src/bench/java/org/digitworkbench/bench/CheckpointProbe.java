package org.digitworkbench.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.domain.Checkpoint;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.engine.Trainer;
import org.digitworkbench.engine.TrainingListener;
import org.digitworkbench.engine.TrainingSession;
import org.digitworkbench.engine.dl4j.Dl4jEngine;
import org.digitworkbench.runs.RunRecorder;
import org.digitworkbench.store.RunStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures what writing a checkpoint of each epoch takes from the training, taking turns. */
@Command(
    name = "checkpoints",
    description = "Measures epochs with and without checkpoints, taking turns.",
    mixinStandardHelpOptions = true)
final class CheckpointProbe implements Callable<Integer> {

  @Option(
      names = "--networks",
      split = ",",
      defaultValue = "relu,compact,cnn",
      description = "Presets to train (default: ${DEFAULT-VALUE}).")
  private List<String> networks = List.of();

  @Option(
      names = "--rounds",
      defaultValue = "5",
      description = "Trainings of each kind (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--epochs",
      defaultValue = "6",
      description = "Of each training; the first is not counted (default: ${DEFAULT-VALUE}).")
  private int epochs;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (spec == null) {
      throw new IllegalStateException("made by picocli");
    }
    PrintWriter out = spec.commandLine().getOut();
    Path folder = Files.createDirectories(Path.of("target/bench"));
    RunStore store = new RunStore(Files.createTempDirectory(folder, "runs-"));
    Trainer trainer =
        new Trainer(
            new Dl4jEngine("bench", Thread.ofPlatform().daemon().factory()),
            new DatasetCatalog(Path.of("assets/datasets")),
            "bench",
            InstantSource.system());
    out.println(Machine.text());
    out.println();
    out.println("| network | without, s per epoch | with checkpoints | with / without |");
    out.println("| --- | ---: | ---: | ---: |");
    for (String network : networks) {
      Preset preset = Presets.of(network);
      train(trainer, preset, new Times(null, new Paired()));
      Paired counted = new Paired();
      for (int round = 0; round < rounds; round++) {
        train(trainer, preset, new Times(null, counted));
        train(trainer, preset, new Times(recorder(store, network), counted));
      }
      out.printf("| %s | %s |%n", network, counted.cells());
      out.flush();
      store.list().forEach(run -> store.delete(run.id()));
    }
    return 0;
  }

  private RunRecorder recorder(RunStore store, String network) {
    return new RunRecorder(
        store,
        network,
        epochs,
        null,
        RunStore.DEFAULT_QUOTA,
        InstantSource.system(),
        problem -> {
          throw new WorkbenchException(problem);
        });
  }

  private void train(Trainer trainer, Preset preset, Times times) throws InterruptedException {
    TrainingSession session =
        trainer.session(
            preset.id(),
            preset.id(),
            preset.network(),
            preset.training().withEpochs(epochs),
            times);
    session.start();
    session.await();
    session.close();
  }

  /** Seconds from the end of one epoch to that of the next, the first one left out. */
  private static final class Times implements TrainingListener {
    private final @Nullable RunRecorder recorder;
    private final Paired counted;
    private long last;

    Times(@Nullable RunRecorder recorder, Paired counted) {
      this.recorder = recorder;
      this.counted = counted;
    }

    @Override
    public void onCheckpoint(Checkpoint checkpoint) {
      if (recorder != null) {
        recorder.onCheckpoint(checkpoint);
      }
    }

    @Override
    public void onEpoch(EpochMetrics epoch, TrainedModel model) {
      long now = System.nanoTime();
      if (epoch.epoch() > 1) {
        counted.add(recorder != null, (now - last) / 1e9);
      }
      last = now;
    }

    @Override
    public void onFinished(TrainedModel model) {
      if (recorder != null) {
        recorder.onFinished(model);
        recorder.close();
      }
    }
  }
}
