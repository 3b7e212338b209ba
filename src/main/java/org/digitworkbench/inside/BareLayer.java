package org.digitworkbench.inside;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.TrainedModel;

/**
 * A network one of whose layers has lost its activation, so that it gives its weighted sums: they
 * tell how far a silent unit is from speaking, and have a gradient where a ReLU or a saturated
 * sigmoid has none.
 */
public final class BareLayer {

  /** Parameters of a layer of ten units behind another one. */
  private static final int MORE = (NetworkSpec.CLASSES + 1) * NetworkSpec.CLASSES;

  private BareLayer() {}

  /**
   * The same network without the activation of that layer, whose values are its sums then; of the
   * last layer the logits. The model itself if the layer has no activation, or if the logits cannot
   * be had.
   *
   * @param layer as in {@link Unit}
   */
  public static TrainedModel of(TrainedModel model, int layer) {
    NetworkSpec network = model.network();
    if (hasLogits(network, layer)) {
      return withLogits(model);
    }
    if (network.activation(layer) == Activation.IDENTITY) {
      return model;
    }
    List<LayerSpec> layers = new ArrayList<>(network.layers());
    layers.set(layer, bare(layers.get(layer)));
    return new TrainedModel(
        network.withLayers(layers), model.training(), model.provenance(), model.parameters());
  }

  /**
   * The network to climb in: that of {@link #of}, but where a pool or a dropout passes on what came
   * to it, the layer from which that comes has lost its activation.
   */
  public static TrainedModel climbable(TrainedModel model, int layer) {
    int source = layer;
    while (source > 0
        && source < model.network().layers().size()
        && isPassing(model.network().layers().get(source))) {
      source--;
    }
    return of(model, source);
  }

  private static boolean isPassing(LayerSpec layer) {
    return switch (layer) {
      case LayerSpec.MaxPool _, LayerSpec.AveragePool _, LayerSpec.Dropout _ -> true;
      case LayerSpec.Dense _, LayerSpec.Convolution _, LayerSpec.BatchNormalisation _ -> false;
    };
  }

  /** The logits are those of a hidden layer, behind which there is one of no consequence. */
  private static TrainedModel withLogits(TrainedModel model) {
    NetworkSpec network = model.network();
    List<LayerSpec> layers = new ArrayList<>(network.layers());
    layers.add(new LayerSpec.Dense(NetworkSpec.CLASSES, Activation.IDENTITY));
    NetworkSpec longer = network.withLayers(layers);
    return new TrainedModel(
        longer,
        model.training(),
        model.provenance(),
        Arrays.copyOf(model.parameters(), longer.parameterCount()));
  }

  /** Whether it is the last layer, and its logits can be had: not in a network of full size. */
  public static boolean hasLogits(NetworkSpec network, int layer) {
    return layer == network.layers().size()
        && layer < NetworkSpec.MAX_LAYERS
        && network.parameterCount() + MORE <= NetworkSpec.MAX_PARAMETERS;
  }

  /** Whether the layer's own activation is a ReLU, so that its values follow from its sums. */
  static boolean isRectified(NetworkSpec network, int layer) {
    return network.activation(layer) == Activation.RELU;
  }

  private static LayerSpec bare(LayerSpec layer) {
    return switch (layer) {
      case LayerSpec.Dense d -> new LayerSpec.Dense(d.units(), Activation.IDENTITY);
      case LayerSpec.Convolution c ->
          new LayerSpec.Convolution(
              c.filters(), c.kernel(), c.stride(), c.padding(), Activation.IDENTITY);
      case LayerSpec.BatchNormalisation _ -> new LayerSpec.BatchNormalisation(Activation.IDENTITY);
      case LayerSpec.MaxPool p -> p;
      case LayerSpec.AveragePool p -> p;
      case LayerSpec.Dropout d -> d;
    };
  }
}
