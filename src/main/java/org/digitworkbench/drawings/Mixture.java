package org.digitworkbench.drawings;

import java.util.stream.IntStream;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.NetworkSpec;

/** Training images with drawings among them, which are repeated until there are enough. */
final class Mixture {

  private Mixture() {}

  /**
   * All images of the set, in their order, and between them evenly as many drawings as make up the
   * share of the whole, so that it holds of the first thousand as well.
   *
   * @param percent of the images that are drawings, 1 to 99
   */
  static ImageSet of(ImageSet images, ImageSet drawings, int percent) {
    int repeated = (int) Math.round(images.size() * (double) percent / (100 - percent));
    int[] drawn = balanced(drawings, repeated);
    int[] order = new int[images.size() + repeated];
    int used = 0;
    for (int i = 0; i < order.length; i++) {
      boolean due = (i + 1L) * repeated / order.length > used;
      order[i] = due ? images.size() + drawn[used++] : i - used;
    }
    return ImageSet.picked(images, drawings, order);
  }

  /** The drawings alone, each digit as often as the most frequent. */
  static ImageSet balanced(ImageSet drawings) {
    int[] counts = drawings.classCounts();
    int most = IntStream.of(counts).max().orElse(0);
    int present = (int) IntStream.of(counts).filter(count -> count > 0).count();
    return ImageSet.picked(drawings, ImageSet.EMPTY, balanced(drawings, most * present));
  }

  /**
   * Indices of drawings: one of each digit that there is, again and again, of each digit its
   * drawings in turn.
   */
  private static int[] balanced(ImageSet drawings, int count) {
    int[][] ofDigit = new int[NetworkSpec.CLASSES][];
    for (int digit = 0; digit < ofDigit.length; digit++) {
      int label = digit;
      ofDigit[digit] =
          IntStream.range(0, drawings.size()).filter(i -> drawings.label(i) == label).toArray();
    }
    int[] indices = new int[count];
    int filled = 0;
    for (int turn = 0; filled < count; turn++) {
      for (int digit = 0; digit < ofDigit.length && filled < count; digit++) {
        if (ofDigit[digit].length > 0) {
          indices[filled++] = ofDigit[digit][turn % ofDigit[digit].length];
        }
      }
    }
    return indices;
  }
}
