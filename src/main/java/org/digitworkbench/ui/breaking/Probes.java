package org.digitworkbench.ui.breaking;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.engine.Probe;

/**
 * Probes of the networks that were asked last, so that none is made anew for every drawing. Used by
 * one thread, the one that breaks.
 */
final class Probes {

  /** The picked network, its rival and a third one. */
  private static final int KEPT = 3;

  private record Kept(TrainedModel model, Probe probe) {}

  private final Supplier<Engine> engine;
  private final Deque<Kept> kept = new ArrayDeque<>();

  /**
   * @param engine asked when the first probe is made
   */
  Probes(Supplier<Engine> engine) {
    this.engine = engine;
  }

  /** The probe of that network, not to be closed, until other networks are asked for. */
  Probe of(TrainedModel model) {
    for (Kept one : kept) {
      if (one.model() == model) {
        kept.remove(one);
        kept.addLast(one);
        return one.probe();
      }
    }
    if (kept.size() == KEPT) {
      kept.removeFirst().probe().close();
    }
    Probe probe = engine.get().probe(model);
    kept.addLast(new Kept(model, probe));
    return probe;
  }
}
