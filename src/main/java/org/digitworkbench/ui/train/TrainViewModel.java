package org.digitworkbench.ui.train;

import static org.digitworkbench.domain.RunState.PAUSED;
import static org.digitworkbench.domain.RunState.RUNNING;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.digitworkbench.domain.ExperimentSpec;
import org.digitworkbench.domain.LearningCurve;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.plan.Plan;
import org.digitworkbench.ui.chart.ChartModel;
import org.digitworkbench.ui.fx.Pulse;
import org.digitworkbench.ui.plan.PlanViewModel;

/** State and commands of the Train tab. Used on the FX thread. */
public final class TrainViewModel {

  private final List<Preset> presets;
  private final ObservableList<String> datasets;
  private final UnaryOperator<String> datasetTitles;
  private final Training.Factory factory;
  private final RunObserver observer;
  private final ShownRuns shown;
  private final QueueViewModel queue;
  private final PlanViewModel plan;
  private final Glimpses glimpses;

  private final ObjectProperty<Preset> preset;
  private final TrainForm form;
  private final IntegerProperty moreEpochs = new SimpleIntegerProperty(5);
  private final TrainState state = new TrainState();

  /** The runs of the last start, which Train on goes on with. */
  private List<TrainRun> latest = List.of();

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
    this.datasets = FXCollections.observableArrayList(datasets);
    this.datasetTitles = datasetTitles;
    this.factory = factory;
    this.observer = observer;
    this.shown = new ShownRuns(observer, fx, pulse, nanoTime, this::refresh, this::ended);
    this.glimpses = new Glimpses(shown.all());
    this.queue = new QueueViewModel(factory, observer, shown);
    this.preset = new SimpleObjectProperty<>(presets.getFirst());
    this.form = new TrainForm(presets.getFirst());
    preset.subscribe(form::follow);
    this.plan =
        new PlanViewModel(presets, form::spec, this::onTheSameTerms, queue::estimate, this::begin);
  }

  public List<Preset> presets() {
    return presets;
  }

  /** Ids of the data sets to choose from. */
  public ObservableList<String> datasets() {
    return datasets;
  }

  /** Offers data sets too that have come since. */
  public void offerDatasets(List<String> ids) {
    ids.stream().filter(id -> !datasets.contains(id)).forEach(datasets::add);
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
    return shown.all();
  }

  /** The epochs of all runs, the newest first, where it is seen without scrolling. */
  public ObservableList<EpochRow> epochs() {
    return shown.epochs();
  }

  /** What the numbers of the runs say; new after each epoch. */
  ReadOnlyObjectProperty<List<Reading>> readingsProperty() {
    return shown.readingsProperty();
  }

  /** What gives the colour of that run: its group, or its own name. */
  String group(String run) {
    return shown.group(run);
  }

  /** The curves that are shown, by the names of the runs. */
  Map<String, LearningCurve> curves() {
    return shown.curves();
  }

  public ChartModel lossChart() {
    return shown.lossChart();
  }

  public ChartModel accuracyChart() {
    return shown.accuracyChart();
  }

  /** The runs that wait for each other, and what comes of them. */
  public QueueViewModel queue() {
    return queue;
  }

  /** For whoever watches the networks while they learn. */
  public GlimpseSource glimpses() {
    return glimpses;
  }

  /** What is to be compared, or swept, as it is being chosen. */
  public PlanViewModel plan() {
    return plan;
  }

  /** Whether there are so many runs that a list shows them rather than cards. */
  public ReadOnlyBooleanProperty manyProperty() {
    return state.many();
  }

  /** Place of the first run that is being trained; -1 if none is. */
  int firstActive() {
    return IntStream.range(0, runs().size())
        .filter(i -> runs().get(i).state().isActive())
        .findFirst()
        .orElse(-1);
  }

  /** How many epochs {@link #continueTraining} adds. */
  public IntegerProperty moreEpochsProperty() {
    return moreEpochs;
  }

  /** Whether a training is running, paused or stopping; a new one then has to wait. */
  public ReadOnlyBooleanProperty activeProperty() {
    return state.active();
  }

  /** Whether {@link #pauseOrResume} does something. */
  public ReadOnlyBooleanProperty canPauseProperty() {
    return state.canPause();
  }

  /** Whether it would resume. */
  public ReadOnlyBooleanProperty pausedProperty() {
    return state.paused();
  }

  public ReadOnlyBooleanProperty canStopProperty() {
    return state.canStop();
  }

  public ReadOnlyBooleanProperty canContinueProperty() {
    return state.canContinue();
  }

  public ReadOnlyBooleanProperty canClearProperty() {
    return state.canClear();
  }

  /** What is going on, for the status bar; empty while nothing is. */
  public ReadOnlyStringProperty statusTextProperty() {
    return state.statusText();
  }

  /**
   * Starts the presets "relu" and "sigmoid" at the same time, with the data set, the epochs, the
   * seed and the number of training images of the form.
   */
  public void compare() {
    if (!state.active().get() && form.comparableProperty().get()) {
      start(
          presets.stream()
              .filter(p -> p.id().equals("relu") || p.id().equals("sigmoid"))
              .map(p -> add(p.id(), p.network(), form.shared(p.training())))
              .toList());
    }
  }

  /** Another preset's network with the data, the epochs and the seed of the form. */
  private ExperimentSpec onTheSameTerms(Preset other) {
    return new ExperimentSpec(
        other.id(),
        other.title(),
        other.description(),
        other.network(),
        form.shared(other.training()));
  }

  /** Begins a plan; what has ended makes room for it. */
  private void begin(Plan chosen) {
    if (!state.active().get()) {
      clear();
      latest = List.of();
      queue.begin(chosen);
      shown.refresh();
    }
  }

  private void ended(TrainRun run) {
    queue.ended(run);
  }

  /** Starts the chosen preset with the values of the form. */
  public void train() {
    if (!state.active().get() && form.validProperty().get()) {
      ExperimentSpec spec = form.spec();
      start(List.of(add(spec.id(), spec.network(), spec.training())));
    }
  }

  /**
   * Goes on with kept runs, at the same time, which are shown with the epochs that they have.
   *
   * @return false if something is being trained; the runs then stay with the caller
   */
  public boolean continueRuns(List<Continuation> continuations) {
    if (state.active().get()) {
      return false;
    }
    List<TrainRun> added = continuations.stream().map(this::add).toList();
    start(added);
    return true;
  }

  private TrainRun add(Continuation continuation) {
    TrainedModel model = continuation.checkpoint().model();
    String name = shown.freeName(continuation.claim().name());
    TrainRun run = shown.create(name, model.network(), model.training());
    run.restore(model.provenance(), continuation.plannedEpochs());
    run.setSession(
        factory.create(
            name,
            model.provenance().preset(),
            model.network(),
            model.training(),
            continuation.checkpoint(),
            continuation.plannedEpochs(),
            shown.reporter(run)));
    observer.continued(name, continuation);
    runs().add(run);
    shown.addEpochs(name, model.provenance().epochs());
    return run;
  }

  /** Pauses what is running; if nothing is, resumes what is paused. */
  public void pauseOrResume() {
    boolean resume = state.paused().get();
    for (TrainRun run : runs()) {
      if (resume && run.state() == PAUSED) {
        run.session().resume();
      } else if (!resume && run.state() == RUNNING) {
        run.session().pause();
      }
    }
  }

  /** Stops all that is running or paused, and what waits; what was learned is kept. */
  public void stop() {
    queue.cancelWaiting();
    runs().stream()
        .filter(r -> r.state() == RUNNING || r.state() == PAUSED)
        .forEach(r -> r.session().stop());
  }

  /** Goes on with the runs of the last start for {@link #moreEpochsProperty} epochs. */
  public void continueTraining() {
    if (state.canContinue().get()) {
      int more = moreEpochs.get();
      List<TrainRun> finished = latest.stream().filter(TrainRun::canContinue).toList();
      for (TrainRun run : finished) {
        run.extend(more);
        observer.extended(run.name(), run.plannedEpochs());
      }
      finished.forEach(r -> r.session().continueTraining(more));
      shown.refresh();
    }
  }

  /** Takes the runs that have ended off the screen. */
  public void clear() {
    if (queue.activeProperty().get()) {
      return;
    }
    shown.remove(runs().stream().filter(r -> !r.state().isActive()).toList());
    latest = latest.stream().filter(runs()::contains).toList();
    queue.forget();
    shown.refresh();
  }

  private TrainRun add(String presetId, NetworkSpec network, TrainingSpec training) {
    String name = shown.newName(presetId);
    TrainRun run = shown.create(name, network, training);
    run.setSession(
        factory.create(
            name, presetId, network, training, null, training.epochs(), shown.reporter(run)));
    observer.started(name, presetId, network, training);
    runs().add(run);
    return run;
  }

  private void start(List<TrainRun> added) {
    latest = added;
    // Entered at once, not with the next pulse: a double click starts one training, not two.
    added.forEach(r -> r.enter(RUNNING));
    added.forEach(r -> r.session().start());
    shown.refresh();
  }

  private void refresh() {
    queue.refresh();
    glimpses.refresh();
    state.refresh(runs(), latest, queue);
  }
}
