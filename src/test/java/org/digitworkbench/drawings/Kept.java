package org.digitworkbench.drawings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Kept drawings without a collection. */
public final class Kept {

  private Kept() {}

  /** Of each writer that many of each digit, each unlike any other. */
  public static DrawingSet ofEach(int each, String... writers) {
    List<KeptDrawing> kept = new ArrayList<>();
    for (String writer : writers) {
      for (int i = 0; i < 10 * each; i++) {
        kept.add(one(writer, i % 10, i));
      }
    }
    return DrawingSet.of(kept);
  }

  /**
   * @param seed the image is another for another label, writer or seed
   */
  public static KeptDrawing one(String writer, int label, int seed) {
    return new KeptDrawing(
        "%s-%d-%d".formatted(writer, label, seed),
        label,
        writer,
        Instant.EPOCH,
        Digits.image(31 * (31 * writer.hashCode() + label) + seed));
  }
}
