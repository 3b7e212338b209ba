package org.digitworkbench.ui.results;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.drawings.DrawingSet;
import org.digitworkbench.evaluation.Evaluations;
import org.digitworkbench.ui.fx.LatestOnly;
import org.digitworkbench.ui.models.ModelChoice;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the network that is wanted against images in the background. The newest wish wins: what is
 * wanted no more is ended. Used on the FX thread.
 */
final class Evaluating {

  private static final Logger LOG = LoggerFactory.getLogger(Evaluating.class);

  /**
   * A wish.
   *
   * @param drawings null for the test images of the data set
   * @param dataset id of the data set if there are no drawings
   */
  record Request(ModelChoice choice, @Nullable DrawingSet drawings, String dataset) {}

  /** Told, on the FX thread, of what is still wanted. */
  interface Watcher {

    /** That share of the images is done; not called for what is known. */
    void progress(double share);

    void done(EvaluatedModel evaluated);

    void failed(String sentence);
  }

  private final Evaluations evaluations;
  private final DatasetSource datasets;
  private final Executor background;
  private final Executor fx;
  private final Watcher watcher;

  // What the background thread asks whether it should go on.
  private final AtomicReference<@Nullable Request> wanted = new AtomicReference<>();
  private @Nullable Request running;

  /**
   * @param background runs one task at a time
   * @param fx runs on the FX thread
   */
  Evaluating(
      Evaluations evaluations,
      DatasetSource datasets,
      Executor background,
      Executor fx,
      Watcher watcher) {
    this.evaluations = evaluations;
    this.datasets = datasets;
    this.background = new LatestOnly(background);
    this.fx = fx;
    this.watcher = watcher;
  }

  /** Wants that, in place of what was wanted before; or nothing. */
  void want(@Nullable Request request) {
    wanted.set(request);
    if (request != null && !request.equals(running)) {
      running = request;
      background.execute(() -> evaluate(request));
    }
  }

  private void evaluate(Request request) {
    ModelChoice choice = request.choice();
    try {
      DrawingSet drawings = request.drawings();
      Dataset dataset = drawings == null ? datasets.load(request.dataset()) : drawings.dataset();
      EvaluatedModel evaluated =
          new EvaluatedModel(
              choice,
              dataset,
              evaluations.evaluate(
                  choice.model(),
                  dataset.id(),
                  dataset.test(),
                  share -> {
                    tell(request, () -> watcher.progress(share));
                    return request.equals(wanted.get());
                  }),
              drawings);
      end(request, () -> watcher.done(evaluated));
    } catch (CancellationException _) {
      end(request, () -> {});
    } catch (WorkbenchException e) {
      LOG.warn("{} could not be evaluated", choice.name(), e);
      String sentence =
          Objects.requireNonNullElse(e.getMessage(), "The network could not be evaluated.");
      end(request, () -> watcher.failed(sentence));
    } catch (RuntimeException | LinkageError e) {
      LOG.error("{} could not be evaluated", choice.name(), e);
      end(
          request,
          () -> watcher.failed("The network could not be evaluated; the log has the details."));
    }
  }

  private void end(Request request, Runnable news) {
    fx.execute(() -> {
      if (request.equals(running)) {
        running = null;
      }
      if (request.equals(wanted.get())) {
        news.run();
      }
    });
  }

  private void tell(Request request, Runnable news) {
    fx.execute(() -> {
      if (request.equals(wanted.get())) {
        news.run();
      }
    });
  }
}
