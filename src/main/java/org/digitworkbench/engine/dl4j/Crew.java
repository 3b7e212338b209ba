package org.digitworkbench.engine.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Threads that help those of the trainings, one less than there are processors. A helper takes part
 * only while a processor is free: two trainings on two processors share none of it, as each keeps
 * its own processor busy. Who computes a part has no effect on its result.
 */
final class Crew {

  /** A part of a step comes tens of microseconds after the last: sleeping would take as long. */
  private static final int SPINS = 2_000;

  /** Who has not asked for so long, in nanoseconds, does not train. */
  private static final long PAUSE = 1_000_000_000;

  private final int processors;
  private final LongSupplier clock;
  private final AtomicInteger callers = new AtomicInteger();
  private final List<Helper> helpers = new ArrayList<>();
  private volatile long newest;

  /**
   * @param processors how many threads may compute at once, at least 1
   * @param threads makes the helpers, when first needed
   */
  Crew(int processors, ThreadFactory threads) {
    this(processors, threads, System::nanoTime);
  }

  /**
   * @param clock in nanoseconds
   */
  Crew(int processors, ThreadFactory threads, LongSupplier clock) {
    this.processors = processors;
    this.clock = clock;
    newest = clock.getAsLong() - PAUSE;
    for (int i = 1; i < processors; i++) {
      helpers.add(new Helper(i, threads));
    }
  }

  int processors() {
    return processors;
  }

  /**
   * Runs the parts 0 to {@code parts - 1}, each once, on this thread and on free helpers, and waits
   * for all of them.
   *
   * @throws RuntimeException the first that a part threw
   */
  void run(int parts, IntConsumer part) {
    if (parts == 1) {
      part.accept(0);
      return;
    }
    share(parts, part);
    newest = clock.getAsLong();
  }

  /**
   * As {@link #run}, but for what can wait: on this thread alone, one part after the other, if
   * anybody runs parts with {@link #run} or did so within the last second. To be asked for parts of
   * a few milliseconds, so that a training that begins has its helpers soon.
   */
  void runAside(int parts, IntConsumer part) {
    if (callers.get() == 0 && clock.getAsLong() - newest >= PAUSE) {
      share(parts, part);
    } else {
      IntStream.range(0, parts).forEach(part);
    }
  }

  private void share(int parts, IntConsumer part) {
    Job job = new Job(parts, part, Thread.currentThread());
    int free = processors - callers.incrementAndGet();
    try {
      int asked = 0;
      for (Helper helper : helpers) {
        if (asked == Math.min(free, parts - 1)) {
          break;
        }
        asked += helper.offer(job) ? 1 : 0;
      }
      job.work();
      job.await();
    } finally {
      callers.decrementAndGet();
    }
  }

  /** The parts that are to be done and who waits for them. */
  private static final class Job {

    private final int parts;
    private final IntConsumer part;
    private final Thread caller;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger left;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    Job(int parts, IntConsumer part, Thread caller) {
      this.parts = parts;
      this.part = part;
      this.caller = caller;
      left = new AtomicInteger(parts);
    }

    /** Does parts until none is left to begin. */
    void work() {
      for (int i = next.getAndIncrement(); i < parts; i = next.getAndIncrement()) {
        try {
          part.accept(i);
        } catch (RuntimeException | Error e) {
          failure.compareAndSet(null, e);
        }
        if (left.decrementAndGet() == 0 && !caller.equals(Thread.currentThread())) {
          LockSupport.unpark(caller);
        }
      }
    }

    /** Waits until the last part has ended. */
    void await() {
      for (int spins = 0; left.get() > 0; spins++) {
        if (spins < SPINS) {
          Thread.onSpinWait();
        } else {
          LockSupport.park(this);
        }
      }
      switch (failure.get()) {
        case null -> {}
        case Error e -> throw e;
        case RuntimeException e -> throw e;
        case Throwable e -> throw new IllegalStateException(e);
      }
    }
  }

  /** One thread, started when first asked. */
  private static final class Helper {

    private final Thread thread;
    private final AtomicReference<@Nullable Job> job = new AtomicReference<>();
    private volatile boolean asleep;

    Helper(int number, ThreadFactory threads) {
      thread = threads.newThread(this::run);
      thread.setName("training-helper-" + number);
    }

    /** Whether the helper was free and will help. */
    boolean offer(Job offered) {
      if (!job.compareAndSet(null, offered)) {
        return false;
      }
      if (thread.getState() == Thread.State.NEW) {
        start();
      } else if (asleep) {
        LockSupport.unpark(thread);
      }
      return true;
    }

    private synchronized void start() {
      if (thread.getState() == Thread.State.NEW) {
        thread.start();
      }
    }

    private void run() {
      int spins = 0;
      while (true) {
        Job next = job.get();
        if (next != null) {
          next.work();
          job.set(null);
          spins = 0;
        } else if (spins < SPINS) {
          spins++;
          Thread.onSpinWait();
        } else {
          asleep = true;
          if (job.get() == null) {
            LockSupport.park(this);
          }
          asleep = false;
        }
      }
    }
  }
}
