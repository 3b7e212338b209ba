package org.digitworkbench.inside;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.digitworkbench.domain.Shape;

/**
 * Units of one layer that are to be seen among the others.
 *
 * @param layer as in {@link Unit}
 * @param units indices in the layer's values, as in {@link Unit}
 */
public record Marked(int layer, Set<Integer> units) {

  public Marked {
    units = Set.copyOf(units);
  }

  /**
   * Whole channels: feature maps with all their places; of a flat layer, units.
   *
   * @param shape of the layer
   */
  public static Marked channels(int layer, Shape shape, Set<Integer> channels) {
    int area = shape.height() * shape.width();
    return new Marked(
        layer,
        channels.stream()
            .flatMap(channel -> IntStream.range(channel * area, (channel + 1) * area).boxed())
            .collect(Collectors.toSet()));
  }
}
