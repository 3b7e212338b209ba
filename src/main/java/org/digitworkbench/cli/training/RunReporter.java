package org.digitworkbench.cli.training;

import org.digitworkbench.cli.console.ProgressLine;
import org.digitworkbench.domain.BatchMetrics;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.engine.TrainingListener;
import org.digitworkbench.store.RunHistory;
import org.jspecify.annotations.Nullable;

/** Listens to one training: prints it, shows its progress and writes it into the history. */
final class RunReporter implements TrainingListener {

  private final RunPlan plan;
  private final RunPrinter printer;
  private final ProgressLine progress;
  private final RunHistory history;

  private volatile @Nullable TrainedModel model;
  private volatile @Nullable WorkbenchException error;
  private @Nullable TrainedModel latest;

  RunReporter(RunPlan plan, RunPrinter printer, ProgressLine progress, RunHistory history) {
    this.plan = plan;
    this.printer = printer;
    this.progress = progress;
    this.history = history;
  }

  /** What was learned; null unless the training has ended well. */
  @Nullable TrainedModel model() {
    return model;
  }

  /** Why the training failed or could not be written down. */
  @Nullable WorkbenchException error() {
    return error;
  }

  @Override
  public void onBatch(BatchMetrics batch) {
    int epochs = plan.training().epochs();
    progress.update(
        plan.name(), batch.epochTime() / epochs, "epoch %d of %d".formatted(batch.epoch(), epochs));
  }

  @Override
  public void onEpoch(EpochMetrics epoch, TrainedModel snapshot) {
    progress.interrupt(() -> printer.epoch(plan.name(), epoch));
    record(snapshot, RunState.RUNNING);
  }

  @Override
  public void onFinished(TrainedModel trained) {
    record(trained, RunState.FINISHED);
    model = trained;
  }

  @Override
  public void onFailed(WorkbenchException failure) {
    error = failure;
    if (latest != null) {
      record(latest, RunState.FAILED);
    }
  }

  /** A history that cannot be written is no reason to end the training. */
  private void record(TrainedModel snapshot, RunState state) {
    latest = snapshot;
    String id = RunHistory.newRunId(plan.name(), snapshot.provenance().started());
    try {
      history.save(Run.of(id, plan.name(), snapshot, state));
    } catch (WorkbenchException e) {
      error = error == null ? e : error;
    }
  }
}
