package org.digitworkbench.ui.train;

import static org.digitworkbench.domain.RunState.FAILED;
import static org.digitworkbench.domain.RunState.FINISHED;
import static org.digitworkbench.domain.RunState.IDLE;
import static org.digitworkbench.domain.RunState.PAUSED;
import static org.digitworkbench.domain.RunState.RUNNING;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Seconds;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.plan.Durations;
import org.digitworkbench.plan.Plan;
import org.digitworkbench.plan.PlanResult;
import org.digitworkbench.plan.PlannedRun;
import org.digitworkbench.plan.RunQueue;
import org.digitworkbench.ui.chart.ChartModel;
import org.jspecify.annotations.Nullable;

/**
 * The plan that is trained, or was last: its queue, how far it is and what came of it. Used on the
 * FX thread.
 */
public final class QueueViewModel {

  private final Training.Factory factory;
  private final RunObserver observer;
  private final ShownRuns shown;
  private final RunQueue<TrainRun> queue = new RunQueue<>(RunQueue.AT_ONCE, this::start);
  private final Durations durations = new Durations();
  private final Map<TrainRun, PlannedRun> planned = new LinkedHashMap<>();

  private final ReadOnlyObjectWrapper<@Nullable PlanResult> result = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final ReadOnlyStringWrapper progressText = new ReadOnlyStringWrapper("");

  QueueViewModel(Training.Factory factory, RunObserver observer, ShownRuns shown) {
    this.factory = factory;
    this.observer = observer;
    this.shown = shown;
  }

  /** What came of the plan so far; null if none is on the screen. */
  public ReadOnlyObjectProperty<@Nullable PlanResult> resultProperty() {
    return result.getReadOnlyProperty();
  }

  /** Whether something runs or waits. */
  public ReadOnlyBooleanProperty activeProperty() {
    return active.getReadOnlyProperty();
  }

  /** Share of the work that is done, 0 to 1. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Such as "3 of 10 runs · 2 min 10 s left". */
  public ReadOnlyStringProperty progressTextProperty() {
    return progressText.getReadOnlyProperty();
  }

  /** Seconds that these will take by what was measured since the window opened, if anything. */
  public OptionalDouble estimate(List<PlannedRun> runs) {
    return durations.ofAll(runs);
  }

  /** Begins a plan; nothing is on the screen or in the queue. */
  void begin(Plan plan) {
    observer.planned(plan);
    List<TrainRun> runs = new ArrayList<>();
    for (PlannedRun one : plan.runs()) {
      TrainRun run =
          shown.create(one.name(), one.group().name(), one.spec().network(), one.spec().training());
      planned.put(run, one);
      runs.add(run);
    }
    for (ChartModel chart : List.of(shown.lossChart(), shown.accuracyChart())) {
      for (var group : plan.groups()) {
        chart.group(
            group.name(),
            runs.stream()
                .filter(run -> run.group().equals(group.name()))
                .map(TrainRun::name)
                .toList());
      }
    }
    result.set(PlanResult.of(plan, Map.of(), Set.of()));
    shown.all().setAll(runs);
    queue.add(runs);
  }

  private void start(TrainRun run) {
    PlannedRun one = Objects.requireNonNull(planned.get(run));
    NetworkSpec network = one.spec().network();
    TrainingSpec training = one.spec().training();
    run.setSession(
        factory.create(
            run.name(),
            one.preset(),
            network,
            training,
            null,
            training.epochs(),
            shown.reporter(run)));
    observer.started(run.name(), one.preset(), network, training);
    run.enter(RUNNING);
    run.session().start();
  }

  /** A run has ended, well or not; of one that is not of the plan it learns how long it took. */
  void ended(TrainRun run) {
    measure(run);
    if (planned.containsKey(run)) {
      run.close();
      observer.closed(run.name());
      queue.ended(run);
      showResult();
      shown.refresh();
    }
  }

  /** Takes a run out that waits, or stops one that runs, whose epochs are kept. */
  public void cancel(TrainRun run) {
    if (queue.cancel(run)) {
      remove(List.of(run));
    } else {
      stop(run);
    }
  }

  /** Takes all out that wait and stops those that run. */
  public void cancelAll() {
    cancelWaiting();
    queue.running().forEach(QueueViewModel::stop);
  }

  /** Takes all out that wait. */
  void cancelWaiting() {
    remove(queue.cancelAll());
  }

  private void remove(List<TrainRun> gone) {
    gone.forEach(planned::remove);
    shown.remove(gone);
    shown.refresh();
  }

  private static void stop(TrainRun run) {
    if (run.state() == RUNNING || run.state() == PAUSED) {
      run.session().stop();
    }
  }

  /** Whether {@link #cancel} does something. */
  boolean canCancel(TrainRun run) {
    return planned.containsKey(run)
        && (run.state() == IDLE || run.state() == RUNNING || run.state() == PAUSED);
  }

  /** The runs of the plan are taken off the screen. */
  void forget() {
    if (queue.isEmpty()) {
      planned.clear();
      result.set(null);
    }
  }

  private void showResult() {
    PlanResult before = result.get();
    if (before != null) {
      result.set(
          PlanResult.of(
              before.plan(),
              shown.curves(),
              planned.keySet().stream()
                  .filter(run -> run.state() == FAILED)
                  .map(TrainRun::name)
                  .collect(Collectors.toSet())));
    }
  }

  /** Brings progress and time left up to date. */
  void refresh() {
    active.set(!queue.isEmpty());
    List<TrainRun> all = List.copyOf(planned.keySet());
    long over = all.stream().filter(r -> r.state() == FINISHED || r.state() == FAILED).count();
    double work = all.stream().mapToDouble(QueueViewModel::done).sum();
    progress.set(all.isEmpty() ? 0 : work / all.size());
    String text = "%d of %d runs".formatted(over, all.size());
    progressText.set(active.get() ? text + timeLeft() : text);
  }

  private static double done(TrainRun run) {
    return run.state() == FINISHED || run.state() == FAILED ? 1 : run.status().progress();
  }

  private String timeLeft() {
    List<TrainRun> running = queue.running();
    running.forEach(this::measure);
    List<PlannedRun> all = List.copyOf(planned.values());
    double mean = durations.ofAll(all).orElse(Double.NaN) / all.size();
    double seconds = 0;
    for (TrainRun run : running) {
      seconds += seconds(run, mean) * (1 - run.status().progress());
    }
    for (TrainRun run : queue.waiting()) {
      seconds += seconds(run, mean);
    }
    return Double.isNaN(seconds)
        ? ""
        : "  ·  %s left".formatted(Seconds.estimated(seconds / RunQueue.AT_ONCE));
  }

  private void measure(TrainRun run) {
    if (!Double.isNaN(run.secondsPerEpoch())) {
      durations.measured(run.network(), run.training(), run.secondsPerEpoch());
    }
  }

  /**
   * @param otherwise if nothing like it was measured
   */
  private double seconds(TrainRun run, double otherwise) {
    return durations.of(run.network(), run.training()).orElse(otherwise);
  }
}
