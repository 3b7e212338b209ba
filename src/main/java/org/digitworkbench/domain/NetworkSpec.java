package org.digitworkbench.domain;

import static org.digitworkbench.domain.InvalidSpecException.requireRange;

import java.util.List;

/**
 * A feed-forward network from 28 x 28 grey pixels to ten classes: the hidden layers, then a dense
 * layer of ten logits. What comes after a dense layer sees a flat vector.
 *
 * <p>Its parameters are one vector: layer by layer, weights before biases. Dense weights are
 * row-major [inputs][units], convolution weights row-major [filters][channels][kernel rows][kernel
 * columns]; a batch normalisation has its scales, its shifts, its running means and its running
 * variances.
 *
 * @param loss what the training makes small; it also says how logits become the answer
 */
public record NetworkSpec(List<LayerSpec> layers, Initialisation initialisation, Loss loss) {

  /** Number of classes, and so of logits. */
  public static final int CLASSES = 10;

  /** Most hidden layers of a network. */
  public static final int MAX_LAYERS = 32;

  /** Most parameters of a network. */
  public static final long MAX_PARAMETERS = 20_000_000;

  /**
   * @throws InvalidSpecException if the layers do not fit each other or the network is too large
   */
  public NetworkSpec {
    layers = List.copyOf(layers);
    requireRange("The number of hidden layers", layers.size(), 0, MAX_LAYERS);
    long parameters = 0;
    for (LayerSummary line : NetworkShapes.of(layers, loss)) {
      parameters += line.parameters();
      requireRange("The number of parameters", parameters, 0, MAX_PARAMETERS);
    }
  }

  /** Trained for the least cross-entropy. */
  public NetworkSpec(List<LayerSpec> layers, Initialisation initialisation) {
    this(layers, initialisation, Loss.CROSS_ENTROPY);
  }

  /** The layers with output shapes and parameter counts, the ten logits last. */
  public List<LayerSummary> summary() {
    return NetworkShapes.of(layers, loss);
  }

  /**
   * The activation of a layer itself.
   *
   * @param layer counted as in {@link #summary}; the pixels, -1, and the logits have none
   */
  public Activation activation(int layer) {
    return layer < 0 || layer >= layers.size()
        ? Activation.IDENTITY
        : layers.get(layer).activation();
  }

  /** Length of the parameter vector. */
  public int parameterCount() {
    return summary().stream().mapToInt(LayerSummary::parameters).sum();
  }

  /** The same network with other hidden layers. */
  public NetworkSpec withLayers(List<LayerSpec> value) {
    return new NetworkSpec(value, initialisation, loss);
  }

  public NetworkSpec withInitialisation(Initialisation value) {
    return new NetworkSpec(layers, value, loss);
  }

  public NetworkSpec withLoss(Loss value) {
    return new NetworkSpec(layers, initialisation, value);
  }

  /** The same network with another activation behind every hidden layer that has one. */
  public NetworkSpec withActivation(Activation activation) {
    return withLayers(
        layers.stream()
            .<LayerSpec>map(layer ->
                switch (layer) {
                  case LayerSpec.Dense d ->
                      new LayerSpec.Dense(d.units(), other(d.activation(), activation));
                  case LayerSpec.Convolution c ->
                      new LayerSpec.Convolution(
                          c.filters(),
                          c.kernel(),
                          c.stride(),
                          c.padding(),
                          other(c.activation(), activation));
                  case LayerSpec.BatchNormalisation b ->
                      new LayerSpec.BatchNormalisation(other(b.activation(), activation));
                  case LayerSpec.MaxPool p -> p;
                  case LayerSpec.AveragePool p -> p;
                  case LayerSpec.Dropout d -> d;
                })
            .toList());
  }

  private static Activation other(Activation before, Activation wanted) {
    return before == Activation.IDENTITY ? before : wanted;
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
        case LayerSpec.AveragePool p -> text.append("-mean ").append(p.size());
        case LayerSpec.BatchNormalisation _ -> text.append("-norm");
        case LayerSpec.Dropout _ -> {}
      }
    }
    return text.append('-').append(CLASSES).toString();
  }
}
