package org.digitworkbench.domain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * A network held against labelled images.
 *
 * @param dataset id of the data set
 * @param predictions one for each image, by index
 * @param verdicts likewise
 * @param matrix of the verdicts
 * @param loss mean cross-entropy in nats
 */
public record Evaluation(
    String dataset,
    Predictions predictions,
    List<Verdict> verdicts,
    ConfusionMatrix matrix,
    double loss) {

  public Evaluation {
    verdicts = List.copyOf(verdicts);
  }

  /**
   * What these predictions are worth.
   *
   * @param labels the label of the image of each index
   */
  public static Evaluation of(String dataset, Predictions predictions, IntUnaryOperator labels) {
    int[][] counts = new int[NetworkSpec.CLASSES][NetworkSpec.CLASSES];
    List<Verdict> verdicts = new ArrayList<>(predictions.size());
    double loss = 0;
    for (int index = 0; index < predictions.size(); index++) {
      Verdict verdict = predictions.verdict(index, labels.applyAsInt(index));
      counts[verdict.truth()][verdict.predicted()]++;
      loss += verdict.loss();
      verdicts.add(verdict);
    }
    return new Evaluation(
        dataset,
        predictions,
        verdicts,
        ConfusionMatrix.of(counts),
        loss / Math.max(1, predictions.size()));
  }

  /**
   * The same of some of the images.
   *
   * @param images their indices, all below the number of images; in the result they are counted
   *     anew
   */
  public Evaluation among(BitSet images) {
    int[] labels = images.stream().map(index -> verdicts.get(index).truth()).toArray();
    return of(dataset, predictions.among(images), index -> labels[index]);
  }

  public double accuracy() {
    return matrix.accuracy();
  }

  /** The images that were predicted wrong, by index. */
  public List<Verdict> mistakes() {
    return verdicts.stream().filter(Verdict::isMistake).toList();
  }
}
