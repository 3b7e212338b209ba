package org.digitworkbench.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.digitworkbench.app.Services;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.BatchMetrics;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.engine.Classifier;
import org.digitworkbench.engine.EpochOrder;
import org.digitworkbench.engine.InitialParameters;
import org.digitworkbench.engine.Learner;
import org.digitworkbench.engine.TrainingListener;
import org.digitworkbench.engine.TrainingSession;
import org.digitworkbench.store.Home;
import org.jspecify.annotations.Nullable;

/** The workbench itself: its own wiring and its own training sessions, several at once. */
final class Ours implements Contestant {

  private final Services services;
  private final List<Run> runs = new ArrayList<>();

  /**
   * @param home for what the workbench keeps
   */
  Ours(Path home) {
    services = Services.in(new Home(home));
  }

  @Override
  public String about() {
    Map<String, String> about = services.engine().get().about();
    return "%s, %s, %s, %s threads"
        .formatted(
            Services.version(), about.get("engine"), about.get("blas"), about.get("threads"));
  }

  @Override
  public double begin(Preset preset) throws InterruptedException {
    Run run = new Run(preset);
    run.lastBatches = new CountDownLatch(1);
    run.session.start();
    run.requireFinished();
    runs.add(run);
    return run.session.curve().epochs().getFirst().testAccuracy();
  }

  @Override
  public Epoch epoch() throws InterruptedException {
    CountDownLatch lastBatches = new CountDownLatch(runs.size());
    runs.forEach(run -> run.lastBatches = lastBatches);
    long begin = System.nanoTime();
    runs.forEach(run -> run.session.continueTraining(1));
    lastBatches.await();
    double seconds = (System.nanoTime() - begin) / 1e9;
    List<Double> accuracies = new ArrayList<>();
    for (Run run : runs) {
      accuracies.add(run.requireFinished().testAccuracy());
    }
    return new Epoch(seconds, accuracies);
  }

  @Override
  public double[] latencies(int calls) {
    TrainedModel model = runs.getFirst().model;
    if (model == null) {
      throw new IllegalStateException("not trained");
    }
    ImageSet test = services.datasets().load(model.training().data().dataset()).test();
    double[] micros = new double[calls];
    try (Classifier classifier = services.engine().get().classifier(model)) {
      for (int i = 0; i < calls; i++) {
        DigitImage image = test.image(i % test.size());
        long begin = System.nanoTime();
        classifier.predict(image);
        micros[i] = (System.nanoTime() - begin) / 1e3;
      }
    }
    return micros;
  }

  @Override
  public void firstBatch(Preset preset) {
    TrainingSpec training = preset.training();
    ImageSet images = services.datasets().load(training.data().dataset()).train();
    float[] parameters = InitialParameters.draw(preset.network(), training.seed());
    try (Learner learner =
        services.engine().get().learner(preset.network(), training, parameters)) {
      int[] order =
          EpochOrder.of(images.size(), training.optimisation().shuffle(), training.seed(), 1);
      learner.train(images, order, 0, Math.min(training.optimisation().batchSize(), order.length));
    }
  }

  @Override
  public void close() {
    runs.forEach(run -> run.session.close());
  }

  /** One session. Its evaluation waits until the others have done the epoch's batches too. */
  private final class Run implements TrainingListener {

    private final TrainingSession session;
    private volatile CountDownLatch lastBatches = new CountDownLatch(0);
    private volatile @Nullable TrainedModel model;
    private volatile @Nullable WorkbenchException error;

    Run(Preset preset) {
      session =
          services
              .trainer()
              .get()
              .session(
                  preset.id(),
                  preset.id(),
                  preset.network(),
                  preset.training().withEpochs(1),
                  this);
    }

    @Override
    public void onBatch(BatchMetrics batch) {
      if (batch.batch() == batch.batches()) {
        lastBatches.countDown();
        try {
          lastBatches.await();
        } catch (InterruptedException _) {
          Thread.currentThread().interrupt();
        }
      }
    }

    @Override
    public void onFinished(TrainedModel trained) {
      model = trained;
    }

    @Override
    public void onFailed(WorkbenchException failure) {
      error = failure;
      lastBatches.countDown();
    }

    /** The newest epoch, once the session has ended. */
    EpochMetrics requireFinished() throws InterruptedException {
      session.await();
      if (session.state() != RunState.FINISHED) {
        throw new IllegalStateException("The training of " + session.name() + " failed", error);
      }
      return session.curve().epochs().getLast();
    }
  }
}
