package org.digitworkbench.engine;

import java.util.List;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.NetworkSpec;

/**
 * A network that can be seen through, layer by layer, and followed back to the pixels. It keeps
 * working while others train. Used by one thread at a time.
 *
 * <p>Layers are counted as in {@link NetworkSpec#summary()}: the hidden ones in their order,
 * dropout included, then the ten logits, whose values are the probabilities. Pixels are ink, 0
 * (paper) to 1, 784 for each image, row by row; the network's own scaling is applied to them.
 */
public interface Probe extends AutoCloseable {

  NetworkSpec network();

  /**
   * Takes other parameters of the same network from now on, as of another epoch or of a moment of a
   * training.
   *
   * @param parameters in the order of {@link NetworkSpec}; copied
   * @throws IllegalArgumentException if their number is another
   */
  void take(float[] parameters);

  /**
   * What each layer gives for one image, one entry for each line of {@link NetworkSpec#summary()}.
   * Dropout, which does nothing outside of training, gives what came to it.
   *
   * @param ink of one image
   */
  List<LayerActivation> look(float[] ink);

  /**
   * The probabilities of images, ten for each.
   *
   * @param ink of any number of images, one after the other
   */
  float[] probabilities(float[] ink);

  /**
   * What a layer gives for the images {@code from} to {@code to} (exclusive), one after the other,
   * each channel after channel; for the last layer the probabilities.
   */
  float[] values(ImageSet images, int from, int to, int layer);

  /**
   * The gradient, by the ink of each image, of the sum of a layer's values, each times its weight;
   * for the last layer of the sum of its logits.
   *
   * @param ink of any number of images, one after the other
   * @param weights for each image one for each of the layer's values
   * @return as long as the ink
   */
  float[] gradient(float[] ink, int layer, float[] weights);

  /** Frees what the network holds outside the heap. */
  @Override
  void close();
}
