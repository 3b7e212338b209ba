package org.digitworkbench.app;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.digitworkbench.engine.MemoryUse;

/**
 * Asks for the memory in use again and again, on a thread of its own: a timeline of JavaFX would
 * keep the pulse running 60 times a second for it.
 */
final class MemoryWatch implements AutoCloseable {

  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(
          1,
          Thread.ofPlatform().name("memory").daemon().factory(),
          new ThreadPoolExecutor.DiscardPolicy());
  private final Duration pause;

  MemoryWatch(Duration pause) {
    this.pause = pause;
  }

  /**
   * Begins; nothing happens if it is closed already.
   *
   * @param sink called on the thread of the watch
   */
  void start(Supplier<MemoryUse> memory, Consumer<MemoryUse> sink) {
    var _ =
        thread.scheduleWithFixedDelay(
            () -> sink.accept(memory.get()), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Ends the thread; no sample is asked for any more. */
  @Override
  public void close() {
    thread.shutdownNow();
  }
}
