package org.digitworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.digitworkbench.engine.MemoryUse;
import org.junit.jupiter.api.Test;

class MemoryWatchTest {

  private final Queue<MemoryUse> samples = new ConcurrentLinkedQueue<>();
  private volatile Thread thread = Thread.currentThread();

  @Test
  void asksUntilItIsClosedAndLeavesNoThread() {
    MemoryWatch watch = new MemoryWatch(Duration.ofMillis(1));
    watch.start(this::sample, samples::add);
    await().until(() -> samples.size() > 2);
    assertThat(thread).isNotSameAs(Thread.currentThread());

    watch.close();
    await().until(() -> !thread.isAlive());
  }

  @Test
  void startedAfterTheWindowHasClosedItDoesNothing() {
    MemoryWatch watch = new MemoryWatch(Duration.ofMillis(1));
    watch.close();
    watch.start(this::sample, samples::add);
    assertThat(samples).isEmpty();
    assertThat(thread).isSameAs(Thread.currentThread());
  }

  private MemoryUse sample() {
    thread = Thread.currentThread();
    return MemoryUse.now(0, 1);
  }
}
