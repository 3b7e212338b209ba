package org.digitworkbench.ui.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.drawings.DrawingSet;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.ui.fx.LatestOnly;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Evaluates the picked network while the tab is shown, and keeps the last evaluations. The newest
 * pick wins: an evaluation of another network that still runs is ended. Used on the FX thread.
 */
public final class ResultsViewModel {

  /** What the tab shows. */
  public enum Phase {
    NO_MODEL,
    NO_DRAWINGS,
    /** Our drawings are digits, and the network knows none. */
    NO_DIGITS,
    WORKING,
    READY,
    FAILED
  }

  /** What the network is held against. */
  public enum Subject {
    TEST_IMAGES,
    DRAWINGS
  }

  /**
   * @param drawings null for the test images
   */
  private record Request(ModelChoice choice, @Nullable DrawingSet drawings) {}

  private static final Logger LOG = LoggerFactory.getLogger(ResultsViewModel.class);
  private static final int CACHED = 8;

  private final ModelPicker models;
  private final TestBench bench;
  private final Executor evaluations;
  private final Executor fx;

  private final ObservableValue<DrawingSet> drawings;

  private final BooleanProperty active = new SimpleBooleanProperty();
  private final ObjectProperty<Subject> subject = new SimpleObjectProperty<>(Subject.TEST_IMAGES);
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.NO_MODEL);
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable EvaluatedModel> results =
      new ReadOnlyObjectWrapper<>();
  private final GalleryViewModel gallery = new GalleryViewModel(results);
  private final DetailViewModel detail;

  private final Map<Request, EvaluatedModel> cache = new LinkedHashMap<>(16, 0.75f, true);
  private @Nullable Request evaluating;

  // What the background thread asks whether it should go on.
  private final AtomicReference<@Nullable Request> wanted = new AtomicReference<>();

  /**
   * @param engine asked on the background thread, when the first network is evaluated
   * @param drawings the class's own drawings
   * @param background runs one task at a time
   * @param fx runs on the FX thread
   */
  public ResultsViewModel(
      Supplier<Engine> engine,
      DatasetSource datasets,
      ObservableValue<DrawingSet> drawings,
      ModelPicker models,
      Executor background,
      Executor fx) {
    this.models = models;
    this.drawings = drawings;
    this.bench = new TestBench(engine, datasets);
    this.evaluations = new LatestOnly(background);
    this.fx = fx;
    this.detail =
        new DetailViewModel(
            results, models.comparableRival(), bench, new LatestOnly(background), fx);
    active.subscribe(this::refresh);
    models.selectedProperty().subscribe(this::refresh);
    subject.subscribe(this::refresh);
    drawings.subscribe(this::refresh);
    refresh();
  }

  /** Whether the tab is shown; while it is not, nothing is computed. */
  public BooleanProperty activeProperty() {
    return active;
  }

  /** What the network is held against. */
  public ObjectProperty<Subject> subjectProperty() {
    return subject;
  }

  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /** Share of the images that have been evaluated, while it is being worked. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Why the drawings are not evaluated, for a network that knows no digits. */
  ObservableValue<String> noDigits() {
    return models
        .selectedProperty()
        .map(choice ->
            "%s was trained on %s, and our drawings are digits. Pick another network, or go back to the test images."
                .formatted(choice.name(), models.classes(choice).title()))
        .orElse("");
  }

  /** Why the evaluation failed; empty if it did not. */
  public ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** What is shown, of the picked network or of an earlier state of it; or null. */
  public ReadOnlyObjectProperty<@Nullable EvaluatedModel> resultsProperty() {
    return results.getReadOnlyProperty();
  }

  /** The images of the evaluation that is shown. */
  public GalleryViewModel gallery() {
    return gallery;
  }

  /** The picked image of the gallery. */
  public DetailViewModel detail() {
    return detail;
  }

  /** Tries again after a failure. */
  public void retry() {
    refresh();
  }

  private void refresh() {
    ModelChoice choice = models.selectedProperty().get();
    DrawingSet own = subject.get() == Subject.DRAWINGS ? drawings.getValue() : null;
    Request request = choice == null ? null : new Request(choice, own);
    wanted.set(request);
    if (request == null) {
      results.set(null);
      phase.set(Phase.NO_MODEL);
    } else if (own != null && !models.classes(choice).areDigits()) {
      results.set(null);
      phase.set(Phase.NO_DIGITS);
    } else if (own != null && own.isEmpty()) {
      results.set(null);
      phase.set(Phase.NO_DRAWINGS);
    } else if (active.get()) {
      EvaluatedModel known = cache.get(request);
      if (known != null) {
        show(known);
      } else if (!request.equals(evaluating)) {
        start(request);
      }
    }
  }

  private void start(Request request) {
    evaluating = request;
    EvaluatedModel shown = results.get();
    // The next epoch of the network that is shown takes its place when it is there.
    if (shown == null
        || !shown.choice().name().equals(request.choice().name())
        || shown.isOfDrawings() != (request.drawings() != null)) {
      results.set(null);
      progress.set(0);
      phase.set(Phase.WORKING);
    }
    evaluations.execute(() -> evaluate(request));
  }

  private void evaluate(Request request) {
    ModelChoice choice = request.choice();
    try {
      bench.keepOnly(List.of(choice.model()));
      EvaluatedModel done =
          bench.evaluate(
              choice,
              request.drawings(),
              share -> {
                fx.execute(() -> showProgress(request, share));
                return request.equals(wanted.get());
              });
      fx.execute(() -> finish(request, () -> show(done), done));
    } catch (CancellationException _) {
      fx.execute(() -> finish(request, () -> {}, null));
    } catch (WorkbenchException e) {
      LOG.warn("{} could not be evaluated", choice.name(), e);
      fx.execute(() -> finish(request, () -> fail(message(e)), null));
    } catch (RuntimeException | LinkageError e) {
      LOG.error("{} could not be evaluated", choice.name(), e);
      String sentence = "The network could not be evaluated; the log says why.";
      fx.execute(() -> finish(request, () -> fail(sentence), null));
    }
  }

  private static String message(WorkbenchException error) {
    return Objects.requireNonNullElse(error.getMessage(), "The network could not be evaluated.");
  }

  private void showProgress(Request request, double share) {
    if (request.equals(evaluating)) {
      progress.set(share);
    }
  }

  private void finish(Request request, Runnable outcome, @Nullable EvaluatedModel done) {
    if (request.equals(evaluating)) {
      evaluating = null;
    }
    if (done != null) {
      cache.put(request, done);
      if (cache.size() > CACHED) {
        cache.remove(cache.keySet().iterator().next());
      }
    }
    if (request.equals(wanted.get())) {
      outcome.run();
    }
  }

  private void show(EvaluatedModel evaluated) {
    results.set(evaluated);
    error.set("");
    phase.set(Phase.READY);
  }

  private void fail(String sentence) {
    results.set(null);
    error.set(sentence);
    phase.set(Phase.FAILED);
  }
}
