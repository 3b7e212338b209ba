package org.digitworkbench.engine;

import org.digitworkbench.domain.BatchMetrics;
import org.digitworkbench.domain.Checkpoint;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;

/** Told of a training as it goes, on the session's thread unless noted; returns quickly. */
public interface TrainingListener {

  /** The session entered that state; also called on the thread that asked for it. */
  default void onState(RunState state) {}

  /** A mini-batch was trained. */
  default void onBatch(BatchMetrics batch) {}

  /** What was asked for with {@link TrainingSession#glimpse()}, after the next mini-batch. */
  default void onGlimpse(Glimpse glimpse) {}

  /**
   * The training can be continued from there: called when an epoch has ended and been evaluated,
   * before {@link #onEpoch}, and at the end, before {@link #onFinished}.
   */
  default void onCheckpoint(Checkpoint checkpoint) {}

  /**
   * An epoch ended and was evaluated; epoch 0 is the untrained network. {@code model} is a snapshot
   * of that moment.
   */
  default void onEpoch(EpochMetrics epoch, TrainedModel model) {}

  /** The session ended, by its last epoch or by a stop. {@code model} is what it learned. */
  default void onFinished(TrainedModel model) {}

  /** The session ended by an error. */
  default void onFailed(WorkbenchException error) {}
}
