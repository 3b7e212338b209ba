package org.digitworkbench.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs loops on the calling thread and some helpers. A body that writes for each index only what
 * belongs to it gives the same with any number of threads.
 */
final class ParallelLoop implements AutoCloseable {

  /** More would take the processor from the window and from trainings. */
  private static final int MOST_THREADS = 4;

  @FunctionalInterface
  interface Body {
    /** Does the indices {@code from} to {@code to} (exclusive). */
    void run(int from, int to);
  }

  private final int threads;
  private final ExecutorService helpers;

  /** A loop on as many threads as there are processors, four at most. */
  ParallelLoop() {
    this(Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
  }

  /**
   * @param threads the calling one among them
   */
  ParallelLoop(int threads) {
    this.threads = threads;
    // Made by the calling thread, so that they are as nice to the window as it is.
    this.helpers =
        Executors.newFixedThreadPool(
            Math.max(1, threads - 1), Thread.ofPlatform().daemon().name("map-", 0).factory());
  }

  /**
   * Runs the body on all indices under {@code size}, and returns when all are done.
   *
   * @param grain how many a thread takes at a time
   * @throws CancellationException if the calling thread was interrupted
   */
  void run(int size, int grain, Body body) {
    AtomicInteger next = new AtomicInteger();
    Runnable share =
        () -> {
          int from = next.getAndAdd(grain);
          while (from < size) {
            body.run(from, Math.min(from + grain, size));
            from = next.getAndAdd(grain);
          }
        };
    List<Future<?>> shares = new ArrayList<>();
    for (int i = 1; i < threads && i * grain < size; i++) {
      shares.add(helpers.submit(share));
    }
    share.run();
    for (Future<?> other : shares) {
      await(other);
    }
  }

  private static void await(Future<?> share) {
    try {
      share.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      CancellationException ended = new CancellationException("map");
      ended.initCause(e);
      throw ended;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a share of a loop failed", e.getCause());
    }
  }

  @Override
  public void close() {
    helpers.shutdownNow();
  }
}
