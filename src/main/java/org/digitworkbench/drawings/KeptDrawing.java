package org.digitworkbench.drawings;

import java.time.Instant;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.NetworkSpec;

/**
 * A labelled drawing of the collection. Its strokes stay in the file: nothing that is shown or
 * evaluated needs them.
 *
 * @param id unlike that of any other
 * @param label the digit that the writer meant, 0 to 9
 * @param writer as {@link WriterName} makes it; empty if nobody said
 * @param time when it was kept
 * @param image as networks saw it when it was kept
 */
public record KeptDrawing(String id, int label, String writer, Instant time, DigitImage image) {

  /**
   * @throws IllegalArgumentException if the label is not 0 to 9
   */
  public KeptDrawing {
    if (label < 0 || label >= NetworkSpec.CLASSES) {
      throw new IllegalArgumentException("label " + label);
    }
    writer = WriterName.of(writer);
  }

  /** Such as "a 7 by Ada" or "an 8". */
  public String title() {
    return (label == 8 ? "an " : "a ") + label + (writer.isEmpty() ? "" : " by " + writer);
  }
}
