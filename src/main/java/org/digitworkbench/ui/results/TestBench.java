package org.digitworkbench.ui.results;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.function.Supplier;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Evaluation;
import org.digitworkbench.domain.Prediction;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.drawings.DrawingSet;
import org.digitworkbench.engine.Classifier;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.engine.Evaluator;
import org.digitworkbench.ui.models.ModelChoice;
import org.jspecify.annotations.Nullable;

/**
 * Asks networks about test images; a network that was asked stays open until it is let go. Used by
 * one background thread.
 */
final class TestBench {

  private final Supplier<Engine> engine;
  private final DatasetSource datasets;
  private final Map<TrainedModel, Classifier> open = new HashMap<>();

  TestBench(Supplier<Engine> engine, DatasetSource datasets) {
    this.engine = engine;
    this.datasets = datasets;
  }

  /**
   * Holds the network against drawings, or against the test images of the data set it was trained
   * on.
   *
   * @param drawings null for the test images
   * @param progress as in {@link Evaluator#evaluate}
   * @throws java.util.concurrent.CancellationException if {@code progress} ended it
   * @throws org.digitworkbench.domain.WorkbenchException if the data set cannot be read
   */
  EvaluatedModel evaluate(
      ModelChoice choice, @Nullable DrawingSet drawings, DoublePredicate progress) {
    Dataset dataset =
        drawings == null
            ? datasets.load(choice.model().training().data().dataset())
            : drawings.dataset();
    Evaluation evaluation =
        Evaluator.evaluate(classifier(choice.model()), dataset.id(), dataset.test(), progress);
    return new EvaluatedModel(choice, dataset, evaluation);
  }

  Prediction predict(TrainedModel model, DigitImage image) {
    return classifier(model).predict(image);
  }

  /** Closes all networks but these. */
  void keepOnly(List<TrainedModel> models) {
    open.entrySet()
        .removeIf(entry -> {
          boolean drop = !models.contains(entry.getKey());
          if (drop) {
            entry.getValue().close();
          }
          return drop;
        });
  }

  private Classifier classifier(TrainedModel model) {
    return open.computeIfAbsent(model, m -> engine.get().classifier(m));
  }
}
