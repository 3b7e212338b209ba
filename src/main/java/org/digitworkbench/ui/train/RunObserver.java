package org.digitworkbench.ui.train;

import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.domain.WorkbenchException;

/**
 * Told of the runs, so that they can be kept. Called on the thread of the training, {@link
 * #started} and {@link #newest} on the FX thread; the name tells runs apart until they are cleared.
 */
public interface RunObserver {

  /** A run begins. */
  default void started(String name, String preset, NetworkSpec network, TrainingSpec training) {}

  /** An epoch ended; {@code model} is a snapshot of that moment. */
  default void epoch(String name, EpochMetrics epoch, TrainedModel model) {}

  /** The run ended, by its last epoch or by a stop. */
  default void finished(String name, TrainedModel model) {}

  /**
   * What the run has learned by now; on the FX thread, at most once per pulse, after each epoch and
   * at the end.
   */
  default void newest(String name, TrainedModel model) {}

  /** The run ended by an error. */
  default void failed(String name, WorkbenchException error) {}
}
