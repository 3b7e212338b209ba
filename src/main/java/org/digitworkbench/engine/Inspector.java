package org.digitworkbench.engine;

import java.util.List;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DigitImage;

/** A network that can be asked and looked into. Used by one thread at a time. */
public interface Inspector extends Classifier {

  /**
   * What the layers give for one image: those of hidden layers in their order, the ten
   * probabilities last. A max-pool may be one with the convolution in front of it; dropout, which
   * does nothing outside of training, is left out.
   */
  List<LayerActivation> activations(DigitImage image);

  /** How many values the last hidden layer gives; without hidden layers, the number of pixels. */
  int featureCount();

  /**
   * What the last hidden layer gives for the images {@code from} to {@code to} (exclusive), one
   * image after the other: all that the layer of the ten logits knows of them. Without hidden
   * layers, the scaled pixels.
   */
  float[] features(ImageSet images, int from, int to);
}
