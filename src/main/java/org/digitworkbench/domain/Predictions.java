package org.digitworkbench.domain;

import java.util.BitSet;

/** What a network says of many images: ten probabilities for each, in one block; immutable. */
public final class Predictions {

  private final float[] probabilities;

  /**
   * @param probabilities ten for each image, one image after the other; not copied
   * @throws IllegalArgumentException if their number is not a multiple of ten
   */
  public Predictions(float[] probabilities) {
    if (probabilities.length % NetworkSpec.CLASSES != 0) {
      throw new IllegalArgumentException(probabilities.length + " probabilities");
    }
    this.probabilities = probabilities;
  }

  /** Number of images. */
  public int size() {
    return probabilities.length / NetworkSpec.CLASSES;
  }

  /** The prediction for the image of that index. */
  public Prediction of(int index) {
    float[] row = new float[NetworkSpec.CLASSES];
    System.arraycopy(probabilities, index * row.length, row, 0, row.length);
    return Prediction.of(row);
  }

  /** The probability of a class for the image of that index. */
  public float probability(int index, int label) {
    return probabilities[index * NetworkSpec.CLASSES + label];
  }

  /** The most probable class of the image of that index; the lower one of equals. */
  public int label(int index) {
    return best(index, -1);
  }

  /** Those for the images of these indices, in their order, with indices counted anew. */
  Predictions among(BitSet images) {
    float[] some = new float[images.cardinality() * NetworkSpec.CLASSES];
    int to = 0;
    for (int index = images.nextSetBit(0); index >= 0; index = images.nextSetBit(index + 1)) {
      System.arraycopy(probabilities, index * NetworkSpec.CLASSES, some, to, NetworkSpec.CLASSES);
      to += NetworkSpec.CLASSES;
    }
    return new Predictions(some);
  }

  /** What the network says of an image whose label is known. */
  Verdict verdict(int index, int truth) {
    int label = label(index);
    return new Verdict(
        index,
        truth,
        label,
        probability(index, label),
        probability(index, best(index, label)),
        probability(index, truth));
  }

  private int best(int index, int except) {
    int from = index * NetworkSpec.CLASSES;
    int best = except == 0 ? 1 : 0;
    for (int i = best + 1; i < NetworkSpec.CLASSES; i++) {
      if (i != except && probabilities[from + i] > probabilities[from + best]) {
        best = i;
      }
    }
    return best;
  }

  /** The probabilities, ten for each image; not a copy, not to be written to. */
  public float[] toArray() {
    return probabilities;
  }
}
