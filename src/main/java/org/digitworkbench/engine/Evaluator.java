package org.digitworkbench.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.Evaluation;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Prediction;
import org.digitworkbench.domain.Verdict;

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
    List<Verdict> verdicts = new ArrayList<>(images.size());
    double loss = 0;
    float[] row = new float[NetworkSpec.CLASSES];
    for (int from = 0; from < images.size(); from += CHUNK) {
      int to = Math.min(from + CHUNK, images.size());
      float[] all = classifier.probabilities(images, from, to);
      for (int index = from; index < to; index++) {
        System.arraycopy(all, (index - from) * row.length, row, 0, row.length);
        Prediction prediction = Prediction.of(row);
        int truth = images.label(index);
        loss += crossEntropy(prediction.probability(truth));
        verdicts.add(new Verdict(index, truth, prediction.label(), prediction.confidence()));
      }
      if (!progress.test((double) to / images.size())) {
        throw new CancellationException("evaluation");
      }
    }
    return Evaluation.of(dataset, loss / Math.max(1, images.size()), verdicts);
  }

  /**
   * {@code -ln p}; a probability that a float rounds to 0 counts as the smallest one that it does
   * not.
   */
  private static double crossEntropy(float probability) {
    return -Math.log(Math.max(probability, Float.MIN_VALUE));
  }
}
