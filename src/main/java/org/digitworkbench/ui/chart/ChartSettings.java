package org.digitworkbench.ui.chart;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How charts show their curves; several of them may share it. Used on the FX thread. */
public final class ChartSettings {

  /** Reaches back over about 20 mini-batches: calm, yet the fall of the first epoch is not late. */
  private static final double BATCH_DECAY = 0.95;

  private final ObjectProperty<ChartUnit> unit = new SimpleObjectProperty<>(ChartUnit.EPOCHS);
  private final DoubleProperty smoothing = new SimpleDoubleProperty(BATCH_DECAY);
  private final BooleanProperty logLoss = new SimpleBooleanProperty();
  private final BooleanProperty logError = new SimpleBooleanProperty();
  private final Map<ChartKind, BooleanProperty> shown = new EnumMap<>(ChartKind.class);

  public ChartSettings() {
    for (ChartKind kind : ChartKind.values()) {
      shown.put(kind, new SimpleBooleanProperty(true));
    }
  }

  /** What the horizontal axis counts; never null. */
  public ObjectProperty<ChartUnit> unitProperty() {
    return unit;
  }

  /**
   * Decay of the moving average over the mini-batches, in [0, 1), where 0 is none; see {@link
   * ChartSmoothing}.
   */
  public DoubleProperty smoothingProperty() {
    return smoothing;
  }

  /** Whether the axis of losses is logarithmic. */
  public BooleanProperty logLossProperty() {
    return logLoss;
  }

  /** Whether the axis of accuracies is logarithmic in the error, which is 1 less the accuracy. */
  public BooleanProperty logErrorProperty() {
    return logError;
  }

  /** Whether the curves of that kind are drawn. */
  public BooleanProperty shownProperty(ChartKind kind) {
    return shown.computeIfAbsent(kind, _ -> new SimpleBooleanProperty(true));
  }
}
