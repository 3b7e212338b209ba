package org.digitworkbench.ui.inside.learning;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.digitworkbench.domain.TrainedModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the dead units of a network that is being trained, now and then. Used on the FX thread.
 */
final class DeadCount {

  private static final Logger LOG = LoggerFactory.getLogger(DeadCount.class);

  /** Dead units come slowly, and to count them takes longer than all the rest: nanoseconds. */
  private static final long PAUSE = 3_000_000_000L;

  /** One part of so many of the time may be spent on it. */
  private static final long SHARE = 100;

  private final Watcher watcher;
  private final Executor background;
  private final Executor fx;
  private final LongSupplier nanoTime;
  private long again = Long.MIN_VALUE;

  DeadCount(Watcher watcher, Executor background, Executor fx, LongSupplier nanoTime) {
    this.watcher = watcher;
    this.background = background;
    this.fx = fx;
    this.nanoTime = nanoTime;
  }

  /**
   * Counts once more, if it is time for it.
   *
   * @param counted called on the FX thread
   */
  void count(TrainedModel model, float[] parameters, Consumer<List<DeadShare>> counted) {
    if (nanoTime.getAsLong() < again) {
      return;
    }
    again = Long.MAX_VALUE;
    background.execute(() -> {
      try {
        long from = nanoTime.getAsLong();
        List<DeadShare> shares = watcher.dead(model, parameters);
        long took = nanoTime.getAsLong() - from;
        fx.execute(() -> {
          again = nanoTime.getAsLong() + Math.max(PAUSE, SHARE * took);
          counted.accept(shares);
        });
      } catch (RuntimeException | LinkageError e) {
        LOG.error("Dead units cannot be counted", e);
      }
    });
  }
}
