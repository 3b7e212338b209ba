package org.digitworkbench.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CrewTest {

  private final Set<Thread> made = ConcurrentHashMap.newKeySet();

  private Crew crew(int processors) {
    return new Crew(
        processors,
        task -> {
          Thread thread = Thread.ofPlatform().daemon().unstarted(task);
          made.add(thread);
          return thread;
        });
  }

  @Test
  void doesEachPartOnce() {
    for (int processors : List.of(1, 2, 5)) {
      Crew crew = crew(processors);
      for (int round = 0; round < 2000; round++) {
        AtomicIntegerArray done = new AtomicIntegerArray(round % 7 + 1);
        crew.run(done.length(), done::incrementAndGet);
        assertThat(IntStream.range(0, done.length()).map(done::get)).containsOnly(1);
      }
    }
  }

  @Test
  void putsEveryProcessorToWork() {
    // Each part waits for the other: one thread alone would never end.
    CountDownLatch both = new CountDownLatch(2);
    crew(2)
        .run(
            2,
            _ -> {
              both.countDown();
              await(both);
            });
    assertThat(both.getCount()).isZero();
  }

  @Test
  void twoTrainingsAtOnceShareIt() throws Exception {
    Crew crew = crew(2);
    AtomicIntegerArray done = new AtomicIntegerArray(2);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<?>> both =
          IntStream.range(0, 2)
              .<Future<?>>mapToObj(training ->
                  threads.submit(() -> {
                    for (int round = 0; round < 2000; round++) {
                      crew.run(3, _ -> done.incrementAndGet(training));
                    }
                  }))
              .toList();
      for (Future<?> training : both) {
        training.get(30, TimeUnit.SECONDS);
      }
    }
    assertThat(IntStream.range(0, 2).map(done::get)).containsOnly(6000);
  }

  @Test
  void throwsWhatAPartThrewAfterAllHaveEnded() {
    Crew crew = crew(2);
    AtomicIntegerArray done = new AtomicIntegerArray(6);
    assertThatThrownBy(() ->
            crew.run(
                6,
                part -> {
                  done.incrementAndGet(part);
                  if (part == 3) {
                    throw new IllegalStateException("part 3");
                  }
                }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("part 3");
    assertThat(IntStream.range(0, 6).map(done::get)).containsOnly(1);
    crew.run(6, done::incrementAndGet);
    assertThat(IntStream.range(0, 6).map(done::get)).containsOnly(2);
  }

  @Test
  void startsNoThreadBeforeItIsNeeded() {
    Crew crew = crew(8);
    crew.run(1, _ -> {});
    assertThat(made).allMatch(thread -> thread.getState() == Thread.State.NEW);
  }

  @Test
  void whatCanWaitLeavesTheHelpersToTheTrainings() {
    AtomicLong now = new AtomicLong(5);
    Crew crew = new Crew(2, Thread.ofPlatform().daemon().factory(), now::get);
    CountDownLatch both = new CountDownLatch(2);
    // Nobody trains: each part waits for the other, so one thread alone would never end.
    crew.runAside(
        2,
        _ -> {
          both.countDown();
          await(both);
        });
    crew.run(2, _ -> {});
    now.addAndGet(TimeUnit.MILLISECONDS.toNanos(900));
    List<Thread> threads = new CopyOnWriteArrayList<>();
    crew.runAside(40, _ -> threads.add(Thread.currentThread()));
    assertThat(threads).hasSize(40).containsOnly(Thread.currentThread());
    now.addAndGet(TimeUnit.MILLISECONDS.toNanos(200));
    // The helper may still be on its way out of the last part; then it is not asked this time.
    Awaitility.await().until(() -> meetAside(crew));
  }

  /** Whether two parts, each of which waits a moment for the other, run at the same time. */
  private static boolean meetAside(Crew crew) {
    CountDownLatch both = new CountDownLatch(2);
    AtomicBoolean met = new AtomicBoolean();
    crew.runAside(
        2,
        _ -> {
          both.countDown();
          if (isOver(both, 1)) {
            met.set(true);
          }
        });
    return met.get();
  }

  private static void await(CountDownLatch latch) {
    assertThat(isOver(latch, 30)).isTrue();
  }

  private static boolean isOver(CountDownLatch latch, int seconds) {
    try {
      return latch.await(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
