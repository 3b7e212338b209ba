package org.digitworkbench.ui.train;

import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.engine.Glimpse;

/** The trainings that can be watched. Used on the FX thread. */
public interface GlimpseSource {

  /** The networks that are being trained, paused ones too, by the names of their runs. */
  ObservableValue<Map<String, NetworkSpec>> active();

  /**
   * Asks a training for one glimpse; asked again before that came, only the newest receiver gets
   * it. Nothing happens if the run is not active.
   *
   * @param receiver called on the training's thread, after the next mini-batch; never, if there is
   *     none
   */
  void ask(String run, Consumer<Glimpse> receiver);
}
