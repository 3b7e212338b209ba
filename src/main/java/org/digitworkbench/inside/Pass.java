package org.digitworkbench.inside;

import java.util.List;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.LayerSummary;
import org.digitworkbench.domain.Loss;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Shape;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.engine.LayerActivation;
import org.jspecify.annotations.Nullable;

/**
 * One image on its way through a network: what each layer gives, with the parameters that made it.
 * Layers are counted as in {@link Unit}. Never written to; safe for any thread.
 */
public final class Pass {

  private final NetworkSpec network;
  private final List<LayerSummary> lines;
  private final float[] parameters;
  private final int[] offsets;
  private final float[] input;
  private final List<LayerActivation> layers;

  /**
   * @param parameters in the order of {@link NetworkSpec}; not copied
   * @param input the 784 pixels as the network gets them, scaled; not copied
   * @param layers one for each line of {@link NetworkSpec#summary()}
   * @throws IllegalArgumentException if the number of any of them is not that of the network
   */
  public Pass(
      NetworkSpec network, float[] parameters, float[] input, List<LayerActivation> layers) {
    this.network = network;
    this.lines = network.summary();
    this.parameters = parameters;
    this.input = input;
    this.layers = List.copyOf(layers);
    this.offsets = new int[lines.size() + 1];
    for (int i = 0; i < lines.size(); i++) {
      offsets[i + 1] = offsets[i] + lines.get(i).parameters();
    }
    if (layers.size() != lines.size()
        || parameters.length != offsets[lines.size()]
        || input.length != Shape.IMAGE.size()) {
      throw new IllegalArgumentException(
          layers.size() + " layers of " + parameters.length + " parameters");
    }
  }

  /** What a model's layers give for an image. */
  public static Pass of(TrainedModel model, DigitImage image, List<LayerActivation> layers) {
    float[] scaled = new float[DigitImage.SIZE];
    float[] table = model.training().data().scaling().table();
    byte[] pixels = image.toBytes();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = table[pixels[i] & 0xff];
    }
    return new Pass(model.network(), model.parameters(), scaled, layers);
  }

  /** A line for each layer. */
  public List<LayerSummary> lines() {
    return lines;
  }

  /** How logits become the answer. */
  public Loss loss() {
    return network.loss();
  }

  /** The layer of the ten logits. */
  public int last() {
    return lines.size() - 1;
  }

  /** What the layer is; null for the logits. */
  public @Nullable LayerSpec kind(int layer) {
    return layer == last() ? null : network.layers().get(layer);
  }

  /** The activation of the layer itself; none for the logits and for layers without weights. */
  public Activation activation(int layer) {
    return network.activation(layer);
  }

  /** The shape of what the layer gives, or of the pixels. */
  public Shape shape(int layer) {
    return layer == Unit.PIXELS ? Shape.IMAGE : lines.get(layer).output();
  }

  /** What the layer gives, or the pixels as the network gets them; not to be written to. */
  public float[] values(int layer) {
    return layer == Unit.PIXELS ? input : layers.get(layer).values();
  }

  /** What the unit gives. */
  public double value(Unit unit) {
    return values(unit.layer())[unit.index()];
  }

  /** What the activation of the unit was applied to, as the engine has it; no pixel has one. */
  public double sum(Unit unit) {
    return layers.get(unit.layer()).sums()[unit.index()];
  }

  /** Whether there is such a unit. */
  public boolean has(Unit unit) {
    return unit.layer() >= Unit.PIXELS
        && unit.layer() <= last()
        && unit.index() >= 0
        && unit.index() < shape(unit.layer()).size();
  }

  /** One of the layer's parameters, counted from its first. */
  double parameter(int layer, int index) {
    return parameters[offsets[layer] + index];
  }
}
