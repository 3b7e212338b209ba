package org.digitworkbench.ui.train;

import org.digitworkbench.domain.Checkpoint;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.engine.TrainingListener;
import org.jspecify.annotations.Nullable;

/**
 * The commands of a training; each returns at once, and what comes of it is told to the listener. A
 * command that does not fit the state does nothing.
 */
public interface Training {

  void start();

  void pause();

  void resume();

  void stop();

  /** Has the listener told of the network after the next mini-batch. */
  void glimpse();

  /** Goes on after the end for that many epochs. */
  void continueTraining(int epochs);

  /** Frees what a training that has ended holds; it cannot train on then. */
  void close();

  /** Makes a training that has not started yet. */
  @FunctionalInterface
  interface Factory {

    /**
     * @param name of the run
     * @param preset id of the preset that it came from
     * @param from where it goes on; null for a new one
     * @param plannedEpochs at which it ends
     * @param listener told on the training's thread
     */
    Training create(
        String name,
        String preset,
        NetworkSpec network,
        TrainingSpec training,
        @Nullable Checkpoint from,
        int plannedEpochs,
        TrainingListener listener);
  }
}
