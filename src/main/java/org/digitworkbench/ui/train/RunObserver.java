package org.digitworkbench.ui.train;

import org.digitworkbench.domain.Checkpoint;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.plan.Plan;

/**
 * Told of the runs, so that they can be kept. Called on the thread of the training, {@link
 * #started} and {@link #newest} on the FX thread; the name tells runs apart until they are cleared.
 */
public interface RunObserver {

  /** A plan begins; on the FX thread, before its runs are shown. */
  default void planned(Plan plan) {}

  /** A run begins. */
  default void started(String name, String preset, NetworkSpec network, TrainingSpec training) {}

  /** A kept run goes on; on the FX thread. */
  default void continued(String name, Continuation continuation) {}

  /** The run is trained on and will end later; on the FX thread. */
  default void extended(String name, int plannedEpochs) {}

  /** The run can be continued from there: an epoch has ended, or the run. */
  default void checkpoint(String name, Checkpoint checkpoint) {}

  /** The run ended, by its last epoch or by a stop. */
  default void finished(String name, TrainedModel model) {}

  /**
   * What the run has learned by now; on the FX thread, at most once per pulse, after each epoch and
   * at the end.
   */
  default void newest(String name, TrainedModel model) {}

  /** Nothing more will come of the run; what is held for it can go. On the FX thread. */
  default void closed(String name) {}

  /** The run ended by an error. */
  default void failed(String name, WorkbenchException error) {}
}
