package org.digitworkbench.ui.inside.learning;

import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.digitworkbench.engine.Glimpse;
import org.digitworkbench.inside.GlimpsePace;
import org.digitworkbench.ui.fx.Pulse;
import org.digitworkbench.ui.train.GlimpseSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a training for one glimpse after the other, the next one when the former is on the screen
 * and the pace allows it. Used on the FX thread.
 */
final class GlimpseLoop {

  private static final Logger LOG = LoggerFactory.getLogger(GlimpseLoop.class);

  /** Whoever shows it is not waited for any longer: there may be nothing new to see. */
  private static final long PATIENCE = 1_000_000_000;

  private final GlimpseSource source;
  private final GlimpsePace pace;
  private final Supplier<Function<Glimpse, Runnable>> work;
  private final Executor background;
  private final Executor fx;
  private final Pulse pulse;
  private final LongSupplier nanoTime;

  private String run = "";
  private int turn;
  private boolean waiting;
  private boolean showing;
  private long asked;
  private long arrived;
  private long begun;
  private long next;

  /**
   * @param work asked for what is to be done with the next glimpse: first in the background, then
   *     what that returned on the FX thread
   */
  GlimpseLoop(
      GlimpseSource source,
      GlimpsePace pace,
      Supplier<Function<Glimpse, Runnable>> work,
      Executor background,
      Executor fx,
      Pulse pulse,
      LongSupplier nanoTime) {
    this.source = source;
    this.pace = pace;
    this.work = work;
    this.background = background;
    this.fx = fx;
    this.pulse = pulse;
    this.nanoTime = nanoTime;
  }

  /**
   * Watches that run from now on, whatever was asked of another one before; nothing is asked for an
   * empty name.
   *
   * @return whether it was another one
   */
  boolean watch(String name) {
    if (name.equals(run)) {
      return false;
    }
    run = name;
    turn++;
    waiting = false;
    showing = false;
    next = nanoTime.getAsLong();
    if (name.isEmpty()) {
      pulse.stop();
    } else {
      pulse.start(this::tick);
    }
    return true;
  }

  /** Whether there is a run that is asked. */
  boolean isWatching() {
    return !run.isEmpty();
  }

  /** What came last is on the screen. */
  void shown() {
    if (showing) {
      showing = false;
      waiting = false;
      long now = nanoTime.getAsLong();
      next = pace.next(asked, now, now - begun);
    }
  }

  private void tick() {
    long now = nanoTime.getAsLong();
    if (showing && now - arrived > PATIENCE) {
      shown();
    }
    if (!waiting && now - next >= 0) {
      waiting = true;
      asked = now;
      int asking = turn;
      Function<Glimpse, Runnable> digest = work.get();
      source.ask(run, glimpse -> background.execute(() -> digest(asking, digest, glimpse)));
    }
  }

  private void digest(int asking, Function<Glimpse, Runnable> digest, Glimpse glimpse) {
    long from = nanoTime.getAsLong();
    @Nullable Runnable show = null;
    try {
      show = digest.apply(glimpse);
    } catch (RuntimeException | LinkageError e) {
      LOG.error("A training cannot be watched", e);
    }
    Runnable digested = show;
    fx.execute(() -> arrive(asking, from, digested));
  }

  /** Without anything to show, the training is not asked again: it would go wrong again. */
  private void arrive(int asking, long from, @Nullable Runnable show) {
    if (asking == turn && show != null) {
      begun = from;
      arrived = nanoTime.getAsLong();
      showing = true;
      show.run();
    }
  }
}
