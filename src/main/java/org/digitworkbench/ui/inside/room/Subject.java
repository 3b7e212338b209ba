package org.digitworkbench.ui.inside.room;

import java.util.List;
import org.digitworkbench.domain.LayerSummary;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.inside.BareLayer;
import org.digitworkbench.inside.Unit;
import org.digitworkbench.inside.UnitWeights;
import org.jspecify.annotations.Nullable;

/**
 * What the room is about.
 *
 * @param model compared by identity: another epoch's is another one
 * @param channel a feature map, or a unit of a flat layer
 */
record Subject(TrainedModel model, int layer, int channel) {

  /** That of a picked unit; null for a pixel, and if the network has no such unit. */
  static @Nullable Subject of(@Nullable TrainedModel model, @Nullable Unit unit) {
    if (model == null || unit == null || unit.layer() < 0) {
      return null;
    }
    List<LayerSummary> lines = model.network().summary();
    if (unit.layer() >= lines.size()) {
      return null;
    }
    LayerSummary line = lines.get(unit.layer());
    return unit.index() < line.output().size()
        ? new Subject(model, unit.layer(), UnitWeights.channel(line, unit))
        : null;
  }

  /** The layer's line in the network's summary. */
  LayerSummary line() {
    return model.network().summary().get(layer);
  }

  /** Whether what counts is a logit. */
  boolean isLogit() {
    return BareLayer.hasLogits(model.network(), layer);
  }

  /** Whether it may be the same unit after another epoch. */
  boolean looksLike(Subject other) {
    return layer == other.layer
        && channel == other.channel
        && model.network().equals(other.model.network())
        && model.training().data().dataset().equals(other.model.training().data().dataset());
  }

  boolean hasLayerOf(Subject other) {
    return model == other.model && layer == other.layer;
  }
}
