package org.digitworkbench.ui.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.digitworkbench.domain.LearningCurve;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.engine.MemoryUse;
import org.digitworkbench.store.RunStore;
import org.digitworkbench.store.StoredRun;
import org.digitworkbench.ui.chart.ChartModel;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.digitworkbench.ui.train.Continuation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All runs and what can be done with them. The disk is asked on a background thread. Used on the FX
 * thread.
 */
public final class RunsViewModel {

  private static final Logger LOG = LoggerFactory.getLogger(RunsViewModel.class);

  /** Runs that are continued at the same time. */
  private static final int MOST_AT_ONCE = 4;

  /** What the tab asks of the rest of the window. */
  public interface Window {

    /** Goes on with runs in the Train tab; false if something is being trained. */
    boolean continueRuns(List<Continuation> continuations);

    /** Brings the Train tab to the front. */
    void showTrain();

    /** Brings the Results tab to the front. */
    void showResults();

    /** Shows a sentence. */
    void say(String sentence);
  }

  private final RunStore store;
  private final ModelPicker models;
  private final UnaryOperator<String> datasetTitles;
  private final Window window;
  private final Executor background;
  private final Executor fx;

  private final ObservableList<RunItem> all = FXCollections.observableArrayList();
  private final FilteredList<RunItem> runs = new FilteredList<>(all);
  private final StringProperty filter = new SimpleStringProperty("");
  private final RunCurves curves = new RunCurves();
  private final BooleanProperty active = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper usage = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper deletedText = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper canContinue = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper mustSayHowMany = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canUse = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canDelete = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRename = new ReadOnlyBooleanWrapper();
  private final ObservableValue<Boolean> training;
  private List<RunItem> selected = List.of();
  private List<String> deleted = List.of();

  /**
   * @param datasetTitles names of data sets by id
   * @param training whether something is being trained in this window
   * @param background runs one task at a time
   */
  public RunsViewModel(
      RunStore store,
      ModelPicker models,
      UnaryOperator<String> datasetTitles,
      ObservableValue<Boolean> training,
      Window window,
      Executor background,
      Executor fx) {
    this.store = store;
    this.models = models;
    this.datasetTitles = datasetTitles;
    this.training = training;
    this.window = window;
    this.background = background;
    this.fx = fx;
    filter.subscribe(words -> {
      Predicate<RunItem> matching = item -> item.matches(words);
      runs.setPredicate(words.isBlank() ? null : matching);
    });
    active.subscribe(_ -> refresh());
    training.subscribe(_ -> {
      refresh();
      updateCommands();
    });
  }

  /** The runs that match the filter, newest first. */
  public ObservableList<RunItem> runs() {
    return runs;
  }

  /** Words of which a run must have each. */
  public StringProperty filterProperty() {
    return filter;
  }

  /** Whether the tab is shown; while it is not, the disk is not asked. */
  public BooleanProperty activeProperty() {
    return active;
  }

  public ChartModel lossChart() {
    return curves.loss();
  }

  public ChartModel accuracyChart() {
    return curves.accuracy();
  }

  /** The curves that are shown, by what they are called. */
  Map<String, LearningCurve> curves() {
    return curves.curves();
  }

  /** What all runs take of the disk, in a sentence. */
  public ReadOnlyStringProperty usageProperty() {
    return usage.getReadOnlyProperty();
  }

  /** What is wrong with the picked run, one sentence; else empty. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** What was deleted last, and can be brought back; else empty. */
  public ReadOnlyStringProperty deletedProperty() {
    return deletedText.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canContinueProperty() {
    return canContinue.getReadOnlyProperty();
  }

  /** Whether the picked run has all its epochs, so that continuing needs a number of more. */
  public ReadOnlyBooleanProperty mustSayHowManyProperty() {
    return mustSayHowMany.getReadOnlyProperty();
  }

  /** Whether the picked run has a network to be used. */
  public ReadOnlyBooleanProperty canUseProperty() {
    return canUse.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canDeleteProperty() {
    return canDelete.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canRenameProperty() {
    return canRename.getReadOnlyProperty();
  }

  /** Picks runs: their curves are shown, and the commands are for them. */
  public void select(List<RunItem> items) {
    selected = List.copyOf(items);
    List<Run> picked = new ArrayList<>();
    for (RunItem item : items) {
      Run run = item.run();
      if (run != null) {
        picked.add(run);
      }
    }
    curves.show(picked);
    problem.set(items.size() == 1 ? items.getFirst().problem() : "");
    updateCommands();
  }

  private void updateCommands() {
    RunItem one = selected.size() == 1 ? selected.getFirst() : null;
    canContinue.set(
        !selected.isEmpty()
            && selected.size() <= MOST_AT_ONCE
            && selected.stream().allMatch(RunItem::isContinuable)
            && !training.getValue());
    mustSayHowMany.set(selected.stream().anyMatch(RunItem::isComplete));
    canUse.set(one != null && one.hasLearned());
    canRename.set(one != null && one.run() != null);
    canDelete.set(!selected.isEmpty() && selected.stream().noneMatch(RunItem::isTraining));
  }

  /** Asks the disk anew while the tab is shown. */
  public void refresh() {
    if (active.get()) {
      background.execute(() -> {
        List<RunItem> items = store.list().stream().map(this::item).toList();
        long bytes = items.stream().mapToLong(item -> item.stored().bytes()).sum();
        fx.execute(() -> show(items, bytes));
      });
    }
  }

  private RunItem item(StoredRun stored) {
    return new RunItem(
        stored,
        stored instanceof StoredRun.Whole whole
            ? datasetTitles.apply(whole.run().training().data().dataset())
            : "");
  }

  private void show(List<RunItem> items, long bytes) {
    update(items);
    usage.set(
        "Runs take %s of disk space, at most %s."
            .formatted(MemoryUse.text(bytes), MemoryUse.text(RunStore.DEFAULT_QUOTA)));
  }

  /** Row by row, so that the table keeps its selection and its place. */
  private void update(List<RunItem> items) {
    Set<String> ids = items.stream().map(RunItem::id).collect(Collectors.toSet());
    all.removeIf(item -> !ids.contains(item.id()));
    for (int i = 0; i < items.size(); i++) {
      RunItem item = items.get(i);
      if (i == all.size() || !all.get(i).id().equals(item.id())) {
        all.add(i, item);
      } else if (!all.get(i).equals(item)) {
        all.set(i, item);
      }
    }
    // An order that has changed, which a new name or a repaired run may bring.
    all.remove(items.size(), all.size());
  }

  /** Gives a run another name. */
  public void rename(RunItem item, String name) {
    if (!name.strip().equals(item.name())) {
      change(() -> store.rename(item.id(), name));
    }
  }

  /** Deletes the picked runs; {@link #undo} brings them back. */
  public void delete() {
    if (canDelete.get()) {
      List<String> ids = selected.stream().map(RunItem::id).toList();
      change(() -> {
        List<String> done = new ArrayList<>();
        try {
          for (String id : ids) {
            store.delete(id);
            done.add(id);
          }
        } finally {
          fx.execute(() -> showDeleted(done));
        }
      });
    }
  }

  /** Brings back what was deleted last. */
  public void undo() {
    List<String> ids = deleted;
    showDeleted(List.of());
    change(() -> ids.forEach(store::restore));
  }

  private void showDeleted(List<String> ids) {
    deleted = List.copyOf(ids);
    deletedText.set(
        switch (ids.size()) {
          case 0 -> "";
          case 1 -> "1 run deleted.";
          default -> ids.size() + " runs deleted.";
        });
  }

  /** Deletes the checkpoints in between of all runs; their newest networks and curves stay. */
  public void freeSpace() {
    change(() -> store.shrinkTo(0));
  }

  /**
   * Goes on with the picked runs, at the same time, in the Train tab.
   *
   * @param more epochs, for a run that has all that were planned
   */
  public void continueRun(int more) {
    if (!canContinue.get()) {
      return;
    }
    // As they were started: the oldest first.
    List<String> ids = selected.stream().sorted(RunItem.BY_START).map(RunItem::id).toList();
    quietly(() -> {
      List<Continuation> claimed = Continuing.claim(store, ids, more);
      fx.execute(() -> goOn(claimed));
    });
  }

  private void goOn(List<Continuation> claimed) {
    if (window.continueRuns(claimed)) {
      window.showTrain();
      refresh();
    } else {
      background.execute(() -> Continuing.giveUp(claimed));
      window.say("Wait until the training has ended, or stop it, before you continue another one.");
    }
  }

  /** Picks the network of the picked run. */
  public void use() {
    load(models.selectedProperty()::set);
  }

  /** Picks the network of the picked run as the rival. */
  public void useAsRival() {
    load(models.rivalProperty()::set);
  }

  /** Picks the network of the picked run and shows its results. */
  public void openInResults() {
    load(choice -> {
      models.selectedProperty().set(choice);
      window.showResults();
    });
  }

  private void load(Consumer<ModelChoice> pick) {
    if (canUse.get()) {
      RunItem item = selected.getFirst();
      quietly(() -> {
        TrainedModel model = store.newest(item.id());
        fx.execute(() -> {
          ModelChoice choice = new ModelChoice(item.id(), model);
          models.put(choice);
          pick.accept(choice);
        });
      });
    }
  }

  private void change(Runnable task) {
    quietly(task);
    refresh();
  }

  /** In the background; what goes wrong is said. */
  private void quietly(Runnable task) {
    background.execute(() -> {
      try {
        task.run();
      } catch (WorkbenchException e) {
        LOG.info("Not done", e);
        String sentence = String.valueOf(e.getMessage());
        fx.execute(() -> window.say(sentence));
      }
    });
  }
}
