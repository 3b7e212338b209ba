package org.digitworkbench.engine;

import org.digitworkbench.data.Images;
import org.digitworkbench.domain.OptimiserState;

/** A network that is being trained; owned by one thread. */
public interface Learner extends Classifier {

  /** Seeds the dropout masks of the coming mini-batches. */
  void seed(long seed);

  /**
   * Multiplies the learning rate of the coming mini-batches.
   *
   * @param factor of the optimiser's own rate
   */
  void scaleRate(double factor);

  /**
   * One step of the optimiser on the images {@code order[from]} to {@code order[to - 1]}.
   *
   * @return loss and accuracy of the forward pass, before the update
   */
  BatchScore train(Images images, int[] order, int from, int to);

  /** A copy of what the optimiser remembers. */
  OptimiserState optimiserState();

  /**
   * Lets the optimiser go on from there.
   *
   * @throws org.digitworkbench.domain.WorkbenchException if it is of another network or optimiser
   */
  void restore(OptimiserState state);

  /** A copy of the parameters, in the order of {@link org.digitworkbench.domain.NetworkSpec}. */
  float[] parameters();

  /**
   * A copy of the newest mini-batch's gradient: of its mean loss by each parameter, in their order,
   * before the optimiser and the decay of the weights; zeros before the first and for running
   * statistics.
   */
  float[] gradient();

  /**
   * @param loss mean cross-entropy of the answers over the mini-batch, in nats, whatever the
   *     training makes small
   * @param correct how many of its images were predicted right
   */
  record BatchScore(double loss, int correct) {}
}
