package org.digitworkbench.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.digitworkbench.augment.AugmentedImages;
import org.digitworkbench.augment.Style;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.data.Images;
import org.digitworkbench.domain.Augmentation;
import org.digitworkbench.domain.BatchMetrics;
import org.digitworkbench.domain.Checkpoint;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.Evaluation;
import org.digitworkbench.domain.LearningCurve;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Provenance;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.engine.Learner.BatchScore;
import org.jspecify.annotations.Nullable;

/**
 * The epochs of one training, which can be left between two mini-batches and entered again there.
 * Every mini-batch has an order and a dropout seed that follow from the training's seed, the epoch
 * and the batch alone.
 */
final class EpochLoop {

  private final Trainer trainer;
  private final String preset;
  private final NetworkSpec network;
  private final TrainingSpec training;
  private final TrainingListener listener;
  private final BooleanSupplier turn;

  private volatile List<EpochMetrics> epochs = List.of();
  private final @Nullable Checkpoint from;
  private @Nullable Started started;
  private int nextBatch;
  private double epochSeconds;
  private volatile boolean glimpseAsked;

  /**
   * @param from where to go on; null for a new training
   * @param turn waits for leave to go on, before each mini-batch; false ends the loop
   */
  EpochLoop(
      Trainer trainer,
      String preset,
      NetworkSpec network,
      TrainingSpec training,
      @Nullable Checkpoint from,
      TrainingListener listener,
      BooleanSupplier turn) {
    this.trainer = trainer;
    this.preset = preset;
    this.network = network;
    this.training = training;
    this.listener = listener;
    this.turn = turn;
    this.from = from;
    if (from != null) {
      epochs = from.model().provenance().epochs();
      nextBatch = from.batch();
      epochSeconds = from.epochSeconds();
    }
  }

  /** What is there from the first start on. */
  private record Started(Instant at, Dataset dataset, ImageSet train, Learner learner) {}

  LearningCurve curve() {
    return new LearningCurve(epochs);
  }

  int completedEpochs() {
    return Math.max(0, epochs.size() - 1);
  }

  /** Trains until that many epochs are complete or its turn ends. */
  void run(int targetEpochs) {
    Started s = started == null ? begin() : started;
    try {
      if (epochs.isEmpty()) {
        endEpoch(s, 0);
      }
      while (completedEpochs() < targetEpochs) {
        int epoch = completedEpochs() + 1;
        if (!trainEpoch(s, epoch)) {
          return;
        }
        endEpoch(s, epoch);
      }
    } catch (CancellationException _) {
      // Stopped while an epoch was evaluated: its batches are all done, its evaluation is repeated
      // when training on.
    }
  }

  /** The training as it is now. */
  Checkpoint checkpoint() {
    Started s = started();
    Provenance provenance =
        new Provenance(
            preset,
            s.dataset().sha256(),
            s.at(),
            trainer.version(),
            about(),
            trainer.machine(),
            completedEpochs() + (double) nextBatch / batches(s),
            epochs);
    TrainedModel model = new TrainedModel(network, training, provenance, s.learner().parameters());
    return new Checkpoint(model, nextBatch, epochSeconds, s.learner().optimiserState());
  }

  /** What computed, and what handwriting was when it did: it changes with the workbench. */
  private Map<String, String> about() {
    Map<String, String> about = new LinkedHashMap<>(trainer.engine().about());
    if (training.data().augmentation() == Augmentation.HANDWRITING) {
      about.put("styles", Style.text(trainer.styles()));
    }
    return about;
  }

  /** Has the listener told of the network after the next mini-batch; for any thread. */
  void glimpse() {
    glimpseAsked = true;
  }

  /** Frees the network. */
  void close() {
    if (started != null) {
      started.learner().close();
      started = null;
    }
  }

  private Started begin() {
    Instant now = trainer.clock().instant();
    Dataset dataset = trainer.datasets().load(training.data().dataset());
    Learner learner;
    if (from == null) {
      learner = learner(InitialParameters.draw(network, training.seed()));
    } else {
      Provenance before = from.model().provenance();
      // An earlier version may have noted less.
      if (!dataset.sha256().entrySet().containsAll(before.datasetSha256().entrySet())) {
        throw new WorkbenchException(
            "The run was trained on other images of %s than there are now, so it cannot be continued."
                .formatted(dataset.title()));
      }
      now = before.started();
      learner = learner(from.model().parameters());
      learner.restore(from.optimiser());
    }
    Started s =
        new Started(now, dataset, dataset.train().first(training.data().trainLimit()), learner);
    started = s;
    return s;
  }

  private Learner learner(float[] parameters) {
    return trainer.engine().learner(network, training, parameters);
  }

  private Started started() {
    if (started == null) {
      throw new IllegalStateException("not started");
    }
    return started;
  }

  private boolean trainEpoch(Started s, int epoch) {
    int[] order =
        EpochOrder.of(s.train().size(), training.optimisation().shuffle(), training.seed(), epoch);
    Augmentation augmentation = training.data().augmentation();
    Images images =
        augmentation == Augmentation.NONE
            ? s.train()
            : new AugmentedImages(
                s.train(),
                augmentation,
                trainer.styles(),
                Seeds.augmentation(training.seed(), epoch));
    int batches = batches(s);
    while (nextBatch < batches) {
      if (!turn.getAsBoolean()) {
        return false;
      }
      int from = nextBatch * training.optimisation().batchSize();
      int to = Math.min(from + training.optimisation().batchSize(), order.length);
      long begin = System.nanoTime();
      s.learner().seed(Seeds.dropout(training.seed(), epoch, nextBatch));
      double progress = (epoch - 1 + (double) nextBatch / batches) / training.epochs();
      s.learner().scaleRate(training.optimisation().schedule().factor(progress));
      BatchScore score = s.learner().train(images, order, from, to);
      epochSeconds += (System.nanoTime() - begin) / 1e9;
      requireFinite(
          score.loss(),
          "in epoch %d, at mini-batch %d of %d".formatted(epoch, nextBatch + 1, batches));
      nextBatch++;
      double accuracy = (double) score.correct() / (to - from);
      listener.onBatch(
          new BatchMetrics(epoch, nextBatch, batches, score.loss(), accuracy, epochSeconds));
      if (glimpseAsked) {
        glimpseAsked = false;
        Learner learner = s.learner();
        listener.onGlimpse(
            new Glimpse(epoch, nextBatch, batches, learner.parameters(), learner.gradient()));
      }
    }
    return true;
  }

  private void endEpoch(Started s, int epoch) {
    Evaluation train = evaluate(s, s.train());
    Evaluation test = evaluate(s, s.dataset().test());
    requireFinite(train.loss() + test.loss(), "at the end of epoch %d".formatted(epoch));
    EpochMetrics metrics =
        new EpochMetrics(
            epoch,
            train.loss(),
            train.accuracy(),
            test.loss(),
            test.accuracy(),
            epochSeconds,
            epochSeconds == 0 ? 0 : s.train().size() / epochSeconds);
    List<EpochMetrics> longer = new ArrayList<>(epochs);
    longer.add(metrics);
    epochs = List.copyOf(longer);
    nextBatch = 0;
    epochSeconds = 0;
    Checkpoint checkpoint = checkpoint();
    listener.onCheckpoint(checkpoint);
    listener.onEpoch(metrics, checkpoint.model());
  }

  private Evaluation evaluate(Started s, ImageSet images) {
    return Evaluator.evaluate(s.learner(), s.dataset().id(), images, _ -> turn.getAsBoolean());
  }

  private int batches(Started s) {
    return Math.ceilDiv(s.train().size(), training.optimisation().batchSize());
  }

  /**
   * @param when such as "in epoch 2, at mini-batch 17 of 469"
   */
  private void requireFinite(double loss, String when) {
    if (!Double.isFinite(loss)) {
      double rate = training.optimisation().optimiser().learningRate();
      String kept =
          completedEpochs() == 0
              ? ""
              : " What was learned up to epoch %d is kept.".formatted(completedEpochs());
      throw new WorkbenchException(
          "The training diverged %s: its loss is no longer a finite number. A smaller learning rate usually helps: try %s or %s instead of %s.%s"
              .formatted(when, plain(rate / 2), plain(rate / 10), plain(rate), kept));
    }
  }

  /** The number with at most three digits that count, such as "0.0015". */
  private static String plain(double value) {
    return new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros().toPlainString();
  }
}
