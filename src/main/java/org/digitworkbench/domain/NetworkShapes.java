package org.digitworkbench.domain;

import static org.digitworkbench.domain.InvalidSpecException.requireRange;

import java.util.ArrayList;
import java.util.List;

/** Follows the shape of one image's activations through the layers of a network. */
final class NetworkShapes {

  private Shape shape = Shape.IMAGE;
  private boolean flat;

  private NetworkShapes() {}

  /**
   * A line for each layer, the ten logits last.
   *
   * @throws InvalidSpecException naming the first layer that does not fit what comes to it
   */
  static List<LayerSummary> of(List<LayerSpec> layers, Loss loss) {
    NetworkShapes shapes = new NetworkShapes();
    List<LayerSummary> lines = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      try {
        lines.add(shapes.next(layers.get(i)));
      } catch (InvalidSpecException e) {
        throw e.inLayer(i);
      }
    }
    String answer = loss == Loss.CROSS_ENTROPY ? "softmax" : "Sigmoid";
    lines.add(
        shapes.dense("Dense %d, %s".formatted(NetworkSpec.CLASSES, answer), NetworkSpec.CLASSES));
    return List.copyOf(lines);
  }

  private LayerSummary next(LayerSpec layer) {
    LayerSummary line =
        switch (layer) {
          case LayerSpec.Dense d ->
              dense("Dense %d%s".formatted(d.units(), behind(d.activation())), d.units());
          case LayerSpec.Convolution c -> convolution(c);
          case LayerSpec.MaxPool p -> pool("Max-pool", p.size());
          case LayerSpec.AveragePool p -> pool("Average-pool", p.size());
          case LayerSpec.BatchNormalisation b ->
              new LayerSummary(
                  "Batch normalisation" + behind(b.activation()),
                  shape,
                  List.of(shape.channels()),
                  shape.channels(),
                  2 * shape.channels());
          case LayerSpec.Dropout d -> weightless("Dropout %s".formatted(d.rate()), shape);
        };
    shape = line.output();
    flat |= layer instanceof LayerSpec.Dense;
    return line;
  }

  private static String behind(Activation activation) {
    return activation == Activation.IDENTITY ? "" : ", " + activation.title();
  }

  private LayerSummary dense(String title, int units) {
    requireRange(
        "The weights of a dense layer", (long) shape.size() * units, 1, NetworkSpec.MAX_PARAMETERS);
    return new LayerSummary(title, Shape.flat(units), List.of(shape.size(), units), units, 0);
  }

  private LayerSummary convolution(LayerSpec.Convolution c) {
    requireImage("A convolution");
    int side = Math.min(shape.height(), shape.width()) + 2 * c.padding();
    requireRange("The kernel of a convolution", c.kernel(), 1, side);
    Shape out = new Shape(c.filters(), steps(shape.height(), c), steps(shape.width(), c));
    String title =
        "Convolution %1$d × %1$d, %2$d filters%3$s%4$s%5$s"
            .formatted(
                c.kernel(),
                c.filters(),
                c.stride() == 1 ? "" : ", stride " + c.stride(),
                c.padding() == 0 ? "" : ", padding " + c.padding(),
                behind(c.activation()));
    return new LayerSummary(
        title, out, List.of(c.filters(), shape.channels(), c.kernel(), c.kernel()), c.filters(), 0);
  }

  private static int steps(int side, LayerSpec.Convolution c) {
    return (side + 2 * c.padding() - c.kernel()) / c.stride() + 1;
  }

  private LayerSummary pool(String title, int size) {
    requireImage("A pool");
    requireRange("The size of the pool", size, 1, Math.min(shape.height(), shape.width()));
    return weightless(
        "%1$s %2$d × %2$d".formatted(title, size),
        new Shape(shape.channels(), shape.height() / size, shape.width() / size));
  }

  private void requireImage(String layer) {
    if (flat) {
      throw new InvalidSpecException(layer + " cannot come after a dense layer.");
    }
  }

  private static LayerSummary weightless(String title, Shape output) {
    return new LayerSummary(title, output, List.of(), 0, 0);
  }
}
