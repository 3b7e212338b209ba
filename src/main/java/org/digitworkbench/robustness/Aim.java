package org.digitworkbench.robustness;

import org.digitworkbench.domain.NetworkSpec;
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
   * How near it is, in nats: the log-odds {@code ln(p / (1 - p))} of the class, or, away from it,
   * of the most probable other one. From the sum of the other probabilities, as a float next to 1
   * is rounded to it.
   */
  double progress(Prediction prediction) {
    int wanted = wanted(prediction);
    return Math.log(Math.max(prediction.probability(wanted), Float.MIN_NORMAL))
        - Math.log(Math.max(others(prediction, wanted), Float.MIN_NORMAL));
  }

  /**
   * Weights of the ten logits whose sum has the gradient of {@link #progress}: 1 for the wanted
   * class, for each other less its share of what the others have together. Unlike those of the loss
   * they do not vanish where a network is sure. For a network whose answers are ten sigmoids, which
   * is another function, they point in the same direction, if not exactly.
   */
  void weigh(Prediction prediction, float[] target, int offset) {
    int wanted = wanted(prediction);
    double others = others(prediction, wanted);
    int count = NetworkSpec.CLASSES;
    for (int i = 0; i < count; i++) {
      double share =
          others > 0 ? Math.max(0, prediction.probability(i)) / others : 1.0 / (count - 1);
      target[offset + i] = (float) (i == wanted ? 1 : -share);
    }
  }

  private int wanted(Prediction prediction) {
    if (towards) {
      return label;
    }
    return prediction.label() == label ? prediction.runnerUp() : prediction.label();
  }

  private static double others(Prediction prediction, int except) {
    double others = 0;
    for (int i = 0; i < NetworkSpec.CLASSES; i++) {
      others += i == except ? 0 : Math.max(0, prediction.probability(i));
    }
    return others;
  }
}
