package org.digitworkbench.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.digitworkbench.app.QuietThreads;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.domain.BatchMetrics;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.engine.Glimpse;
import org.digitworkbench.engine.Probe;
import org.digitworkbench.engine.Trainer;
import org.digitworkbench.engine.TrainingListener;
import org.digitworkbench.engine.TrainingSession;
import org.digitworkbench.engine.dl4j.Dl4jEngine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures what it takes from a training to be watched: every other epoch, glimpses are asked for
 * and several images go through the network of each, on a thread of low priority, as in the window.
 * What the window paints is not in it.
 */
@Command(
    name = "glimpses",
    description = "Measures epochs that are watched and epochs that are not, taking turns.",
    mixinStandardHelpOptions = true)
final class GlimpseProbe implements Callable<Integer> {

  /** The present drawing and one image of each class. */
  private static final int LOOKS = 11;

  @Option(
      names = "--networks",
      split = ",",
      defaultValue = "relu,cnn",
      description = "Presets to train (default: ${DEFAULT-VALUE}).")
  private List<String> networks = List.of();

  @Option(
      names = "--pairs",
      defaultValue = "8",
      description = "Of epochs, after one pair to warm up (default: ${DEFAULT-VALUE}).")
  private int pairs;

  @Option(
      names = "--images",
      defaultValue = "0",
      description = "Only the first so many training images (default: all 60,000).")
  private int images;

  @Option(
      names = "--rate",
      defaultValue = "10",
      description = "Glimpses asked for in a second (default: ${DEFAULT-VALUE}).")
  private int rate;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (spec == null) {
      throw new IllegalStateException("made by picocli");
    }
    PrintWriter out = spec.commandLine().getOut();
    DatasetCatalog datasets = new DatasetCatalog(Path.of("assets/datasets"));
    Engine engine = new Dl4jEngine("bench", Thread.ofPlatform().daemon().factory());
    Trainer trainer = new Trainer(engine, datasets, "bench", InstantSource.system());
    out.println(Machine.text());
    out.println();
    out.println(
        "| network | unwatched, s per epoch | watched | watched / unwatched | glimpses / s |");
    out.println("| --- | ---: | ---: | ---: | ---: |");
    for (String network : networks) {
      Watch watch = new Watch(engine, datasets.load("mnist"));
      Preset preset = Presets.of(network);
      TrainingSession session =
          trainer.session(
              preset.id(),
              preset.id(),
              preset.network(),
              preset.training().withData(d -> d.withTrainLimit(images)).withEpochs(2 * (pairs + 1)),
              watch);
      watch.run(session, rate);
      out.printf(
          "| %s | %s | %.1f |%n",
          network, watch.epochs.cells(), watch.looked.get() / watch.epochs.secondsWith());
      out.flush();
    }
    return 0;
  }

  /** Watches every other epoch of a training; those of the first pair do not count. */
  private static final class Watch implements TrainingListener {
    private final Engine engine;
    private final Dataset dataset;
    private final Paired epochs = new Paired();
    private final AtomicReference<@Nullable Glimpse> newest = new AtomicReference<>();
    private final ExecutorService looking = Executors.newSingleThreadExecutor(new QuietThreads());
    private volatile boolean watching;
    private final AtomicInteger looked = new AtomicInteger();
    private @Nullable Probe probe;
    private long begin;

    Watch(Engine engine, Dataset dataset) {
      this.engine = engine;
      this.dataset = dataset;
    }

    void run(TrainingSession session, int rate) throws InterruptedException {
      try (ScheduledExecutorService asking =
          Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory())) {
        long period = TimeUnit.SECONDS.toMicros(1) / rate;
        ScheduledFuture<?> _ =
            asking.scheduleAtFixedRate(
                () -> {
                  if (watching) {
                    session.glimpse();
                  }
                },
                period,
                period,
                TimeUnit.MICROSECONDS);
        session.start();
        session.await();
        session.close();
        asking.shutdownNow();
      }
      looking.shutdown();
      boolean _ = looking.awaitTermination(1, TimeUnit.MINUTES);
      if (probe != null) {
        probe.close();
      }
    }

    @Override
    public void onBatch(BatchMetrics batch) {
      if (batch.batch() == 1) {
        watching = batch.epoch() % 2 == 0;
        begin = System.nanoTime();
      } else if (batch.batch() == batch.batches()) {
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (batch.epoch() > 2) {
          epochs.add(watching, seconds);
        }
        watching = false;
      }
    }

    @Override
    public void onEpoch(EpochMetrics epoch, TrainedModel model) {
      if (probe == null) {
        probe = engine.probe(model);
      }
    }

    /** A glimpse that nobody has looked at gives way to the next. */
    @Override
    public void onGlimpse(Glimpse glimpse) {
      if (newest.getAndSet(glimpse) == null) {
        Probe through = probe;
        boolean counts = glimpse.epoch() > 2;
        looking.execute(() -> look(through, counts));
      }
    }

    private void look(@Nullable Probe through, boolean counts) {
      Glimpse glimpse = newest.getAndSet(null);
      if (through == null || glimpse == null) {
        return;
      }
      through.take(glimpse.parameters());
      for (int i = 0; i < LOOKS; i++) {
        through.look(dataset.test().image(i).ink());
      }
      looked.addAndGet(counts ? 1 : 0);
    }
  }
}
