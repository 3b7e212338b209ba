package org.digitworkbench.plan;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.SequencedSet;
import java.util.function.Consumer;

/**
 * Trainings that wait for their turn, first come first served. Belongs to one thread, which says
 * when one has ended, well or not.
 *
 * @param <T> a training
 */
public final class RunQueue<T> {

  /** One training at a time has all processors by itself, and its result is there the soonest. */
  public static final int AT_ONCE = 1;

  private final int atOnce;
  private final Consumer<T> start;
  private final Queue<T> waiting = new ArrayDeque<>();
  private final SequencedSet<T> running = new LinkedHashSet<>();

  /**
   * @param atOnce how many run at the same time, at least 1
   * @param start starts one; called on the thread of the queue
   */
  public RunQueue(int atOnce, Consumer<T> start) {
    this.atOnce = atOnce;
    this.start = start;
  }

  /** Puts them behind what waits, and starts what may start. */
  public void add(List<T> trainings) {
    waiting.addAll(trainings);
    fill();
  }

  /** That one is over, however it ended; one that did not run makes no difference. */
  public void ended(T training) {
    if (running.remove(training)) {
      fill();
    }
  }

  /** Takes one out that waits; false if it does not wait (any more). */
  public boolean cancel(T training) {
    return waiting.remove(training);
  }

  /** Takes out all that wait, and gives them. */
  public List<T> cancelAll() {
    List<T> cancelled = List.copyOf(waiting);
    waiting.clear();
    return cancelled;
  }

  /** In their order. */
  public List<T> waiting() {
    return List.copyOf(waiting);
  }

  public List<T> running() {
    return List.copyOf(running);
  }

  /** Whether nothing runs and nothing waits. */
  public boolean isEmpty() {
    return waiting.isEmpty() && running.isEmpty();
  }

  private void fill() {
    while (running.size() < atOnce && !waiting.isEmpty()) {
      T next = waiting.remove();
      running.add(next);
      start.accept(next);
    }
  }
}
