package org.digitworkbench.engine;

import static org.digitworkbench.domain.RunState.FAILED;
import static org.digitworkbench.domain.RunState.FINISHED;
import static org.digitworkbench.domain.RunState.IDLE;
import static org.digitworkbench.domain.RunState.PAUSED;
import static org.digitworkbench.domain.RunState.RUNNING;
import static org.digitworkbench.domain.RunState.STOPPING;

import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.digitworkbench.domain.Checkpoint;
import org.digitworkbench.domain.LearningCurve;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.domain.WorkbenchException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One training as a state machine: started, paused, resumed and stopped from any thread, trained on
 * after its end. The epochs run on a thread of the session's own, which looks at the state between
 * any two mini-batches.
 *
 * <pre>
 * IDLE -start-> RUNNING -pause-> PAUSED -resume-> RUNNING
 * RUNNING, PAUSED -stop-> STOPPING -> FINISHED
 * RUNNING -last epoch-> FINISHED -continueTraining-> RUNNING
 * RUNNING -error-> FAILED
 * </pre>
 *
 * A command that does not fit the state does nothing: the state may just have changed.
 */
public final class TrainingSession {

  private static final Logger LOG = LoggerFactory.getLogger(TrainingSession.class);

  private final String name;
  private final NetworkSpec network;
  private final TrainingSpec training;
  private final TrainingListener listener;
  private final EpochLoop loop;
  private final int plannedEpochs;
  private final ThreadFactory threads;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private RunState state = IDLE;
  private boolean closed;

  TrainingSession(
      Trainer trainer,
      String name,
      String preset,
      NetworkSpec network,
      TrainingSpec training,
      @Nullable Checkpoint from,
      int plannedEpochs,
      TrainingListener listener) {
    this.name = name;
    this.network = network;
    this.training = training;
    this.listener = listener;
    this.threads = trainer.threads();
    this.loop = new EpochLoop(trainer, preset, network, training, from, listener, this::awaitTurn);
    this.plannedEpochs = plannedEpochs;
  }

  public String name() {
    return name;
  }

  public NetworkSpec network() {
    return network;
  }

  public TrainingSpec training() {
    return training;
  }

  public RunState state() {
    lock.lock();
    try {
      return state;
    } finally {
      lock.unlock();
    }
  }

  /** The epochs evaluated so far. */
  public LearningCurve curve() {
    return loop.curve();
  }

  /** Begins the training, up to its planned epochs. */
  public void start() {
    if (move(RUNNING, IDLE)) {
      launch(plannedEpochs);
    }
  }

  /** Lets the training wait before its next mini-batch. */
  public void pause() {
    move(PAUSED, RUNNING);
  }

  /** Lets a paused training go on. */
  public void resume() {
    move(RUNNING, PAUSED);
  }

  /** Ends the training before its next mini-batch; what was learned is kept. */
  public void stop() {
    move(STOPPING, RUNNING, PAUSED);
  }

  /**
   * Asks for one {@link Glimpse}, which the listener gets after the next mini-batch; asked again
   * before that, nothing more happens. Costs nothing until asked.
   */
  public void glimpse() {
    loop.glimpse();
  }

  /**
   * Goes on after the end, with the optimiser as it was: first with the rest of an epoch that a
   * stop cut off, so that a training that was stopped and trained on learns what an uninterrupted
   * one does.
   *
   * @param epochs how many more, counted from the last complete one
   */
  public void continueTraining(int epochs) {
    if (move(RUNNING, FINISHED)) {
      launch(loop.completedEpochs() + epochs);
    }
  }

  /** Waits until the session is neither running nor paused nor stopping. */
  public void await() throws InterruptedException {
    await(Duration.ofNanos(Long.MAX_VALUE));
  }

  /** As {@link #await()}, but no longer than that; whether the session has ended. */
  public boolean await(Duration limit) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = limit.toNanos();
      while (state.isActive() && left > 0) {
        left = changed.awaitNanos(left);
      }
      return !state.isActive();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Frees the network of a session that is not active, on this thread; an active one stays as it
   * is. It cannot train on then.
   */
  public void close() {
    lock.lock();
    try {
      if (!state.isActive()) {
        closed = true;
        loop.close();
      }
    } finally {
      lock.unlock();
    }
  }

  private void launch(int targetEpochs) {
    Thread thread = threads.newThread(() -> run(targetEpochs));
    thread.setName("training-" + name);
    thread.start();
  }

  private void run(int targetEpochs) {
    try {
      loop.run(targetEpochs);
      Checkpoint checkpoint = loop.checkpoint();
      listener.onCheckpoint(checkpoint);
      listener.onFinished(checkpoint.model());
      move(FINISHED, RUNNING, PAUSED, STOPPING);
    } catch (WorkbenchException e) {
      fail(e);
    } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
      fail(
          new WorkbenchException(
              "The training of "
                  + name
                  + " ended with an unexpected error; the log has the details.",
              e));
    }
  }

  private void fail(WorkbenchException error) {
    LOG.info("Training {} failed", name, error);
    loop.close();
    listener.onFailed(error);
    move(FAILED, RUNNING, PAUSED, STOPPING);
  }

  /** Waits while paused; whether to go on. */
  private boolean awaitTurn() {
    lock.lock();
    try {
      while (state == PAUSED) {
        changed.awaitUninterruptibly();
      }
      return state == RUNNING;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Enters a state from one of others and tells the listener while locked, so that it hears the
   * states in order.
   */
  private boolean move(RunState to, RunState... from) {
    lock.lock();
    try {
      for (RunState allowed : from) {
        if (state == allowed && !closed) {
          state = to;
          changed.signalAll();
          listener.onState(to);
          return true;
        }
      }
      return false;
    } finally {
      lock.unlock();
    }
  }
}
