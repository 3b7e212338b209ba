package org.digitworkbench.domain;

/**
 * What a training makes small, and with it how the ten logits become an answer.
 *
 * <p>The loss that is reported, of a mini-batch and of an epoch, in nats, is always the mean
 * cross-entropy of the answers' ten probabilities, so that the curves of all networks can be
 * compared. For an image of no class, the target is a tenth for each class.
 */
public enum Loss {
  /** Softmax, then the negative logarithm of the true class' probability. */
  CROSS_ENTROPY("Cross-entropy (softmax)"),
  /**
   * Ten sigmoids, then half the sum of the squared differences from 1 for the true class and 0 for
   * the others: the quadratic cost of Nielsen's "Neural Networks and Deep Learning", chapter 1. The
   * answer is the ten sigmoids divided by their sum, so that they read as probabilities.
   */
  QUADRATIC("Quadratic (sigmoid)");

  private final String title;

  Loss(String title) {
    this.title = title;
  }

  /** Name on the screen. */
  public String title() {
    return title;
  }
}
