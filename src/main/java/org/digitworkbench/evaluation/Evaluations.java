package org.digitworkbench.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Supplier;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.Evaluation;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Predictions;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.engine.Classifier;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.engine.Evaluator;
import org.digitworkbench.store.FloatCache;
import org.jspecify.annotations.Nullable;

/** What networks say of images; computed once. Safe for any thread. */
public final class Evaluations {

  /** To be counted up when an engine gives other numbers for the same network. */
  private static final String WHAT = "predictions 1";

  /** Those of 120 epochs on 10,000 images. */
  private static final long MEMORY_BYTES = 48_000_000;

  private final Supplier<Engine> engine;
  private final FloatCache disk;
  private final Fingerprints fingerprints;
  private final Map<String, Predictions> memory = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /**
   * @param engine asked when something has to be computed
   */
  public Evaluations(Supplier<Engine> engine, FloatCache disk, Fingerprints fingerprints) {
    this.engine = engine;
    this.disk = disk;
    this.fingerprints = fingerprints;
  }

  /**
   * The network held against the images.
   *
   * @param dataset id of their data set
   * @param progress as in {@link #predictions}
   * @throws java.util.concurrent.CancellationException if {@code progress} ended it
   */
  public Evaluation evaluate(
      TrainedModel model, String dataset, ImageSet images, DoublePredicate progress) {
    return Evaluation.of(dataset, predictions(model, images, progress), images::label);
  }

  /**
   * What the network says of the images.
   *
   * @param progress is given the share done while it is computed, in (0, 1]; false ends it
   * @throws java.util.concurrent.CancellationException if {@code progress} ended it
   */
  public Predictions predictions(TrainedModel model, ImageSet images, DoublePredicate progress) {
    String key = fingerprints.of(WHAT, model, images);
    Predictions known = recall(key);
    if (known != null) {
      return known;
    }
    Optional<float[]> kept = disk.read(key, images.size() * NetworkSpec.CLASSES);
    Predictions predictions =
        kept.map(Predictions::new).orElseGet(() -> compute(model, images, progress));
    remember(key, predictions);
    if (kept.isEmpty()) {
      disk.write(key, predictions.toArray());
    }
    return predictions;
  }

  private Predictions compute(TrainedModel model, ImageSet images, DoublePredicate progress) {
    try (Classifier classifier = engine.get().classifier(model)) {
      return Evaluator.predict(classifier, images, progress);
    }
  }

  private synchronized @Nullable Predictions recall(String key) {
    return memory.get(key);
  }

  private synchronized void remember(String key, Predictions predictions) {
    Predictions before = memory.put(key, predictions);
    bytes += size(predictions) - (before == null ? 0 : size(before));
    while (bytes > MEMORY_BYTES && memory.size() > 1) {
      String oldest = memory.keySet().iterator().next();
      bytes -= size(memory.remove(oldest));
    }
  }

  private static long size(@Nullable Predictions predictions) {
    return predictions == null ? 0 : (long) predictions.toArray().length * Float.BYTES;
  }
}
