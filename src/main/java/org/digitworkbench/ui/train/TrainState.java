package org.digitworkbench.ui.train;

import static org.digitworkbench.domain.RunState.PAUSED;
import static org.digitworkbench.domain.RunState.RUNNING;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.domain.Seconds;

/** What is going on with the runs, and so which commands there are. Used on the FX thread. */
final class TrainState {

  /** With more runs than these, cards would take the room of the charts. */
  private static final int MOST_CARDS = 4;

  private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canPause = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canStop = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canContinue = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canClear = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper many = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper statusText = new ReadOnlyStringWrapper("");

  ReadOnlyBooleanProperty active() {
    return active.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty canPause() {
    return canPause.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty paused() {
    return paused.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty canStop() {
    return canStop.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty canContinue() {
    return canContinue.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty canClear() {
    return canClear.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty many() {
    return many.getReadOnlyProperty();
  }

  ReadOnlyStringProperty statusText() {
    return statusText.getReadOnlyProperty();
  }

  /**
   * Looks at the runs again.
   *
   * @param latest those of the last start
   */
  void refresh(List<TrainRun> runs, List<TrainRun> latest, QueueViewModel queue) {
    Set<RunState> states = runs.stream().map(TrainRun::state).collect(Collectors.toSet());
    boolean running = states.contains(RUNNING);
    boolean queued = queue.activeProperty().get();
    active.set(queued || states.stream().anyMatch(RunState::isActive));
    paused.set(!running && states.contains(PAUSED));
    canPause.set(running || states.contains(PAUSED));
    canStop.set(canPause.get());
    canContinue.set(!active.get() && latest.stream().anyMatch(TrainRun::canContinue));
    canClear.set(!queued && states.stream().anyMatch(state -> !state.isActive()));
    many.set(queue.resultProperty().get() != null || runs.size() > MOST_CARDS);
    statusText.set(text(runs, queue));
  }

  private String text(List<TrainRun> runs, QueueViewModel queue) {
    List<TrainRun> busy = runs.stream().filter(r -> r.state().isActive()).toList();
    if (busy.isEmpty()) {
      return "";
    }
    String verb = paused.get() ? "Paused" : canStop.get() ? "Training" : "Stopping";
    if (queue.activeProperty().get()) {
      return "%s: %s".formatted(verb, queue.progressTextProperty().get());
    }
    String names = busy.stream().map(TrainRun::name).collect(Collectors.joining(", "));
    double progress = busy.stream().mapToDouble(r -> r.status().progress()).average().orElse(0);
    double left = busy.stream().mapToDouble(r -> r.status().secondsLeft()).max().orElse(Double.NaN);
    return "%s %s: %d %%%s"
        .formatted(
            verb,
            names,
            Math.round(progress * 100),
            Double.isNaN(left) ? "" : ", " + Seconds.estimated(left) + " left");
  }
}
