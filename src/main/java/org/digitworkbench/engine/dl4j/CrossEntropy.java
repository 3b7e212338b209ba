package org.digitworkbench.engine.dl4j;

import org.digitworkbench.engine.Learner.BatchScore;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/**
 * Softmax and multi-class cross-entropy in one pass over the logits, which also counts what was
 * predicted right: ND4J's own loss takes several passes, clips the probabilities, and would need
 * another forward pass for the accuracy.
 */
final class CrossEntropy extends LossMCXENT {

  private static final long serialVersionUID = 1;

  private transient BatchScore last = new BatchScore(Double.NaN, 0);

  /** Loss and accuracy of the newest gradient. */
  BatchScore last() {
    return last;
  }

  /**
   * The gradient by the logits, {@code softmax(z) - y}, for each image of the batch.
   *
   * @param labels one-hot, batch x classes
   * @param logits batch x classes
   */
  @Override
  public INDArray computeGradient(
      INDArray labels, INDArray logits, IActivation activation, INDArray mask) {
    int rows = logits.rows();
    int classes = logits.columns();
    float[] z = logits.dup('c').data().asFloat();
    float[] y = labels.data().asFloat();
    double loss = 0;
    int correct = 0;
    for (int row = 0; row < rows; row++) {
      int from = row * classes;
      int best = from;
      int truth = from;
      for (int i = from; i < from + classes; i++) {
        best = z[i] > z[best] ? i : best;
        truth = y[i] > y[truth] ? i : truth;
      }
      double max = z[best];
      double sum = 0;
      for (int i = from; i < from + classes; i++) {
        sum += Math.exp(z[i] - max);
      }
      loss += Math.log(sum) + max - z[truth];
      correct += best == truth ? 1 : 0;
      for (int i = from; i < from + classes; i++) {
        z[i] = (float) (Math.exp(z[i] - max) / sum - y[i]);
      }
    }
    last = new BatchScore(loss / rows, correct);
    return Nd4j.createFromArray(z).reshape('c', rows, classes);
  }

  /**
   * The mean loss of the newest gradient: DL4J asks for both for the same logits, gradient first.
   */
  @Override
  public double computeScore(
      INDArray labels, INDArray logits, IActivation activation, INDArray mask, boolean average) {
    return average ? last.loss() : last.loss() * logits.rows();
  }
}
