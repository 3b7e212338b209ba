package org.digitworkbench.domain;

import static org.digitworkbench.domain.InvalidSpecException.requireRange;

import java.util.ArrayList;
import java.util.List;

/**
 * A feed-forward network from 28 x 28 grey pixels to ten classes: the hidden layers, then a dense
 * layer of ten logits with softmax. What comes after a dense layer sees a flat vector.
 *
 * <p>Its parameters are one vector: layer by layer, weights before biases. Dense weights are
 * row-major [inputs][units], convolution weights row-major [filters][channels][kernel rows][kernel
 * columns].
 */
public record NetworkSpec(List<LayerSpec> layers, Initialisation initialisation) {

  /** Number of classes, and so of logits. */
  public static final int CLASSES = 10;

  private static final int MAX_LAYERS = 32;
  private static final long MAX_PARAMETERS = 20_000_000;

  /**
   * @throws InvalidSpecException if the layers do not fit each other or the network is too large
   */
  public NetworkSpec {
    layers = List.copyOf(layers);
    requireRange("The number of hidden layers", layers.size(), 0, MAX_LAYERS);
    long parameters = 0;
    for (LayerSummary line : summarise(layers)) {
      parameters += line.parameters();
      requireRange("The number of parameters", parameters, 0, MAX_PARAMETERS);
    }
  }

  /** The layers with output shapes and parameter counts, the ten logits last. */
  public List<LayerSummary> summary() {
    return summarise(layers);
  }

  /** Length of the parameter vector. */
  public int parameterCount() {
    return summary().stream().mapToInt(LayerSummary::parameters).sum();
  }

  /** The same network with another activation behind every hidden layer. */
  public NetworkSpec withActivation(Activation activation) {
    return new NetworkSpec(
        layers.stream()
            .<LayerSpec>map(layer ->
                switch (layer) {
                  case LayerSpec.Dense d -> new LayerSpec.Dense(d.units(), activation);
                  case LayerSpec.Convolution c ->
                      new LayerSpec.Convolution(c.filters(), c.kernel(), activation);
                  case LayerSpec.MaxPool p -> p;
                  case LayerSpec.Dropout d -> d;
                })
            .toList(),
        initialisation);
  }

  /** Sizes of the layers in short, such as "784-512-256-10" with dropout left out. */
  public String shortText() {
    StringBuilder text = new StringBuilder().append(Shape.IMAGE.size());
    for (LayerSpec layer : layers) {
      switch (layer) {
        case LayerSpec.Dense d -> text.append('-').append(d.units());
        case LayerSpec.Convolution c ->
            text.append("-conv ")
                .append(c.kernel())
                .append('×')
                .append(c.kernel())
                .append('×')
                .append(c.filters());
        case LayerSpec.MaxPool p -> text.append("-pool ").append(p.size());
        case LayerSpec.Dropout _ -> {}
      }
    }
    return text.append('-').append(CLASSES).toString();
  }

  private static List<LayerSummary> summarise(List<LayerSpec> layers) {
    List<LayerSummary> lines = new ArrayList<>();
    Shape shape = Shape.IMAGE;
    boolean flat = false;
    for (LayerSpec layer : layers) {
      LayerSummary line =
          switch (layer) {
            case LayerSpec.Dense d ->
                dense(
                    "Dense %d, %s".formatted(d.units(), d.activation().title()), shape, d.units());
            case LayerSpec.Convolution c ->
                convolution(c, requireImage("A convolution", shape, flat));
            case LayerSpec.MaxPool p -> maxPool(p, requireImage("A max-pool", shape, flat));
            case LayerSpec.Dropout d ->
                new LayerSummary("Dropout %s".formatted(d.rate()), shape, List.of(), 0);
          };
      lines.add(line);
      shape = line.output();
      flat |= layer instanceof LayerSpec.Dense;
    }
    lines.add(dense("Dense %d, softmax".formatted(CLASSES), shape, CLASSES));
    return lines;
  }

  private static Shape requireImage(String layer, Shape shape, boolean flat) {
    if (flat) {
      throw new InvalidSpecException(layer + " cannot come after a dense layer.");
    }
    return shape;
  }

  private static LayerSummary dense(String title, Shape input, int units) {
    requireRange("The weights of a dense layer", (long) input.size() * units, 1, MAX_PARAMETERS);
    return new LayerSummary(title, Shape.flat(units), List.of(input.size(), units), units);
  }

  private static LayerSummary convolution(LayerSpec.Convolution c, Shape in) {
    requireRange("The kernel of a convolution", c.kernel(), 1, Math.min(in.height(), in.width()));
    Shape out = new Shape(c.filters(), in.height() - c.kernel() + 1, in.width() - c.kernel() + 1);
    String title =
        "Convolution %1$d × %1$d, %2$d filters, %3$s"
            .formatted(c.kernel(), c.filters(), c.activation().title());
    return new LayerSummary(
        title, out, List.of(c.filters(), in.channels(), c.kernel(), c.kernel()), c.filters());
  }

  private static LayerSummary maxPool(LayerSpec.MaxPool p, Shape in) {
    requireRange("The size of a max-pool", p.size(), 1, Math.min(in.height(), in.width()));
    Shape out = new Shape(in.channels(), in.height() / p.size(), in.width() / p.size());
    return new LayerSummary("Max-pool %1$d × %1$d".formatted(p.size()), out, List.of(), 0);
  }
}
