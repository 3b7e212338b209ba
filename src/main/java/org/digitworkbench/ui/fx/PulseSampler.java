package org.digitworkbench.ui.fx;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Carries events from worker threads to the FX thread, all of a frame in one go. Workers only
 * append to a buffer; the pulse runs from the first event until none has come for a while.
 *
 * @param <E> type of the events
 */
public final class PulseSampler<E> {

  /** About a second: shorter pauses between events do not stop and start the pulse. */
  private static final int IDLE_PULSES = 60;

  private final Object lock = new Object();
  private final Queue<E> buffer = new ArrayDeque<>();
  private final int capacity;
  private final Consumer<List<E>> sink;
  private final Executor fx;
  private final Pulse pulse;
  private boolean awake;
  private int emptyPulses;

  /**
   * @param capacity number of waiting events from which on {@link #offer} drops
   * @param sink gets the events in their order, on the FX thread, never an empty list
   * @param fx runs tasks on the FX thread
   * @param pulse started and stopped on the FX thread
   */
  public PulseSampler(int capacity, Consumer<List<E>> sink, Executor fx, Pulse pulse) {
    this.capacity = capacity;
    this.sink = sink;
    this.fx = fx;
    this.pulse = pulse;
  }

  /**
   * Appends an event that may be lost, from any thread.
   *
   * @return false if the buffer is full because the FX thread is behind; the event is dropped
   */
  public boolean offer(E event) {
    return append(event, false);
  }

  /**
   * Appends an event that must arrive, from any thread, even beyond the capacity; for rare ones.
   */
  public void put(E event) {
    append(event, true);
  }

  private boolean append(E event, boolean always) {
    boolean wake;
    synchronized (lock) {
      if (!always && buffer.size() >= capacity) {
        return false;
      }
      buffer.add(event);
      wake = !awake;
      awake = true;
    }
    if (wake) {
      fx.execute(() -> pulse.start(this::drain));
    }
    return true;
  }

  /** Hands over what has come since the last time; called once per pulse, on the FX thread. */
  public void drain() {
    List<E> events;
    boolean idle;
    synchronized (lock) {
      events = List.copyOf(buffer);
      buffer.clear();
      emptyPulses = events.isEmpty() ? emptyPulses + 1 : 0;
      idle = awake && emptyPulses >= IDLE_PULSES;
      if (idle) {
        awake = false;
        emptyPulses = 0;
      }
    }
    if (idle) {
      pulse.stop();
    }
    if (!events.isEmpty()) {
      sink.accept(events);
    }
  }
}
