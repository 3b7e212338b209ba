package org.digitworkbench.classroom;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that looks again and again, sooner when something waits; for half of the time at most,
 * where looking takes long. Safe for any thread.
 */
final class Lookout {

  private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);

  private static final Duration PERIOD = Duration.ofSeconds(2);

  /** The least time between two looks when something waits. */
  private static final Duration SHORTEST = Duration.ofMillis(250);

  /** How long the end waits for a last look. */
  private static final Duration LAST = Duration.ofSeconds(1);

  private final Runnable look;
  private @Nullable Thread thread;
  private boolean awaited;
  private boolean closed;

  /**
   * @param look calls {@link #looked} when it begins
   */
  Lookout(Runnable look) {
    this.look = look;
  }

  synchronized void start() {
    if (thread == null && !closed) {
      thread = Thread.ofPlatform().name("class").daemon().start(this::run);
    }
  }

  synchronized boolean isStarted() {
    return thread != null;
  }

  /** Something waits to be looked at. */
  synchronized void wake() {
    awaited = true;
    notifyAll();
  }

  /** Whether something waits. */
  synchronized boolean isAwaited() {
    return awaited;
  }

  /** What waited until now is being looked at. */
  synchronized void looked() {
    awaited = false;
  }

  private void run() {
    try {
      for (boolean last = false; !last; ) {
        synchronized (this) {
          last = closed;
        }
        long begin = System.nanoTime();
        try {
          look.run();
        } catch (RuntimeException e) {
          LOG.error("The class's folder was not read", e);
        }
        rest(System.nanoTime() - begin);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * @param took how long the last look took, in nanoseconds
   */
  private synchronized void rest(long took) throws InterruptedException {
    long begin = System.nanoTime();
    while (!closed) {
      long pause = Math.max((awaited ? SHORTEST : PERIOD).toNanos(), took);
      long left = pause - (System.nanoTime() - begin);
      if (left <= 0) {
        return;
      }
      wait(left / 1_000_000 + 1);
    }
  }

  /**
   * Ends the thread after a last look.
   *
   * @return whether it has ended; else it will
   */
  boolean end() {
    Thread ending;
    synchronized (this) {
      closed = true;
      notifyAll();
      ending = thread;
    }
    try {
      if (ending == null || ending.join(LAST)) {
        return true;
      }
      ending.interrupt();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }
}
