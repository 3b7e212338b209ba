package org.digitworkbench.ui.train;

import org.digitworkbench.domain.BatchMetrics;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;

/** What a training reports to the FX thread. */
sealed interface TrainEvent {

  TrainRun run();

  record State(TrainRun run, RunState state) implements TrainEvent {}

  record Batch(TrainRun run, BatchMetrics metrics) implements TrainEvent {}

  record Epoch(TrainRun run, EpochMetrics metrics, TrainedModel model) implements TrainEvent {}

  record Finished(TrainRun run, TrainedModel model) implements TrainEvent {}

  record Failed(TrainRun run, WorkbenchException error) implements TrainEvent {}
}
