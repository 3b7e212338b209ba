package org.digitworkbench.picture;

import java.util.List;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Prediction;

/** A network that reads digits, as far as pictures need one. */
@FunctionalInterface
public interface DigitReader {

  /**
   * What each of the images looks like, in their order; asked with some at a time, for speed.
   *
   * @param images framed as the network knows them
   */
  List<Prediction> read(List<DigitImage> images);
}
