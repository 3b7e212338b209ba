package org.digitworkbench.inside;

import java.util.Arrays;
import java.util.List;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.LayerSummary;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The weights of one unit of a dense layer, in the shape of the layer before, or of a filter: its
 * kernel for each channel of the layer before.
 *
 * @param shape of the weights
 * @param values channel after channel, each row by row; not to be written to
 * @param filter whether they are moved over the layer before
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record UnitWeights(Shape shape, float[] values, float bias, boolean filter) {

  /**
   * The weights of a unit; null in a layer without weights and in a batch normalisation.
   *
   * @param parameters of the network
   */
  public static @Nullable UnitWeights of(NetworkSpec network, float[] parameters, Unit unit) {
    List<LayerSummary> lines = network.summary();
    LayerSummary line = lines.get(unit.layer());
    if (line.weights() == 0 || line.isNormalisation()) {
      return null;
    }
    int start = offset(lines, unit.layer());
    Shape before = before(lines, unit.layer());
    if (line.isConvolution()) {
      int side = line.weightShape().get(2);
      Shape shape = new Shape(before.channels(), side, side);
      int filter = channel(line, unit);
      float[] values = new float[shape.size()];
      System.arraycopy(parameters, start + filter * shape.size(), values, 0, values.length);
      return new UnitWeights(shape, values, parameters[start + line.weights() + filter], true);
    }
    int units = line.weightShape().get(1);
    float[] values = new float[before.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = parameters[start + i * units + unit.index()];
    }
    return new UnitWeights(
        before, values, parameters[start + line.weights() + unit.index()], false);
  }

  /**
   * What a batch normalisation does to a unit: its scale, its shift, its running mean and its
   * running variance.
   *
   * @param parameters of the network
   * @throws IllegalArgumentException in another layer
   */
  public static float[] normalisation(NetworkSpec network, float[] parameters, Unit unit) {
    List<LayerSummary> lines = network.summary();
    LayerSummary line = lines.get(unit.layer());
    if (!(network.layers().get(unit.layer()) instanceof LayerSpec.BatchNormalisation)) {
      throw new IllegalArgumentException(line.title());
    }
    int channels = line.output().channels();
    int at = offset(lines, unit.layer()) + channel(line, unit);
    return new float[] {
      parameters[at],
      parameters[at + channels],
      parameters[at + 2 * channels],
      parameters[at + 3 * channels]
    };
  }

  /**
   * The same weights, each times what comes to it.
   *
   * @param inputs in the same order
   */
  public UnitWeights times(float[] inputs) {
    float[] products = new float[values.length];
    for (int i = 0; i < products.length; i++) {
      products[i] = values[i] * inputs[i];
    }
    return new UnitWeights(shape, products, bias, filter);
  }

  /** Whether all of it is the same. */
  public boolean sameAs(UnitWeights other) {
    return shape.equals(other.shape)
        && filter == other.filter
        && bias == other.bias
        && Arrays.equals(values, other.values);
  }

  /** Index of the largest. */
  public int largest() {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }

  /** Index of the smallest. */
  public int smallest() {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] < values[best] ? i : best;
    }
    return best;
  }

  /** The shape of what comes to a layer. */
  public static Shape before(List<LayerSummary> lines, int layer) {
    return layer == 0 ? Shape.IMAGE : lines.get(layer - 1).output();
  }

  /** The feature map of a unit, or the unit itself in a flat layer. */
  public static int channel(LayerSummary line, Unit unit) {
    return unit.index() / (line.output().height() * line.output().width());
  }

  private static int offset(List<LayerSummary> lines, int layer) {
    return lines.stream().limit(layer).mapToInt(LayerSummary::parameters).sum();
  }
}
