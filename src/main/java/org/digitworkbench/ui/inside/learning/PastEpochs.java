package org.digitworkbench.ui.inside.learning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.value.ObservableValue;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.inside.LearningHistory;
import org.digitworkbench.inside.LearningMoment;
import org.digitworkbench.store.RunEpochs;
import org.digitworkbench.store.RunStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds what the kept epochs of the picked network's run tell, one after the other in the
 * background, while they are looked at: their weights, and the gradients of one mini-batch unless
 * something is being trained. A damaged epoch is left out. Used on the FX thread.
 */
public final class PastEpochs {

  private static final Logger LOG = LoggerFactory.getLogger(PastEpochs.class);

  /** Most epochs, evenly spread: no more columns can be told apart. */
  private static final int MOST = 60;

  private final LearningViewModel learning;
  private final RunStore runs;
  private final ObservableValue<@Nullable RunEpochs> run;
  private final Watcher watcher;
  private final Executor background;
  private final Executor fx;

  /** Number of the newest request: the background thread looks whether it should go on. */
  private final AtomicInteger wanted = new AtomicInteger();

  private record Request(int number, RunEpochs run, boolean withGradients) {}

  private PastEpochs(
      LearningViewModel learning,
      RunStore runs,
      ObservableValue<@Nullable RunEpochs> run,
      Watcher watcher,
      Executor background,
      Executor fx) {
    this.learning = learning;
    this.runs = runs;
    this.run = run;
    this.watcher = watcher;
    this.background = background;
    this.fx = fx;
  }

  /**
   * Fills the history of a view model from now on.
   *
   * @param run of the picked network; null if it has none
   * @param background runs one task at a time
   * @param fx runs on the FX thread
   */
  public static void follow(
      LearningViewModel learning,
      RunStore runs,
      ObservableValue<@Nullable RunEpochs> run,
      Watcher watcher,
      Executor background,
      Executor fx) {
    PastEpochs epochs = new PastEpochs(learning, runs, run, watcher, background, fx);
    run.subscribe(_ -> epochs.refresh());
    learning.watchedProperty().subscribe(_ -> epochs.refresh());
    learning.trainingProperty().subscribe(_ -> epochs.refresh());
    learning.networkProperty().subscribe(_ -> epochs.refresh());
  }

  private void refresh() {
    RunEpochs from = run.getValue();
    boolean looked = learning.watchedProperty().getValue();
    int number = wanted.incrementAndGet();
    if (from != null && looked) {
      Request request = new Request(number, from, !learning.trainingProperty().getValue());
      askNext(request, new ArrayDeque<>(spread(missing(request))));
    }
  }

  private List<Integer> missing(Request request) {
    LearningHistory history = learning.historyProperty().get();
    return request.run().epochs().stream()
        .filter(
            epoch -> request.withGradients() ? !history.hasGradientsAt(epoch) : !history.has(epoch))
        .toList();
  }

  /** The first, the last and evenly spread ones between them. */
  private static List<Integer> spread(List<Integer> epochs) {
    if (epochs.size() <= MOST) {
      return epochs;
    }
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      kept.add(epochs.get((int) Math.round(i * (epochs.size() - 1.0) / (MOST - 1))));
    }
    return kept;
  }

  /** One epoch at a time, so that glimpses and drawings have a turn in between. */
  private void askNext(Request request, Deque<Integer> left) {
    if (!left.isEmpty() && request.number() == wanted.get()) {
      int epoch = left.remove();
      background.execute(() -> ask(request, epoch, left));
    }
  }

  private void ask(Request request, int epoch, Deque<Integer> left) {
    if (request.number() != wanted.get()) {
      return;
    }
    try {
      TrainedModel model = runs.model(request.run().id(), epoch);
      LearningMoment moment =
          LearningMoment.of(
              model.network(),
              epoch,
              model.parameters(),
              request.withGradients() ? watcher.gradient(model) : null);
      fx.execute(() -> {
        learning.add(model, moment);
        askNext(request, left);
      });
    } catch (WorkbenchException e) {
      LOG.info("Epoch {} of {} is skipped", epoch, request.run().id(), e);
      fx.execute(() -> askNext(request, left));
    } catch (RuntimeException | LinkageError e) {
      LOG.error("Epoch {} of {} gave no answer", epoch, request.run().id(), e);
    }
  }
}
