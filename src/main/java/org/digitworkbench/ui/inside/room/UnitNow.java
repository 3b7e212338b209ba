package org.digitworkbench.ui.inside.room;

import java.util.List;
import org.digitworkbench.data.Classes;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.LayerSummary;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.engine.LayerActivation;
import org.digitworkbench.inside.BareLayer;
import org.digitworkbench.inside.Unit;
import org.digitworkbench.inside.UnitWeights;
import org.digitworkbench.ui.inside.Sight;
import org.jspecify.annotations.Nullable;

/**
 * The picked unit with the present drawing.
 *
 * @param model whose unit it is
 * @param line its layer's in the network's summary
 * @param drawn whether there is a drawing, or a blank sheet
 * @param value what it gives
 * @param sum what the activation was applied to; without one, the value
 * @param counted what is held against the test images: of a feature map what it gives where that is
 *     largest, of an answer the logit, else the value
 * @param weights null in a layer without
 * @param products weights of a dense layer, each times what comes to it; else null
 */
record UnitNow(
    Unit unit,
    TrainedModel model,
    LayerSummary line,
    Classes classes,
    boolean drawn,
    float value,
    float sum,
    float counted,
    @Nullable UnitWeights weights,
    @Nullable UnitWeights products) {

  /** Null if the network has no such unit. */
  static @Nullable UnitNow of(Sight sight, Unit unit) {
    if (unit.layer() < 0 || unit.layer() >= sight.layers().size()) {
      return null;
    }
    LayerActivation layer = sight.layers().get(unit.layer());
    LayerSummary line = sight.lines().get(unit.layer());
    if (unit.index() >= layer.values().length) {
      return null;
    }
    boolean logit = BareLayer.hasLogits(sight.choice().model().network(), unit.layer());
    float[] counted = logit ? layer.sums() : layer.values();
    int area = line.output().height() * line.output().width();
    int first = UnitWeights.channel(line, unit) * area;
    float largest = counted[first];
    for (int i = first + 1; i < first + area; i++) {
      largest = Math.max(largest, counted[i]);
    }
    TrainedModel model = sight.choice().model();
    UnitWeights weights = UnitWeights.of(model.network(), model.parameters(), unit);
    return new UnitNow(
        unit,
        model,
        line,
        sight.classes(),
        sight.drawn(),
        layer.values()[unit.index()],
        layer.sums()[unit.index()],
        largest,
        weights,
        weights == null || weights.filter() ? null : weights.times(inputs(sight, unit.layer())));
  }

  private static float[] inputs(Sight sight, int layer) {
    if (layer > 0) {
      return sight.layers().get(layer - 1).values();
    }
    float[] table = sight.choice().model().training().data().scaling().table();
    byte[] pixels = sight.image().toBytes();
    float[] inputs = new float[DigitImage.SIZE];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = table[pixels[i] & 0xff];
    }
    return inputs;
  }

  /** Whether it is one place of a feature map. */
  boolean isInMap() {
    return line.output().height() > 1 || line.output().width() > 1;
  }

  /** Whether it is one of the ten answers. */
  boolean isAnswer() {
    return unit.layer() == model.network().layers().size();
  }

  /** Whether what counts is a logit. */
  boolean isLogit() {
    return BareLayer.hasLogits(network(), unit.layer());
  }

  /** Null for an answer. */
  @Nullable LayerSpec layer() {
    List<LayerSpec> layers = model.network().layers();
    return isAnswer() ? null : layers.get(unit.layer());
  }

  NetworkSpec network() {
    return model.network();
  }
}
