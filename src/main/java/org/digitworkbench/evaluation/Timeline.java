package org.digitworkbench.evaluation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.digitworkbench.domain.Predictions;

/**
 * What a network said of the same images after each of its epochs.
 *
 * @param moments in the order of their epochs
 */
public record Timeline(List<Moment> moments) {

  /** Without any epoch. */
  public static final Timeline EMPTY = new Timeline(List.of());

  public Timeline {
    moments = List.copyOf(moments);
  }

  /**
   * What it said after one epoch.
   *
   * @param epoch 0 for the untrained network
   * @param right the images that it read right; not to be written to
   */
  public record Moment(int epoch, Predictions said, BitSet right) {

    /**
     * Holds what was said against the labels.
     *
     * @param labels of the images by index
     */
    public static Moment of(int epoch, Predictions said, IntUnaryOperator labels) {
      BitSet right = new BitSet(said.size());
      for (int index = 0; index < said.size(); index++) {
        right.set(index, said.label(index) == labels.applyAsInt(index));
      }
      return new Moment(epoch, said, right);
    }
  }

  /** The timeline with one more epoch at its end. */
  public Timeline with(Moment moment) {
    List<Moment> longer = new ArrayList<>(moments);
    longer.add(moment);
    return new Timeline(longer);
  }

  /** The epochs, in order. */
  public List<Integer> epochs() {
    return moments.stream().map(Moment::epoch).toList();
  }

  /** Whether it has that epoch. */
  public boolean has(int epoch) {
    return moments.stream().anyMatch(moment -> moment.epoch() == epoch);
  }

  /**
   * The images that were right after an epoch of training before that one, and are wrong after it:
   * learned, then forgotten. (Toneva et al., "An Empirical Study of Example Forgetting during Deep
   * Neural Network Learning", ICLR 2019, count how often it happens on the way; here it is asked
   * what is lost at one moment.) What the untrained network guessed does not count as learned.
   *
   * @param epoch one of the epochs; none is forgotten at another
   */
  public BitSet forgotten(int epoch) {
    BitSet forgotten = new BitSet();
    for (Moment moment : moments) {
      if (moment.epoch() == epoch) {
        forgotten.andNot(moment.right());
        return forgotten;
      }
      if (moment.epoch() > 0) {
        forgotten.or(moment.right());
      }
    }
    return new BitSet();
  }
}
