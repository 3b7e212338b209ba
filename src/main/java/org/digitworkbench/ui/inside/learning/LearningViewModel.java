package org.digitworkbench.ui.inside.learning;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.digitworkbench.data.Classes;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.engine.Glimpse;
import org.digitworkbench.inside.GlimpsePace;
import org.digitworkbench.inside.LearningHistory;
import org.digitworkbench.inside.LearningMoment;
import org.digitworkbench.ui.fx.LatestOnly;
import org.digitworkbench.ui.fx.Pulse;
import org.digitworkbench.ui.inside.InsideViewModel;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.digitworkbench.ui.train.GlimpseSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the picked network learns. While it is being trained and the tab is in front, the whole tab
 * follows its mini-batches; nothing is asked of a training otherwise. Used on the FX thread.
 */
public final class LearningViewModel {

  private static final Logger LOG = LoggerFactory.getLogger(LearningViewModel.class);

  private static final String NO_MODEL = "Pick or train a network to see how it learns.";
  private static final String FAILED = "The network gave no answer; the log has the details.";

  /**
   * At most ten a second. The painting, which cannot be timed here, takes about as long again as
   * the rest, and more where the processor draws: so the share is less than half of the 5 % that a
   * training may lose.
   */
  private static final GlimpsePace PACE = new GlimpsePace(100_000_000, 3_000_000_000L, 0.02);

  private final InsideViewModel inside;
  private final ModelPicker models;
  private final GlimpseSource trainings;
  private final Watcher watcher;
  private final Executor looking;
  private final Executor fx;
  private final DeadCount deadCount;
  private final GlimpseLoop loop;

  private final BooleanProperty shown = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<LearningHistory> history =
      new ReadOnlyObjectWrapper<>(LearningHistory.EMPTY);
  private final ReadOnlyObjectWrapper<List<Answer>> answers =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<DeadShare>> dead =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable NetworkSpec> network =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyDoubleWrapper time = new ReadOnlyDoubleWrapper();
  private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper(NO_MODEL);

  private final BooleanBinding watched;
  private final ObservableValue<Boolean> training;
  private @Nullable Subject subject;
  private @Nullable ModelChoice looked;

  /**
   * @param background runs one task at a time
   * @param fx runs on the FX thread
   * @param nanoTime clock of the pace, for any thread
   */
  public LearningViewModel(
      InsideViewModel inside,
      ModelPicker models,
      GlimpseSource trainings,
      Watcher watcher,
      Executor background,
      Executor fx,
      Pulse pulse,
      LongSupplier nanoTime) {
    this.inside = inside;
    this.models = models;
    this.trainings = trainings;
    this.watcher = watcher;
    this.watched = inside.activeProperty().and(shown);
    this.training = trainings.active().map(active -> !active.isEmpty());
    this.looking = new LatestOnly(background);
    this.fx = fx;
    this.deadCount = new DeadCount(watcher, background, fx, nanoTime);
    this.loop = new GlimpseLoop(trainings, PACE, this::work, background, fx, pulse, nanoTime);
    inside.activeProperty().subscribe(_ -> refresh());
    watched.subscribe(_ -> refresh());
    models.shownProperty().subscribe(_ -> refresh());
    trainings.active().subscribe(_ -> refresh());
    inside.sightProperty().subscribe(_ -> loop.shown());
  }

  /** Whether the pane is in front; while it is not, only the course of the weights is kept. */
  public BooleanProperty shownProperty() {
    return shown;
  }

  /** The picked network; null without one. */
  public ReadOnlyObjectProperty<@Nullable NetworkSpec> networkProperty() {
    return network.getReadOnlyProperty();
  }

  /** What is known of its training. */
  public ReadOnlyObjectProperty<LearningHistory> historyProperty() {
    return history.getReadOnlyProperty();
  }

  /** What it says of a test image of each class; empty before it was asked. */
  public ReadOnlyObjectProperty<List<Answer>> answersProperty() {
    return answers.getReadOnlyProperty();
  }

  /** Its layers whose units can be dead; empty before it was asked. */
  public ReadOnlyObjectProperty<List<DeadShare>> deadProperty() {
    return dead.getReadOnlyProperty();
  }

  /** The moment that is shown, in passes over the training images. */
  public ReadOnlyDoubleProperty timeProperty() {
    return time.getReadOnlyProperty();
  }

  /** Which moment that is, or what to do, one sentence. */
  public ReadOnlyStringProperty headlineProperty() {
    return headline.getReadOnlyProperty();
  }

  /** Where the axis of time ends: at the newest moment, or while it is trained a bit later. */
  double axisEnd() {
    double end = history.get().end();
    return loop.isWatching() ? TimeAxis.beyond(end) : end;
  }

  /** The names of what the picked network tells apart. */
  Classes classes() {
    return models.classes(models.shownProperty().getValue());
  }

  /** Whether anything is being trained: no time should be taken from it. */
  ObservableValue<Boolean> trainingProperty() {
    return training;
  }

  /** Whether the pane is in front of everything. */
  ObservableValue<Boolean> watchedProperty() {
    return watched;
  }

  /** Adds an epoch, if it is one of the picked network's training. */
  void add(TrainedModel of, LearningMoment moment) {
    Subject now = subject;
    if (now != null && now.made(of)) {
      history.set(history.get().with(moment));
    }
  }

  private void refresh() {
    ModelChoice choice = models.shownProperty().getValue();
    Subject now = choice == null ? null : Subject.of(choice);
    if (!Objects.equals(now, subject)) {
      begin(now);
    }
    if (loop.watch(run(choice))) {
      inside.showParameters(null);
    }
    if (choice == null) {
      looked = null;
    } else if (watched.get() && (!choice.equals(looked) || lacksGradients(choice))) {
      looked = choice;
      look(choice);
    }
  }

  /** Whether they could be computed now. */
  private boolean lacksGradients(ModelChoice choice) {
    return !training.getValue() && !history.get().hasGradientsAt(passes(choice));
  }

  private void begin(@Nullable Subject of) {
    subject = of;
    history.set(LearningHistory.EMPTY);
    answers.set(List.of());
    dead.set(List.of());
    network.set(of == null ? null : of.network());
    time.set(0);
    headline.set(of == null ? NO_MODEL : "");
    looked = null;
  }

  /** Name of the run to be asked; none if the network is shown as it was. */
  private String run(@Nullable ModelChoice choice) {
    return choice != null
            && inside.activeProperty().get()
            && choice.equals(models.selectedProperty().get())
            && choice.model().network().equals(trainings.active().getValue().get(choice.name()))
        ? choice.name()
        : "";
  }

  private static double passes(ModelChoice choice) {
    return choice.model().provenance().passes();
  }

  /** Asks a network as it is, without a training. */
  private void look(ModelChoice choice) {
    TrainedModel model = choice.model();
    boolean withGradient = !training.getValue();
    looking.execute(() -> {
      try {
        List<Answer> said = watcher.answers(model, model.parameters());
        List<DeadShare> shares = watcher.dead(model, model.parameters());
        LearningMoment moment =
            LearningMoment.of(
                model.network(),
                passes(choice),
                model.parameters(),
                withGradient ? watcher.gradient(model) : null);
        fx.execute(() -> {
          if (choice.equals(looked)) {
            add(model, moment);
            show(passes(choice), LearningText.after(model), said, shares);
          }
        });
      } catch (RuntimeException | LinkageError e) {
        LOG.error("{} could not be asked", choice.name(), e);
        String sentence = WorkbenchException.sentence(e, FAILED);
        fx.execute(() -> {
          if (choice.equals(looked)) {
            headline.set(sentence);
          }
        });
      }
    });
  }

  private void show(
      double at, String words, @Nullable List<Answer> said, @Nullable List<DeadShare> shares) {
    time.set(at);
    headline.set(words);
    if (said != null) {
      answers.set(said);
    }
    if (shares != null) {
      dead.set(shares);
    }
  }

  /** What is to be done with the next glimpse. */
  private Function<Glimpse, Runnable> work() {
    TrainedModel model = Objects.requireNonNull(models.shownProperty().getValue()).model();
    Subject now = subject;
    boolean seen = shown.get();
    return glimpse -> {
      double at = glimpse.epoch() - 1 + (double) glimpse.batch() / glimpse.batches();
      float[] parameters = glimpse.parameters();
      LearningMoment moment =
          LearningMoment.of(model.network(), at, parameters, glimpse.gradient());
      List<Answer> said = seen ? watcher.answers(model, parameters) : null;
      return () -> {
        inside.showParameters(parameters);
        add(model, moment);
        show(at, LearningText.live(glimpse), said, null);
        if (seen) {
          deadCount.count(model, parameters, shares -> showDead(now, shares));
        }
      };
    };
  }

  private void showDead(@Nullable Subject of, List<DeadShare> shares) {
    if (Objects.equals(of, subject) && loop.isWatching()) {
      dead.set(shares);
    }
  }
}
