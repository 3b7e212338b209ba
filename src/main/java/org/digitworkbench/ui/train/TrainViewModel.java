package org.digitworkbench.ui.train;

import static org.digitworkbench.domain.RunState.FINISHED;
import static org.digitworkbench.domain.RunState.PAUSED;
import static org.digitworkbench.domain.RunState.RUNNING;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.digitworkbench.domain.LearningCurve;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.ui.chart.ChartModel;
import org.digitworkbench.ui.chart.ChartModel.Measure;
import org.digitworkbench.ui.chart.ChartSettings;
import org.digitworkbench.ui.fx.Pulse;
import org.digitworkbench.ui.fx.PulseSampler;

/** State and commands of the Train tab. Used on the FX thread. */
public final class TrainViewModel {

  /** Several seconds of batches of the smallest network. */
  private static final int EVENT_CAPACITY = 8192;

  /**
   * Time between two frames that only show more mini-batches: drawing curves at the full rate of
   * the screen would take half a core away from the training.
   */
  private static final long BATCH_FRAME_NANOS = 50_000_000;

  private final List<Preset> presets;
  private final List<String> datasets;
  private final UnaryOperator<String> datasetTitles;
  private final Training.Factory factory;
  private final RunObserver observer;
  private final LongSupplier nanoTime;
  private final PulseSampler<TrainEvent> sampler;

  private final ObjectProperty<Preset> preset;
  private final TrainForm form;
  private final ObservableList<TrainRun> runs = FXCollections.observableArrayList();
  private final ObservableList<EpochRow> epochs = FXCollections.observableArrayList();
  private final ChartSettings chartSettings = new ChartSettings();
  private final ChartModel lossChart = new ChartModel(Measure.LOSS, Double.NaN, chartSettings);
  private final ChartModel accuracyChart =
      new ChartModel(Measure.ACCURACY, LearningCurve.TARGET, chartSettings);
  private final IntegerProperty moreEpochs = new SimpleIntegerProperty(5);
  private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canPause = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canStop = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canTrainOn = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canClear = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper statusText = new ReadOnlyStringWrapper("");

  private final ReadOnlyObjectWrapper<List<Reading>> readings =
      new ReadOnlyObjectWrapper<>(List.of());

  /** The runs of the last start, which Train on goes on with. */
  private List<TrainRun> latest = List.of();

  private long refreshed;

  /**
   * @param presets in the order of the list; at least one
   * @param datasets ids of the data sets to choose from
   * @param datasetTitles their names on the screen, by id
   * @param observer keeps the runs
   * @param fx runs tasks on the FX thread
   * @param nanoTime clock of the estimates, such as {@code System::nanoTime}
   */
  public TrainViewModel(
      List<Preset> presets,
      List<String> datasets,
      UnaryOperator<String> datasetTitles,
      Training.Factory factory,
      RunObserver observer,
      Executor fx,
      Pulse pulse,
      LongSupplier nanoTime) {
    this.presets = List.copyOf(presets);
    this.datasets = List.copyOf(datasets);
    this.datasetTitles = datasetTitles;
    this.factory = factory;
    this.observer = observer;
    this.nanoTime = nanoTime;
    this.sampler = new PulseSampler<>(EVENT_CAPACITY, this::apply, fx, pulse);
    this.preset = new SimpleObjectProperty<>(presets.getFirst());
    this.form = new TrainForm(presets.getFirst());
    preset.subscribe((_, chosen) -> form.load(chosen));
  }

  public List<Preset> presets() {
    return presets;
  }

  /** Ids of the data sets to choose from. */
  public List<String> datasets() {
    return datasets;
  }

  /** Name of a data set on the screen. */
  public String datasetTitle(String id) {
    return datasetTitles.apply(id);
  }

  /** Name of the run's data set, if it is not the first one, which most runs learn; else empty. */
  String dataNote(TrainRun run) {
    return run.dataset().equals(datasets.getFirst()) ? "" : datasetTitle(run.dataset());
  }

  /** The preset that fills the form; never null. */
  public ObjectProperty<Preset> presetProperty() {
    return preset;
  }

  public TrainForm form() {
    return form;
  }

  /** All runs that are shown, oldest first. */
  public ObservableList<TrainRun> runs() {
    return runs;
  }

  /** The epochs of all runs, the newest first, where it is seen without scrolling. */
  public ObservableList<EpochRow> epochs() {
    return epochs;
  }

  /** What the numbers of the runs say; new after each epoch. */
  ReadOnlyObjectProperty<List<Reading>> readingsProperty() {
    return readings.getReadOnlyProperty();
  }

  /** The curves that are shown, by the names of the runs. */
  Map<String, LearningCurve> curves() {
    Map<String, LearningCurve> curves = new LinkedHashMap<>();
    runs.forEach(run -> curves.put(run.name(), run.status().curve()));
    return curves;
  }

  public ChartModel lossChart() {
    return lossChart;
  }

  public ChartModel accuracyChart() {
    return accuracyChart;
  }

  /** How many epochs {@link #trainOn} adds. */
  public IntegerProperty moreEpochsProperty() {
    return moreEpochs;
  }

  /** Whether a training is running, paused or stopping; a new one then has to wait. */
  public ReadOnlyBooleanProperty activeProperty() {
    return active.getReadOnlyProperty();
  }

  /** Whether {@link #pauseOrResume} does something. */
  public ReadOnlyBooleanProperty canPauseProperty() {
    return canPause.getReadOnlyProperty();
  }

  /** Whether it would resume. */
  public ReadOnlyBooleanProperty pausedProperty() {
    return paused.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canStopProperty() {
    return canStop.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canTrainOnProperty() {
    return canTrainOn.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canClearProperty() {
    return canClear.getReadOnlyProperty();
  }

  /** What is going on, for the status bar; empty while nothing is. */
  public ReadOnlyStringProperty statusTextProperty() {
    return statusText.getReadOnlyProperty();
  }

  /**
   * Starts the presets "relu" and "sigmoid" at the same time, with the data set, the epochs, the
   * seed and the number of training images of the form.
   */
  public void compare() {
    if (!active.get() && form.comparableProperty().get()) {
      start(
          presets.stream()
              .filter(p -> p.id().equals("relu") || p.id().equals("sigmoid"))
              .map(p -> add(p.id(), p.network(), form.shared(p.training())))
              .toList());
    }
  }

  /** Starts the chosen preset with the values of the form. */
  public void train() {
    if (!active.get() && form.validProperty().get()) {
      start(List.of(add(preset.get().id(), form.network(), form.training())));
    }
  }

  /**
   * Goes on with kept runs, at the same time, which are shown with the epochs that they have.
   *
   * @return false if something is being trained; the runs then stay with the caller
   */
  public boolean continueRuns(List<Continuation> continuations) {
    if (active.get()) {
      return false;
    }
    List<TrainRun> added = continuations.stream().map(this::add).toList();
    start(added);
    readings.set(Reading.of(runs));
    return true;
  }

  private TrainRun add(Continuation continuation) {
    TrainedModel model = continuation.checkpoint().model();
    String name = freeName(continuation.claim().name());
    TrainRun run = new TrainRun(name, model.training(), lossChart, accuracyChart, nanoTime);
    run.restore(model.provenance(), continuation.plannedEpochs());
    run.setSession(
        factory.create(
            name,
            model.provenance().preset(),
            model.network(),
            model.training(),
            continuation.checkpoint(),
            continuation.plannedEpochs(),
            new TrainReporter(run, observer, sampler)));
    observer.continued(name, continuation);
    runs.add(run);
    List<EpochRow> rows = new ArrayList<>();
    model.provenance().epochs().forEach(epoch -> rows.addFirst(new EpochRow(name, epoch)));
    epochs.addAll(0, rows);
    return run;
  }

  /** Pauses what is running; if nothing is, resumes what is paused. */
  public void pauseOrResume() {
    boolean resume = paused.get();
    for (TrainRun run : runs) {
      if (resume && run.state() == PAUSED) {
        run.session().resume();
      } else if (!resume && run.state() == RUNNING) {
        run.session().pause();
      }
    }
  }

  /** Stops all that is running or paused; what was learned is kept. */
  public void stop() {
    runs.stream()
        .filter(r -> r.state() == RUNNING || r.state() == PAUSED)
        .forEach(r -> r.session().stop());
  }

  /** Goes on with the runs of the last start for {@link #moreEpochsProperty} epochs. */
  public void trainOn() {
    if (canTrainOn.get()) {
      int more = moreEpochs.get();
      List<TrainRun> finished = latest.stream().filter(r -> r.state() == FINISHED).toList();
      for (TrainRun run : finished) {
        run.extend(more);
        observer.extended(run.name(), run.plannedEpochs());
      }
      finished.forEach(r -> r.session().trainOn(more));
      refresh();
    }
  }

  /** Takes the runs that have ended off the screen. */
  public void clear() {
    List<TrainRun> ended = runs.filtered(r -> !r.state().isActive()).stream().toList();
    runs.removeAll(ended);
    latest = latest.stream().filter(runs::contains).toList();
    readings.set(Reading.of(runs));
    for (TrainRun run : ended) {
      run.session().close();
      epochs.removeIf(row -> row.run().equals(run.name()));
      lossChart.remove(run.name());
      accuracyChart.remove(run.name());
    }
    refresh();
  }

  private TrainRun add(String presetId, NetworkSpec network, TrainingSpec training) {
    String name = freeName(presetId);
    TrainRun run = new TrainRun(name, training, lossChart, accuracyChart, nanoTime);
    run.setSession(
        factory.create(
            name,
            presetId,
            network,
            training,
            null,
            training.epochs(),
            new TrainReporter(run, observer, sampler)));
    observer.started(name, presetId, network, training);
    runs.add(run);
    return run;
  }

  private String freeName(String wanted) {
    Set<String> taken = runs.stream().map(TrainRun::name).collect(Collectors.toSet());
    String name = wanted;
    for (int i = 2; taken.contains(name); i++) {
      name = wanted + " " + i;
    }
    return name;
  }

  private void start(List<TrainRun> added) {
    latest = added;
    // Entered at once, not with the next pulse: a double click starts one training, not two.
    added.forEach(r -> r.enter(RUNNING));
    added.forEach(r -> r.session().start());
    refresh();
  }

  private void apply(List<TrainEvent> events) {
    Map<String, TrainedModel> models = new LinkedHashMap<>();
    List<EpochRow> rows = new ArrayList<>();
    for (TrainEvent event : events) {
      TrainRun run = event.run();
      switch (event) {
        case TrainEvent.State e -> run.enter(e.state());
        case TrainEvent.Batch e -> run.add(e.metrics());
        case TrainEvent.Epoch e -> {
          run.add(e.metrics());
          rows.add(new EpochRow(run.name(), e.metrics()));
          models.put(run.name(), e.model());
        }
        case TrainEvent.Finished e -> models.put(run.name(), e.model());
        case TrainEvent.Failed e -> run.fail(e.error());
      }
    }
    epochs.addAll(0, rows.reversed());
    boolean onlyBatches = events.stream().allMatch(TrainEvent.Batch.class::isInstance);
    if (!onlyBatches || nanoTime.getAsLong() - refreshed >= BATCH_FRAME_NANOS) {
      refresh();
    }
    if (!rows.isEmpty()) {
      readings.set(Reading.of(runs));
    }
    models.forEach(observer::newest);
  }

  private void refresh() {
    refreshed = nanoTime.getAsLong();
    runs.forEach(TrainRun::publish);
    Set<RunState> states = runs.stream().map(TrainRun::state).collect(Collectors.toSet());
    boolean running = states.contains(RUNNING);
    active.set(states.stream().anyMatch(RunState::isActive));
    paused.set(!running && states.contains(PAUSED));
    canPause.set(running || states.contains(PAUSED));
    canStop.set(canPause.get());
    canTrainOn.set(!active.get() && latest.stream().anyMatch(r -> r.state() == FINISHED));
    canClear.set(runs.stream().anyMatch(r -> !r.state().isActive()));
    int planned = runs.stream().mapToInt(TrainRun::plannedEpochs).max().orElse(0);
    lossChart.setPlannedEpochs(planned);
    accuracyChart.setPlannedEpochs(planned);
    statusText.set(newStatusText());
  }

  private String newStatusText() {
    List<TrainRun> busy = runs.stream().filter(r -> r.state().isActive()).toList();
    if (busy.isEmpty()) {
      return "";
    }
    String names = busy.stream().map(TrainRun::name).collect(Collectors.joining(", "));
    double progress = busy.stream().mapToDouble(r -> r.status().progress()).average().orElse(0);
    double left = busy.stream().mapToDouble(r -> r.status().secondsLeft()).max().orElse(Double.NaN);
    String verb = paused.get() ? "Paused" : canStop.get() ? "Training" : "Stopping";
    return "%s %s: %d %%%s"
        .formatted(
            verb,
            names,
            Math.round(progress * 100),
            Double.isNaN(left) ? "" : ", " + TrainText.duration(left) + " left");
  }
}
