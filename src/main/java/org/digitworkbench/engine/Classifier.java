package org.digitworkbench.engine;

import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Prediction;

/** A network that can be asked. Used by one thread at a time. */
public interface Classifier extends AutoCloseable {

  /**
   * The probabilities of the images {@code from} to {@code to} (exclusive): ten for each, one image
   * after the other.
   */
  float[] probabilities(ImageSet images, int from, int to);

  /** The prediction for one image. */
  default Prediction predict(DigitImage image) {
    return Prediction.of(probabilities(new ImageSet(image.toBytes(), new byte[1]), 0, 1));
  }

  /** Frees what the network holds outside the heap. */
  @Override
  void close();
}
