package org.digitworkbench.engine;

import org.digitworkbench.data.ImageSet;

/** A network that can be asked, also for what it knows of images. Used by one thread at a time. */
public interface Inspector extends Classifier {

  /** How many values the last hidden layer gives; without hidden layers, the number of pixels. */
  int featureCount();

  /**
   * What the last hidden layer gives for the images {@code from} to {@code to} (exclusive), one
   * image after the other: all that the layer of the ten logits knows of them. Without hidden
   * layers, the scaled pixels.
   */
  float[] features(ImageSet images, int from, int to);
}
