package org.digitworkbench.ui.epochs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.evaluation.Evaluations;
import org.digitworkbench.evaluation.Timeline;
import org.digitworkbench.evaluation.Timeline.Moment;
import org.digitworkbench.store.RunEpochs;
import org.digitworkbench.store.RunStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the picked network's epochs about the images that are shown, one after the other in the
 * background, so that the slider finds every answer there. A damaged epoch is left out. Used on the
 * FX thread.
 */
public final class TimelineViewModel {

  private static final Logger LOG = LoggerFactory.getLogger(TimelineViewModel.class);

  private final RunStore runs;
  private final Evaluations evaluations;
  private final ObservableValue<@Nullable RunEpochs> run;
  private final ObservableValue<@Nullable Dataset> images;
  private final Executor background;
  private final Executor fx;

  private final BooleanProperty active = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Timeline> timeline =
      new ReadOnlyObjectWrapper<>(Timeline.EMPTY);
  private @Nullable Request shown;

  /** What the background thread asks whether it should go on. */
  private volatile @Nullable Request wanted;

  /**
   * @param run of the picked network; null if it has none
   * @param images whose test images are asked about; null for none
   * @param background runs one task at a time
   * @param fx runs on the FX thread
   */
  public TimelineViewModel(
      RunStore runs,
      Evaluations evaluations,
      ObservableValue<@Nullable RunEpochs> run,
      ObservableValue<@Nullable Dataset> images,
      Executor background,
      Executor fx) {
    this.runs = runs;
    this.evaluations = evaluations;
    this.run = run;
    this.images = images;
    this.background = background;
    this.fx = fx;
    active.subscribe(this::refresh);
    run.subscribe(this::refresh);
    images.subscribe(this::refresh);
  }

  private record Request(String run, Dataset dataset) {}

  /** Whether it is looked at; while it is not, nothing is computed. */
  public BooleanProperty activeProperty() {
    return active;
  }

  /** The epochs that have been asked so far. */
  public ReadOnlyObjectProperty<Timeline> timelineProperty() {
    return timeline.getReadOnlyProperty();
  }

  private void refresh() {
    RunEpochs from = run.getValue();
    Dataset dataset = images.getValue();
    Request request =
        from == null || dataset == null || from.epochs().size() < 2
            ? null
            : new Request(from.id(), dataset);
    if (request == null || !request.equals(shown)) {
      timeline.set(Timeline.EMPTY);
    }
    shown = request;
    wanted = active.get() ? request : null;
    if (from != null && request != null && active.get()) {
      Deque<Integer> left = new ArrayDeque<>(from.epochs());
      left.removeIf(timeline.get()::has);
      askNext(request, left);
    }
  }

  /** One epoch at a time, so that others have a turn on the thread in between. */
  private void askNext(Request request, Deque<Integer> left) {
    if (!left.isEmpty() && request.equals(wanted)) {
      int epoch = left.remove();
      background.execute(() -> ask(request, epoch, left));
    }
  }

  private void ask(Request request, int epoch, Deque<Integer> left) {
    Moment said = null;
    try {
      if (request.equals(wanted)) {
        ImageSet test = request.dataset().test();
        said =
            Moment.of(
                epoch,
                evaluations.predictions(
                    runs.model(request.run(), epoch), test, _ -> request.equals(wanted)),
                test::label);
      }
    } catch (CancellationException _) {
      return;
    } catch (WorkbenchException e) {
      LOG.info("Epoch {} of {} is skipped", epoch, request.run(), e);
    } catch (RuntimeException | LinkageError e) {
      LOG.error("Epoch {} of {} gave no answer", epoch, request.run(), e);
      return;
    }
    Moment answer = said;
    fx.execute(() -> {
      if (request.equals(shown)) {
        if (answer != null && !timeline.get().has(epoch)) {
          timeline.set(timeline.get().with(answer));
        }
        askNext(request, left);
      }
    });
  }
}
