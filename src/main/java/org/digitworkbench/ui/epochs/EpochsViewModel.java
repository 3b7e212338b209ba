package org.digitworkbench.ui.epochs;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.store.RunEpochs;
import org.digitworkbench.store.RunStore;
import org.digitworkbench.ui.fx.LatestOnly;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The epochs to which the picked network can be taken back. The last stop is the network as it is.
 * Used on the FX thread.
 */
public final class EpochsViewModel {

  private static final Logger LOG = LoggerFactory.getLogger(EpochsViewModel.class);

  private final RunStore runs;
  private final ModelPicker models;
  private final Executor searching;
  private final Executor loading;
  private final Executor fx;

  private final ReadOnlyObjectWrapper<@Nullable RunEpochs> run = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<Integer>> stops = new ReadOnlyObjectWrapper<>(List.of());
  private final IntegerProperty position = new SimpleIntegerProperty();
  private final BooleanProperty playing = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private String name = "";
  private int wanted = -1;

  /**
   * @param background runs one task at a time
   * @param fx runs on the FX thread
   */
  public EpochsViewModel(RunStore runs, ModelPicker models, Executor background, Executor fx) {
    this.runs = runs;
    this.models = models;
    this.searching = new LatestOnly(background);
    this.loading = new LatestOnly(background);
    this.fx = fx;
    models.selectedProperty().subscribe(this::onPicked);
    position.subscribe(_ -> go());
    playing.subscribe(on -> {
      if (on && isAtEnd()) {
        position.set(0);
      }
    });
  }

  /** The picked network's run, or null: a network from a file has none. */
  public ReadOnlyObjectProperty<@Nullable RunEpochs> runProperty() {
    return run.getReadOnlyProperty();
  }

  /**
   * The epochs that can be gone to, 0 for the untrained network; empty if there is only the network
   * as it is.
   */
  public ReadOnlyObjectProperty<List<Integer>> stopsProperty() {
    return stops.getReadOnlyProperty();
  }

  /** Where in the stops we are. */
  public IntegerProperty positionProperty() {
    return position;
  }

  /** Whether a film of the epochs is being shown. */
  public BooleanProperty playingProperty() {
    return playing;
  }

  /** Where we are, such as "Epoch 3 of 15". */
  public ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  /** Why an epoch cannot be shown, one sentence; else empty. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** The next picture of the film, if the one before is shown; at the end the film ends. */
  public void nextFrame() {
    if (playing.get() && wanted < 0) {
      position.set(Math.min(position.get() + 1, stops.get().size() - 1));
      if (isAtEnd()) {
        playing.set(false);
      }
    }
  }

  private boolean isAtEnd() {
    return position.get() >= stops.get().size() - 1;
  }

  private void onPicked(@Nullable ModelChoice choice) {
    boolean same = choice != null && choice.name().equals(name);
    if (!same) {
      playing.set(false);
      name = choice == null ? "" : choice.name();
      show(null);
    }
    if (choice != null) {
      TrainedModel model = choice.model();
      searching.execute(() -> {
        Optional<RunEpochs> found = runs.epochsOf(model);
        fx.execute(() -> {
          if (choice.equals(models.selectedProperty().get())) {
            show(found.orElse(null));
          }
        });
      });
    }
  }

  /** An epoch that is looked at stays, whatever comes after it; else the newest is shown. */
  private void show(@Nullable RunEpochs found) {
    boolean atEnd = isAtEnd();
    int epoch = atEnd ? -1 : stops.get().get(position.get());
    run.set(found);
    List<Integer> epochs = found == null || found.epochs().size() < 2 ? List.of() : found.epochs();
    stops.set(epochs);
    int place = atEnd ? epochs.size() - 1 : epochs.indexOf(epoch);
    position.set(Math.max(0, place < 0 ? epochs.size() - 1 : place));
    describe();
  }

  private void go() {
    describe();
    RunEpochs from = run.get();
    ModelChoice picked = models.selectedProperty().get();
    if (from == null || picked == null || isAtEnd()) {
      wanted = -1;
      problem.set("");
      models.showEarlier(null);
      return;
    }
    int epoch = stops.get().get(position.get());
    if (epoch == wanted) {
      return;
    }
    wanted = epoch;
    loading.execute(() -> {
      try {
        TrainedModel model = runs.model(from.id(), epoch);
        fx.execute(() -> arrive(from, epoch, new ModelChoice(picked.name(), model), ""));
      } catch (WorkbenchException e) {
        LOG.info("Epoch {} of {} cannot be shown", epoch, from.id(), e);
        fx.execute(() -> arrive(from, epoch, null, String.valueOf(e.getMessage())));
      }
    });
  }

  private void arrive(RunEpochs from, int epoch, @Nullable ModelChoice choice, String why) {
    if (epoch == wanted && from.equals(run.get())) {
      wanted = -1;
      problem.set(why);
      if (choice != null) {
        models.showEarlier(choice);
      }
    }
  }

  private void describe() {
    RunEpochs shown = run.get();
    ModelChoice picked = models.selectedProperty().get();
    if (shown == null || picked == null || stops.get().isEmpty()) {
      text.set("");
    } else {
      text.set(
          EpochText.of(
              isAtEnd() ? -1 : stops.get().get(position.get()),
              picked.model().provenance().passes(),
              shown.planned()));
    }
  }
}
