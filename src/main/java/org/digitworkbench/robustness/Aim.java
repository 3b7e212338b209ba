package org.digitworkbench.robustness;

import org.digitworkbench.domain.Prediction;

/**
 * What an attack is after: an answer, or any but one. A network that refuses to answer ({@link
 * Prediction#isRejected()}) has not given in: it was not deceived.
 *
 * @param label of the class, 0 to 9
 * @param towards whether the network shall say it; else whether it shall say another
 */
public record Aim(int label, boolean towards) {

  /** That the network says this. */
  public static Aim at(int label) {
    return new Aim(label, true);
  }

  /** That it says anything else, whatever. */
  public static Aim awayFrom(int label) {
    return new Aim(label, false);
  }

  /** Whether the network gave in: it answers, and as wanted. */
  public boolean isReached(Prediction prediction) {
    return !prediction.isRejected() && (prediction.label() == label) == towards;
  }

  /**
   * How near it is, in nats: the log-odds {@code ln(p / (1 - p))} of the class, or for any other
   * their negative. From the sum of the other probabilities, as a float next to 1 is rounded to it.
   */
  double progress(Prediction prediction) {
    double others = others(prediction);
    double odds =
        Math.log(Math.max(prediction.probability(label), Float.MIN_NORMAL))
            - Math.log(Math.max(others, Float.MIN_NORMAL));
    return towards ? odds : -odds;
  }

  /**
   * Weights of the ten logits whose sum has the gradient of {@link #progress}: 1 for the class, for
   * each other less its share of what the others have together; all negative for any other. Unlike
   * those of the loss they do not vanish where a network is sure. For a network whose answers are
   * ten sigmoids, which is another function, they point in the same direction, if not exactly.
   */
  void weigh(Prediction prediction, float[] target, int offset) {
    double others = others(prediction);
    int count = prediction.toArray().length;
    for (int i = 0; i < count; i++) {
      double share =
          others > 0 ? Math.max(0, prediction.probability(i)) / others : 1.0 / (count - 1);
      double weight = i == label ? 1 : -share;
      target[offset + i] = (float) (towards ? weight : -weight);
    }
  }

  private double others(Prediction prediction) {
    double others = 0;
    float[] all = prediction.toArray();
    for (int i = 0; i < all.length; i++) {
      others += i == label ? 0 : Math.max(0, all[i]);
    }
    return others;
  }
}
