package org.digitworkbench.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.NetworkSpec;
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

  /** The predictions for several images, in their order. */
  default List<Prediction> predict(List<DigitImage> images) {
    byte[] pixels = new byte[images.size() * DigitImage.SIZE];
    for (int i = 0; i < images.size(); i++) {
      System.arraycopy(images.get(i).toBytes(), 0, pixels, i * DigitImage.SIZE, DigitImage.SIZE);
    }
    float[] all = probabilities(new ImageSet(pixels, new byte[images.size()]), 0, images.size());
    return IntStream.range(0, images.size())
        .mapToObj(i ->
            Prediction.of(
                Arrays.copyOfRange(all, i * NetworkSpec.CLASSES, (i + 1) * NetworkSpec.CLASSES)))
        .toList();
  }

  /** Frees what the network holds outside the heap. */
  @Override
  void close();
}
