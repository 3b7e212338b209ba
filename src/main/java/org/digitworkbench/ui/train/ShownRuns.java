package org.digitworkbench.ui.train;

import static org.digitworkbench.domain.RunState.FAILED;
import static org.digitworkbench.domain.RunState.FINISHED;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.LearningCurve;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.ui.chart.ChartModel;
import org.digitworkbench.ui.chart.ChartModel.Measure;
import org.digitworkbench.ui.chart.ChartSettings;
import org.digitworkbench.ui.fx.Pulse;
import org.digitworkbench.ui.fx.PulseSampler;

/**
 * The runs on the screen: what their trainings report goes into their status, the charts, the table
 * of epochs and the words, by the pulse. Used on the FX thread.
 */
final class ShownRuns {

  /** Several seconds of batches of the smallest network. */
  private static final int EVENT_CAPACITY = 8192;

  /**
   * Time between two frames that only show more mini-batches: drawing curves at the full rate of
   * the screen would take half a core away from the training.
   */
  private static final long BATCH_FRAME_NANOS = 50_000_000;

  private final RunObserver observer;
  private final LongSupplier nanoTime;
  private final Runnable changed;
  private final Consumer<TrainRun> ended;
  private final PulseSampler<TrainEvent> sampler;
  private final ObservableList<TrainRun> runs = FXCollections.observableArrayList();
  private final ObservableList<EpochRow> epochs = FXCollections.observableArrayList();
  private final Set<String> had = new HashSet<>();
  private final ChartSettings chartSettings = new ChartSettings();
  private final ChartModel lossChart = new ChartModel(Measure.LOSS, Double.NaN, chartSettings);
  private final ChartModel accuracyChart =
      new ChartModel(Measure.ACCURACY, LearningCurve.TARGET, chartSettings);
  private final ReadOnlyObjectWrapper<List<Reading>> readings =
      new ReadOnlyObjectWrapper<>(List.of());

  private long refreshed;

  /**
   * @param changed called when the states or the numbers of the runs are new
   * @param ended given each run that has ended, well or not
   */
  ShownRuns(
      RunObserver observer,
      Executor fx,
      Pulse pulse,
      LongSupplier nanoTime,
      Runnable changed,
      Consumer<TrainRun> ended) {
    this.observer = observer;
    this.nanoTime = nanoTime;
    this.changed = changed;
    this.ended = ended;
    this.sampler = new PulseSampler<>(EVENT_CAPACITY, this::apply, fx, pulse);
  }

  /** Oldest first. */
  ObservableList<TrainRun> all() {
    return runs;
  }

  /** The epochs of all runs, the newest first. */
  ObservableList<EpochRow> epochs() {
    return epochs;
  }

  /** What the numbers of the runs say; new after each epoch. */
  ReadOnlyObjectProperty<List<Reading>> readingsProperty() {
    return readings.getReadOnlyProperty();
  }

  /** The group of that run, which gives its colour; the name itself if it is no run. */
  String group(String name) {
    return runs.stream()
        .filter(run -> run.name().equals(name))
        .findFirst()
        .map(TrainRun::group)
        .orElse(name);
  }

  /** The curves that are shown, by the names of the runs. */
  Map<String, LearningCurve> curves() {
    Map<String, LearningCurve> curves = new LinkedHashMap<>();
    runs.forEach(run -> curves.put(run.name(), run.status().curve()));
    return curves;
  }

  ChartModel lossChart() {
    return lossChart;
  }

  ChartModel accuracyChart() {
    return accuracyChart;
  }

  /** A run that is not shown yet, one of a group. */
  TrainRun create(String name, String group, NetworkSpec network, TrainingSpec training) {
    had.add(name);
    return new TrainRun(name, group, network, training, lossChart, accuracyChart, nanoTime);
  }

  /** A run that is not shown yet and stands for itself. */
  TrainRun create(String name, NetworkSpec network, TrainingSpec training) {
    return create(name, name, network, training);
  }

  /** Brings what its training reports here. */
  TrainReporter reporter(TrainRun run) {
    return new TrainReporter(run, observer, sampler);
  }

  /** A name that no run has had yet, shown or not: its network may still be picked by it. */
  String newName(String wanted) {
    return free(wanted, had);
  }

  /** The name, or that with a number behind it, if there is such a run already. */
  String freeName(String wanted) {
    return free(wanted, runs.stream().map(TrainRun::name).collect(Collectors.toSet()));
  }

  private static String free(String wanted, Set<String> taken) {
    String name = wanted;
    for (int i = 2; taken.contains(name); i++) {
      name = wanted + " " + i;
    }
    return name;
  }

  /** Puts the epochs that a kept run has into the table. */
  void addEpochs(String name, List<EpochMetrics> before) {
    List<EpochRow> rows = new ArrayList<>();
    before.forEach(epoch -> rows.addFirst(new EpochRow(name, epoch)));
    epochs.addAll(0, rows);
    read();
  }

  /** Takes runs off the screen, for good. */
  void remove(List<TrainRun> gone) {
    runs.removeAll(gone);
    Set<String> names = gone.stream().map(TrainRun::name).collect(Collectors.toSet());
    epochs.removeIf(row -> names.contains(row.run()));
    for (TrainRun run : gone) {
      run.close();
      observer.closed(run.name());
      lossChart.remove(run.name());
      accuracyChart.remove(run.name());
    }
    read();
  }

  /** The runs of a group are read together, elsewhere. */
  private void read() {
    readings.set(Reading.of(runs.filtered(run -> run.group().equals(run.name()))));
  }

  private void apply(List<TrainEvent> events) {
    Map<String, TrainedModel> models = new LinkedHashMap<>();
    List<EpochRow> rows = new ArrayList<>();
    List<TrainRun> over = new ArrayList<>();
    for (TrainEvent event : events) {
      TrainRun run = event.run();
      switch (event) {
        case TrainEvent.State e -> {
          run.enter(e.state());
          if (e.state() == FINISHED || e.state() == FAILED) {
            over.add(run);
          }
        }
        case TrainEvent.Batch e -> run.add(e.metrics());
        case TrainEvent.Epoch e -> {
          run.add(e.metrics());
          rows.add(new EpochRow(run.name(), e.metrics()));
          offer(models, run, e.model());
        }
        case TrainEvent.Finished e -> offer(models, run, e.model());
        case TrainEvent.Failed e -> run.fail(e.error());
      }
    }
    epochs.addAll(0, rows.reversed());
    boolean onlyBatches = events.stream().allMatch(TrainEvent.Batch.class::isInstance);
    if (!onlyBatches || nanoTime.getAsLong() - refreshed >= BATCH_FRAME_NANOS) {
      refresh();
    }
    if (!rows.isEmpty()) {
      read();
    }
    models.forEach(observer::newest);
    over.forEach(ended);
  }

  /** The networks of a group are in the history; all of them in memory would fill it. */
  private static void offer(Map<String, TrainedModel> models, TrainRun run, TrainedModel model) {
    if (run.group().equals(run.name())) {
      models.put(run.name(), model);
    }
  }

  /** Shows what has changed. */
  void refresh() {
    refreshed = nanoTime.getAsLong();
    runs.forEach(TrainRun::publish);
    int planned = runs.stream().mapToInt(TrainRun::plannedEpochs).max().orElse(0);
    lossChart.setPlannedEpochs(planned);
    accuracyChart.setPlannedEpochs(planned);
    changed.run();
  }
}
