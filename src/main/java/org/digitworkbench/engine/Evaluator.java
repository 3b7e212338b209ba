package org.digitworkbench.engine;

import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.Evaluation;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Predictions;

/** Holds a classifier against labelled images. */
public final class Evaluator {

  private static final int CHUNK = 500;

  private Evaluator() {}

  /**
   * The verdict on every image.
   *
   * @param progress is given the share done, in (0, 1], after every few hundred images; false ends
   *     the evaluation
   * @throws CancellationException if {@code progress} ended it
   */
  public static Evaluation evaluate(
      Classifier classifier, String dataset, ImageSet images, DoublePredicate progress) {
    return Evaluation.of(dataset, predict(classifier, images, progress), images::label);
  }

  /**
   * The prediction for every image.
   *
   * @param progress as in {@link #evaluate}
   * @throws CancellationException if {@code progress} ended it
   */
  public static Predictions predict(
      Classifier classifier, ImageSet images, DoublePredicate progress) {
    float[] all = new float[images.size() * NetworkSpec.CLASSES];
    for (int from = 0; from < images.size(); from += CHUNK) {
      int to = Math.min(from + CHUNK, images.size());
      float[] chunk = classifier.probabilities(images, from, to);
      System.arraycopy(chunk, 0, all, from * NetworkSpec.CLASSES, chunk.length);
      if (!progress.test((double) to / images.size())) {
        throw new CancellationException("evaluation");
      }
    }
    return new Predictions(all);
  }
}
