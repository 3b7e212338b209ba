package org.digitworkbench.bench;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import org.digitworkbench.data.Classes;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.domain.Checkpoint;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.drawings.DrawingSet;
import org.digitworkbench.engine.Trainer;
import org.digitworkbench.engine.TrainingListener;
import org.digitworkbench.engine.TrainingSession;
import org.digitworkbench.engine.dl4j.Dl4jEngine;
import org.digitworkbench.evaluation.Evaluations;
import org.digitworkbench.evaluation.Fingerprints;
import org.digitworkbench.runs.RunRecorder;
import org.digitworkbench.store.FloatCache;
import org.digitworkbench.store.RunEpochs;
import org.digitworkbench.store.RunStore;
import org.digitworkbench.ui.epochs.EpochsViewModel;
import org.digitworkbench.ui.fx.FxExecutor;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.digitworkbench.ui.results.ResultsViewModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * How soon the results follow the slider over the epochs: from the move on the FX thread to the
 * evaluation of that epoch there, at random epochs of a run that was just trained.
 */
@Command(
    name = "epochs",
    description = "Measures how soon the results follow the slider over the epochs.",
    mixinStandardHelpOptions = true)
final class EpochProbe implements Callable<Integer> {

  @Option(
      names = "--network",
      defaultValue = "relu",
      description = "Preset to train (default: ${DEFAULT-VALUE}).")
  private String network = "";

  @Option(
      names = "--epochs",
      defaultValue = "15",
      description = "Of the training (default: ${DEFAULT-VALUE}).")
  private int epochs;

  @Option(
      names = "--moves",
      defaultValue = "300",
      description = "Counted moves of the slider (default: ${DEFAULT-VALUE}).")
  private int moves;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Display.require();
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Path folder =
        Files.createTempDirectory(Files.createDirectories(Path.of("target/bench")), "epochs-");
    DatasetCatalog datasets = new DatasetCatalog(Path.of("assets/datasets"));
    Dl4jEngine engine = new Dl4jEngine("bench", Thread.ofPlatform().daemon().factory());
    RunStore runs = new RunStore(folder.resolve("runs"));
    TrainedModel trained =
        train(new Trainer(engine, datasets, "bench", InstantSource.system()), runs);
    RunEpochs kept = runs.epochsOf(trained).orElseThrow();
    Evaluations evaluations =
        new Evaluations(() -> engine, new FloatCache(folder.resolve("cache")), new Fingerprints());
    for (int epoch : kept.epochs()) {
      evaluations.predictions(
          runs.model(kept.id(), epoch), datasets.load("mnist").test(), _ -> true);
    }
    Display.start();
    try (ExecutorService loading = Executors.newSingleThreadExecutor();
        ExecutorService evaluating = Executors.newSingleThreadExecutor()) {
      FxExecutor fx = new FxExecutor();
      ModelPicker models = new ModelPicker(Classes::digits);
      EpochsViewModel slider = new EpochsViewModel(runs, models, loading, fx);
      ResultsViewModel results =
          new ResultsViewModel(
              evaluations,
              datasets,
              new SimpleObjectProperty<>(DrawingSet.EMPTY),
              models,
              evaluating,
              fx);
      BlockingQueue<Integer> shown = new LinkedBlockingQueue<>();
      Pen.onFx(() -> {
        results.activeProperty().set(true);
        models.selectedProperty().set(new ModelChoice(network, trained));
      });
      while (slider.stopsProperty().get().isEmpty() || results.resultsProperty().get() == null) {
        Thread.onSpinWait();
      }
      Delays delays = new Delays();
      Random random = new Random(1);
      Pen.onFx(() ->
          results
              .resultsProperty()
              .subscribe((_, now) -> {
                if (now != null) {
                  shown.add(now.choice().model().provenance().epochs().size() - 1);
                }
              }));
      for (int move = -20; move < moves; move++) {
        int at = slider.positionProperty().get();
        int to = (at + 1 + random.nextInt(kept.epochs().size() - 1)) % kept.epochs().size();
        long begin = System.nanoTime();
        Platform.runLater(() -> slider.positionProperty().set(to));
        int expected = kept.epochs().get(to);
        while (shown.take() != expected) {
          // An epoch of the move before.
        }
        if (move >= 0) {
          delays.add(System.nanoTime() - begin);
        }
      }
      out.println(Machine.text());
      out.println();
      out.println("| network | epochs | slider to results, ms: p50 | p90 | p99 | max |");
      out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
      out.printf(
          Locale.ROOT,
          "| %s | %d | %.1f | %.1f | %.1f | %.1f |%n",
          network,
          epochs,
          delays.percentile(0.5),
          delays.percentile(0.9),
          delays.percentile(0.99),
          delays.percentile(1));
      out.flush();
    } finally {
      Platform.exit();
    }
    return 0;
  }

  private TrainedModel train(Trainer trainer, RunStore runs) throws InterruptedException {
    Preset preset = Presets.of(network);
    AtomicReference<@Nullable TrainedModel> newest = new AtomicReference<>();
    RunRecorder recorder =
        new RunRecorder(
            runs,
            network,
            epochs,
            null,
            RunStore.DEFAULT_QUOTA,
            InstantSource.system(),
            problem -> {
              throw new WorkbenchException(problem);
            });
    TrainingSession session =
        trainer.session(
            preset.id(),
            preset.id(),
            preset.network(),
            preset.training().withEpochs(epochs),
            new TrainingListener() {
              @Override
              public void onCheckpoint(Checkpoint checkpoint) {
                recorder.onCheckpoint(checkpoint);
              }

              @Override
              public void onFinished(TrainedModel model) {
                newest.set(model);
                recorder.onFinished(model);
                recorder.close();
              }
            });
    session.start();
    session.await();
    session.close();
    return Objects.requireNonNull(newest.get());
  }
}
