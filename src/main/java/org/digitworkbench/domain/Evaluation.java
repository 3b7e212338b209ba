package org.digitworkbench.domain;

import java.util.List;

/**
 * A network held against labelled images.
 *
 * @param dataset id of the data set
 * @param loss mean cross-entropy in nats
 * @param verdicts one for each image, by index
 * @param matrix of the verdicts
 */
public record Evaluation(
    String dataset, double loss, List<Verdict> verdicts, ConfusionMatrix matrix) {

  public Evaluation {
    verdicts = List.copyOf(verdicts);
  }

  /** An evaluation whose matrix is counted from the verdicts. */
  public static Evaluation of(String dataset, double loss, List<Verdict> verdicts) {
    int[][] counts = new int[NetworkSpec.CLASSES][NetworkSpec.CLASSES];
    for (Verdict verdict : verdicts) {
      counts[verdict.truth()][verdict.predicted()]++;
    }
    return new Evaluation(dataset, loss, verdicts, ConfusionMatrix.of(counts));
  }

  public double accuracy() {
    return matrix.accuracy();
  }

  /** The images that were predicted wrong, by index. */
  public List<Verdict> mistakes() {
    return verdicts.stream().filter(Verdict::isMistake).toList();
  }
}
