package org.digitworkbench.picture;

import java.util.ArrayList;
import java.util.List;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Prediction;
import org.digitworkbench.ink.Framing;
import org.digitworkbench.ink.Preprocessing;
import org.digitworkbench.ink.Sheet;

/** Frames parts of a picture and asks a network about them, a limited number of times. */
final class PartReader {

  /** Parts of one picture that are read; each takes about a millisecond. */
  static final int MOST = 700;

  private final DigitReader reader;
  private int left = MOST;

  PartReader(DigitReader reader) {
    this.reader = reader;
  }

  /** Whether that many parts more may be read. */
  boolean hasLeft(int count) {
    return count <= left;
  }

  /**
   * What the parts look like.
   *
   * @param parts with ink
   */
  List<Prediction> read(List<Sheet> parts) {
    left -= parts.size();
    List<DigitImage> images = new ArrayList<>();
    for (Sheet part : parts) {
      images.add(Framing.steps(part, Preprocessing.ALL).orElseThrow().image());
    }
    return images.isEmpty() ? List.of() : reader.read(images);
  }
}
