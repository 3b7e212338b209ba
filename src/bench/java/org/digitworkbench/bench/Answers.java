package org.digitworkbench.bench;

import java.util.Arrays;
import java.util.Locale;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.engine.Classifier;

/**
 * What a network says of a sheaf. Where nothing was found to be read, the answer is wrong and
 * refused.
 */
final class Answers {

  /** As {@code domain.Confidence} has it: less than this in the two best together is refused. */
  static final float LIMIT = 0.97f;

  private static final int BATCH = 500;

  private final int[] labels;
  private final boolean[] found;
  private final float[] probabilities;

  /**
   * @param labels of the images
   * @param found whether there was an image
   * @param probabilities ten for each image; none of the arrays is copied
   */
  Answers(int[] labels, boolean[] found, float[] probabilities) {
    this.labels = labels;
    this.found = found;
    this.probabilities = probabilities;
  }

  /** The same images with other answers, ten probabilities for each. */
  Answers with(float[] others) {
    return new Answers(labels, found, others);
  }

  /** A copy of the ten probabilities of each image. */
  float[] toArray() {
    return probabilities.clone();
  }

  /** Whether there was an image. */
  boolean isFound(int index) {
    return found[index];
  }

  static Answers of(Classifier network, Sheaf sheaf) {
    int count = sheaf.items().size();
    byte[] pixels = new byte[count * DigitImage.SIZE];
    int[] labels = new int[count];
    boolean[] found = new boolean[count];
    for (int i = 0; i < count; i++) {
      Sheaf.Item item = sheaf.items().get(i);
      labels[i] = item.label();
      found[i] = item.image().isPresent();
      if (found[i]) {
        byte[] image = item.image().orElseThrow().toBytes();
        System.arraycopy(image, 0, pixels, i * DigitImage.SIZE, DigitImage.SIZE);
      }
    }
    ImageSet images = new ImageSet(pixels, new byte[count]);
    float[] probabilities = new float[count * NetworkSpec.CLASSES];
    for (int from = 0; from < count; from += BATCH) {
      int to = Math.min(count, from + BATCH);
      float[] part = network.probabilities(images, from, to);
      System.arraycopy(part, 0, probabilities, from * NetworkSpec.CLASSES, part.length);
    }
    return new Answers(labels, found, probabilities);
  }

  int count() {
    return labels.length;
  }

  int answer(int index) {
    int best = 0;
    for (int i = 1; i < NetworkSpec.CLASSES; i++) {
      if (probability(index, i) > probability(index, best)) {
        best = i;
      }
    }
    return best;
  }

  boolean isRight(int index) {
    return found[index] && answer(index) == labels[index];
  }

  float confidence(int index) {
    return probability(index, answer(index));
  }

  private float probability(int index, int label) {
    return probabilities[index * NetworkSpec.CLASSES + label];
  }

  /** What the two most probable classes hold together; 0 where nothing was found. */
  float sureness(int index) {
    float[] sorted =
        Arrays.copyOfRange(
            probabilities, index * NetworkSpec.CLASSES, (index + 1) * NetworkSpec.CLASSES);
    Arrays.sort(sorted);
    return found[index] ? sorted[NetworkSpec.CLASSES - 1] + sorted[NetworkSpec.CLASSES - 2] : 0;
  }

  /** Share of the images that are read right, whether refused or not. */
  double right() {
    int right = 0;
    for (int i = 0; i < count(); i++) {
      right += isRight(i) ? 1 : 0;
    }
    return (double) right / count();
  }

  /** Share of the images whose two most probable classes hold less than that. */
  double refused(float limit) {
    int refused = 0;
    for (int i = 0; i < count(); i++) {
      refused += sureness(i) < limit ? 1 : 0;
    }
    return (double) refused / count();
  }

  /** The limit at which that share of the images is refused. */
  float limit(double share) {
    float[] sorted = new float[count()];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = sureness(i);
    }
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, Math.round(share * sorted.length))];
  }

  /** Such as "99.1 %". */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
