package org.digitworkbench.inside;

import java.util.Set;
import org.digitworkbench.domain.Shape;

/**
 * How often the units of a layer are silent over a set of images.
 *
 * @param layer as in {@link Unit}
 * @param shape of the layer; its channels are what is counted: feature maps, or units if it is flat
 * @param silence what is called silent
 * @param images how many there are
 * @param silent channels that are silent for every image
 * @param rare how many others are silent for all but a share below {@link LayerReading#RARE}
 * @param share of the channels that is silent for an image, on average, from 0 to 1
 */
public record LayerStatistics(
    int layer,
    Shape shape,
    Silence silence,
    int images,
    Set<Integer> silent,
    int rare,
    double share) {

  public LayerStatistics {
    silent = Set.copyOf(silent);
  }

  /** The units that are silent for every image. */
  public Marked marked() {
    return Marked.channels(layer, shape, silent);
  }
}
