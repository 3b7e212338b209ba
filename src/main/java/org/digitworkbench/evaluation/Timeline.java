package org.digitworkbench.evaluation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.digitworkbench.domain.Predictions;

/**
 * What a network said of the same images after each of its epochs.
 *
 * @param epochs in order, 0 for the untrained network
 * @param predictions after each of them
 */
public record Timeline(List<Integer> epochs, List<Predictions> predictions) {

  /** Without any epoch. */
  public static final Timeline EMPTY = new Timeline(List.of(), List.of());

  /**
   * @throws IllegalArgumentException if there is not one prediction for each epoch
   */
  public Timeline {
    epochs = List.copyOf(epochs);
    predictions = List.copyOf(predictions);
    if (epochs.size() != predictions.size()) {
      throw new IllegalArgumentException(predictions.size() + " for " + epochs.size());
    }
  }

  /** The timeline with one more epoch at its end. */
  public Timeline with(int epoch, Predictions said) {
    List<Integer> longer = new ArrayList<>(epochs);
    List<Predictions> more = new ArrayList<>(predictions);
    longer.add(epoch);
    more.add(said);
    return new Timeline(longer, more);
  }

  /**
   * The images that were right after an epoch of training before that one, and are wrong after it:
   * learned, then forgotten. (Toneva et al., "An Empirical Study of Example Forgetting during Deep
   * Neural Network Learning", ICLR 2019, count how often it happens on the way; here it is asked
   * what is lost at one moment.) What the untrained network guessed does not count as learned.
   *
   * @param epoch one of the epochs
   * @param labels of the images by index
   */
  public BitSet forgotten(int epoch, IntUnaryOperator labels) {
    BitSet forgotten = new BitSet();
    int place = epochs.indexOf(epoch);
    for (int earlier = 0; earlier < place; earlier++) {
      if (epochs.get(earlier) > 0) {
        forgotten.or(right(earlier, labels));
      }
    }
    if (place >= 0) {
      forgotten.andNot(right(place, labels));
    }
    return forgotten;
  }

  private BitSet right(int place, IntUnaryOperator labels) {
    Predictions said = predictions.get(place);
    BitSet right = new BitSet(said.size());
    for (int index = 0; index < said.size(); index++) {
      right.set(index, said.label(index) == labels.applyAsInt(index));
    }
    return right;
  }
}
