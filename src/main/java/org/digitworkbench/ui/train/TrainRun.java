package org.digitworkbench.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.digitworkbench.domain.BatchMetrics;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.LearningCurve;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Provenance;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.engine.Glimpse;
import org.digitworkbench.ui.chart.ChartKind;
import org.digitworkbench.ui.chart.ChartModel;
import org.digitworkbench.ui.chart.ChartSeries;
import org.jspecify.annotations.Nullable;

/** One run: its curves, its status and its estimates of speed and time left. */
public final class TrainRun {

  /** Seconds over which the speed is measured, so that its digits can be read. */
  private static final double SPEED_WINDOW = 1;

  /** Seconds of training before which an estimate of the time left would be a guess. */
  private static final double FIRST_ESTIMATE = 1;

  private record Curves(ChartSeries train, ChartSeries test, ChartSeries batch) {
    static Curves in(ChartModel chart, String run) {
      return new Curves(
          chart.add(run, ChartKind.TRAIN),
          chart.add(run, ChartKind.TEST),
          chart.add(run, ChartKind.BATCH));
    }

    void setStepsPerEpoch(int steps) {
      train.setStepsPerEpoch(steps);
      test.setStepsPerEpoch(steps);
      batch.setStepsPerEpoch(steps);
    }
  }

  private final String name;
  private final String group;
  private final NetworkSpec network;
  private final TrainingSpec training;
  private final ChartModel lossChart;
  private final ChartModel accuracyChart;
  private final LongSupplier nanoTime;
  private final List<EpochMetrics> metrics = new ArrayList<>();
  private final ReadOnlyObjectWrapper<RunStatus> status;

  private LearningCurve curve = new LearningCurve(List.of());
  private RunState state = RunState.IDLE;
  private int epochs;
  private double epochTime;
  private double epochsSeconds;
  private String error = "";

  private long lastBatch;
  private boolean timing;
  private double trainedSeconds;
  private double trainedEpochs;
  private double windowSeconds;
  private int windowBatches;
  private double imagesPerSecond;
  private double secondsLeft = Double.NaN;
  private @Nullable Training session;
  private final AtomicReference<@Nullable Consumer<Glimpse>> watching = new AtomicReference<>();

  // In the charts from the first point on: of many that wait, they would only take time.
  private @Nullable Curves loss;
  private @Nullable Curves accuracy;

  /**
   * @param group that it belongs to, which gives its colour; its name if it stands for itself
   */
  TrainRun(
      String name,
      String group,
      NetworkSpec network,
      TrainingSpec training,
      ChartModel loss,
      ChartModel accuracy,
      LongSupplier nanoTime) {
    this.name = name;
    this.group = group;
    this.network = network;
    this.training = training;
    this.lossChart = loss;
    this.accuracyChart = accuracy;
    this.nanoTime = nanoTime;
    this.epochs = training.epochs();
    this.status = new ReadOnlyObjectWrapper<>(newStatus());
  }

  public String name() {
    return name;
  }

  /** What it is one of several runs of, and what gives its colour; else its name. */
  String group() {
    return group;
  }

  NetworkSpec network() {
    return network;
  }

  TrainingSpec training() {
    return training;
  }

  /** The most training images that it learns from. */
  public int trainLimit() {
    return training.data().trainLimit();
  }

  private boolean isGrouped() {
    return !group.equals(name);
  }

  /** Id of the data set that it learns. */
  String dataset() {
    return training.data().dataset();
  }

  /** Changes at most once per pulse. */
  public ReadOnlyObjectProperty<RunStatus> statusProperty() {
    return status.getReadOnlyProperty();
  }

  public RunStatus status() {
    return status.get();
  }

  RunState state() {
    return state;
  }

  /** Where its curves will end: nothing more comes of a run that has ended. */
  int plannedEpochs() {
    return state.isActive() ? epochs : (int) Math.ceil(epochTime);
  }

  void setSession(Training training) {
    session = training;
  }

  Training session() {
    if (session == null) {
      throw new IllegalStateException(name + " has no session yet");
    }
    return session;
  }

  /** Asks its session for a glimpse, which that receiver gets on the training's thread. */
  void glimpse(Consumer<Glimpse> receiver) {
    watching.set(receiver);
    session().glimpse();
  }

  /** A glimpse has come; on the training's thread. */
  void glimpsed(Glimpse glimpse) {
    Consumer<Glimpse> receiver = watching.getAndSet(null);
    if (receiver != null) {
      receiver.accept(glimpse);
    }
  }

  /** Whether it has ended and its session is still there to go on. */
  boolean canContinue() {
    return state == RunState.FINISHED && session != null;
  }

  /** Frees what its session holds; it cannot train on then. */
  void close() {
    if (session != null) {
      session.close();
      session = null;
    }
  }

  /** Wall time of an epoch with its evaluation; NaN if not known yet. */
  double secondsPerEpoch() {
    return trainedSeconds >= FIRST_ESTIMATE || trainedEpochs >= 1
        ? trainedSeconds / trainedEpochs
        : Double.NaN;
  }

  /** The end moves to that many epochs after the last complete one. */
  void extend(int more) {
    epochs = curve.last().map(EpochMetrics::epoch).orElse(0) + more;
    enter(RunState.RUNNING);
  }

  /** Shows the epochs that a kept run has. */
  void restore(Provenance provenance, int plannedEpochs) {
    provenance.epochs().forEach(this::add);
    epochs = plannedEpochs;
    epochTime = provenance.passes();
    publish();
  }

  void enter(RunState entered) {
    state = entered;
    if (entered != RunState.RUNNING) {
      timing = false;
    }
    if (!entered.isActive()) {
      secondsLeft = Double.NaN;
    }
  }

  void fail(WorkbenchException cause) {
    error = String.valueOf(cause.getMessage());
    enter(RunState.FAILED);
  }

  void add(BatchMetrics batch) {
    long now = nanoTime.getAsLong();
    if (timing) {
      time((now - lastBatch) / 1e9, batch.epochTime() - epochTime, batch);
    }
    timing = state == RunState.RUNNING;
    lastBatch = now;
    epochTime = batch.epochTime();
    setStepsPerEpoch(batch.batches());
    if (!isGrouped()) {
      // Of a group, no mini-batches are drawn; of hundreds of runs they would fill the memory.
      double moment = epochsSeconds + batch.seconds();
      loss().batch().append(epochTime, moment, batch.loss());
      accuracy().batch().append(epochTime, moment, batch.accuracy());
    }
  }

  private Curves loss() {
    Curves curves = loss;
    if (curves == null) {
      curves = Curves.in(lossChart, name);
      loss = curves;
    }
    return curves;
  }

  private Curves accuracy() {
    Curves curves = accuracy;
    if (curves == null) {
      curves = Curves.in(accuracyChart, name);
      accuracy = curves;
    }
    return curves;
  }

  private void setStepsPerEpoch(int steps) {
    if (steps > 0) {
      loss().setStepsPerEpoch(steps);
      accuracy().setStepsPerEpoch(steps);
    }
  }

  private void time(double seconds, double done, BatchMetrics batch) {
    trainedSeconds += seconds;
    trainedEpochs += done;
    if (trainedSeconds >= FIRST_ESTIMATE) {
      secondsLeft = (epochs - batch.epochTime()) * trainedSeconds / trainedEpochs;
    }
    if (batch.batch() == 1) {
      // The time since the last batch went into the evaluation.
      windowSeconds = 0;
      windowBatches = 0;
      return;
    }
    windowSeconds += seconds;
    windowBatches += (int) Math.max(1, Math.round(done * batch.batches()));
    if (windowSeconds >= SPEED_WINDOW) {
      imagesPerSecond = windowBatches * training.optimisation().batchSize() / windowSeconds;
      windowSeconds = 0;
      windowBatches = 0;
    }
  }

  void add(EpochMetrics epoch) {
    metrics.add(epoch);
    curve = new LearningCurve(metrics);
    epochTime = epoch.epoch();
    if (imagesPerSecond == 0) {
      imagesPerSecond = epoch.imagesPerSecond();
    }
    epochsSeconds += epoch.seconds();
    setStepsPerEpoch(epoch.batches(training.optimisation().batchSize()));
    loss().train().append(epoch.epoch(), epochsSeconds, epoch.trainLoss());
    loss().test().append(epoch.epoch(), epochsSeconds, epoch.testLoss());
    accuracy().train().append(epoch.epoch(), epochsSeconds, epoch.trainAccuracy());
    accuracy().test().append(epoch.epoch(), epochsSeconds, epoch.testAccuracy());
  }

  /** Shows what has changed. */
  void publish() {
    status.set(newStatus());
  }

  private RunStatus newStatus() {
    return new RunStatus(state, epochTime, epochs, imagesPerSecond, secondsLeft, curve, error);
  }
}
