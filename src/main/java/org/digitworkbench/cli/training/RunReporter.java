package org.digitworkbench.cli.training;

import java.time.InstantSource;
import java.util.function.Consumer;
import org.digitworkbench.cli.console.ProgressLine;
import org.digitworkbench.domain.BatchMetrics;
import org.digitworkbench.domain.Checkpoint;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.engine.TrainingListener;
import org.digitworkbench.runs.RunRecorder;
import org.digitworkbench.store.RunStore;
import org.jspecify.annotations.Nullable;

/** Listens to one training: prints it, shows its progress and writes it into the history. */
final class RunReporter implements TrainingListener {

  private final RunPlan plan;
  private final RunPrinter printer;
  private final ProgressLine progress;
  private final RunRecorder recorder;
  private final Consumer<RunState> states;

  private volatile @Nullable TrainedModel model;
  private volatile @Nullable WorkbenchException error;

  /**
   * @param states is told of the session's states, as the listener is
   */
  RunReporter(
      RunPlan plan,
      RunPrinter printer,
      ProgressLine progress,
      RunStore store,
      Consumer<RunState> states) {
    this.plan = plan;
    this.printer = printer;
    this.progress = progress;
    this.states = states;
    this.recorder =
        new RunRecorder(
            store,
            plan.name(),
            plan.epochs(),
            plan.continued() == null ? null : plan.continued().claim(),
            RunStore.DEFAULT_QUOTA,
            InstantSource.system(),
            this::unsaved);
  }

  /** What was learned; null unless the training has ended well. */
  @Nullable TrainedModel model() {
    return model;
  }

  /** Why the training failed or could not be written down. */
  @Nullable WorkbenchException error() {
    return error;
  }

  /** Lets go of what was learned, which is in the history; the session has ended. */
  void close() {
    recorder.close();
    model = null;
  }

  @Override
  public void onState(RunState state) {
    states.accept(state);
  }

  @Override
  public void onBatch(BatchMetrics batch) {
    int epochs = plan.epochs();
    progress.update(
        plan.name(), batch.epochTime() / epochs, "epoch %d of %d".formatted(batch.epoch(), epochs));
  }

  /** A run that cannot be saved is no reason to end the training. */
  private void unsaved(String problem) {
    progress.say(problem);
    error = new WorkbenchException("The run %s was not saved.".formatted(plan.name()));
  }

  @Override
  public void onCheckpoint(Checkpoint checkpoint) {
    recorder.onCheckpoint(checkpoint);
  }

  @Override
  public void onEpoch(EpochMetrics epoch, TrainedModel snapshot) {
    progress.interrupt(() -> printer.epoch(plan.name(), epoch));
  }

  @Override
  public void onFinished(TrainedModel trained) {
    recorder.onFinished(trained);
    model = trained;
  }

  @Override
  public void onFailed(WorkbenchException failure) {
    error = failure;
    recorder.onFailed(failure);
  }
}
