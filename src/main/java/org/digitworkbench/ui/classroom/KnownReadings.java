package org.digitworkbench.ui.classroom;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import org.digitworkbench.domain.Evaluation;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Predictions;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.drawings.DrawingSet;
import org.digitworkbench.drawings.KeptDrawing;
import org.digitworkbench.engine.Classifier;
import org.digitworkbench.engine.Evaluator;
import org.jspecify.annotations.Nullable;

/**
 * What the newest network says of drawings. Only those are read that have come since the last time.
 * Of one thread.
 */
final class KnownReadings {

  private final Function<TrainedModel, Classifier> classifiers;
  private final Map<KeptDrawing, float[]> known = new HashMap<>();
  private @Nullable TrainedModel reader;

  /**
   * @param classifiers asked when something has to be read
   */
  KnownReadings(Function<TrainedModel, Classifier> classifiers) {
    this.classifiers = classifiers;
  }

  /**
   * The network held against the drawings.
   *
   * @param goOn false ends it
   * @throws CancellationException if it was ended
   */
  Evaluation evaluate(TrainedModel model, DrawingSet drawings, DoublePredicate goOn) {
    if (!model.equals(reader)) {
      reader = model;
      known.clear();
    }
    List<KeptDrawing> fresh =
        drawings.drawings().stream().filter(drawing -> !known.containsKey(drawing)).toList();
    if (!fresh.isEmpty()) {
      read(model, fresh, goOn);
    }
    float[] all = new float[drawings.size() * NetworkSpec.CLASSES];
    for (int i = 0; i < drawings.size(); i++) {
      float[] one = Objects.requireNonNull(known.get(drawings.drawings().get(i)));
      System.arraycopy(one, 0, all, i * NetworkSpec.CLASSES, NetworkSpec.CLASSES);
    }
    return Evaluation.of(
        DrawingSet.ID, new Predictions(all), index -> drawings.drawings().get(index).label());
  }

  private void read(TrainedModel model, List<KeptDrawing> fresh, DoublePredicate goOn) {
    try (Classifier classifier = classifiers.apply(model)) {
      Predictions said = Evaluator.predict(classifier, DrawingSet.of(fresh).images(), goOn);
      for (int i = 0; i < fresh.size(); i++) {
        float[] one = new float[NetworkSpec.CLASSES];
        System.arraycopy(said.toArray(), i * one.length, one, 0, one.length);
        known.put(fresh.get(i), one);
      }
    }
  }
}
