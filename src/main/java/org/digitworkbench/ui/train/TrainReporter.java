package org.digitworkbench.ui.train;

import org.digitworkbench.domain.BatchMetrics;
import org.digitworkbench.domain.Checkpoint;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.engine.Glimpse;
import org.digitworkbench.engine.TrainingListener;
import org.digitworkbench.ui.fx.PulseSampler;

/** Passes what a training says to the observer, at once, and to the FX thread, by the pulse. */
final class TrainReporter implements TrainingListener {

  private final TrainRun run;
  private final RunObserver observer;
  private final PulseSampler<TrainEvent> sampler;

  TrainReporter(TrainRun run, RunObserver observer, PulseSampler<TrainEvent> sampler) {
    this.run = run;
    this.observer = observer;
    this.sampler = sampler;
  }

  @Override
  public void onState(RunState state) {
    sampler.put(new TrainEvent.State(run, state));
  }

  @Override
  public void onBatch(BatchMetrics batch) {
    sampler.offer(new TrainEvent.Batch(run, batch));
  }

  @Override
  public void onGlimpse(Glimpse glimpse) {
    run.glimpsed(glimpse);
  }

  @Override
  public void onCheckpoint(Checkpoint checkpoint) {
    observer.checkpoint(run.name(), checkpoint);
  }

  @Override
  public void onEpoch(EpochMetrics epoch, TrainedModel model) {
    sampler.put(new TrainEvent.Epoch(run, epoch, model));
  }

  @Override
  public void onFinished(TrainedModel model) {
    observer.finished(run.name(), model);
    sampler.put(new TrainEvent.Finished(run, model));
  }

  @Override
  public void onFailed(WorkbenchException error) {
    observer.failed(run.name(), error);
    sampler.put(new TrainEvent.Failed(run, error));
  }
}
