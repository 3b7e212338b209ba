package org.digitworkbench.app;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.digitworkbench.domain.Checkpoint;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.plan.Plan;
import org.digitworkbench.runs.RunRecorder;
import org.digitworkbench.store.RunClaim;
import org.digitworkbench.store.RunStore;
import org.digitworkbench.ui.train.Continuation;
import org.digitworkbench.ui.train.RunObserver;
import org.jspecify.annotations.Nullable;

/** Has each training of the window written down, and offers its newest network. */
final class RunKeeper implements RunObserver {

  private final RunStore store;
  private final Consumer<Plan> plans;
  private final NewestModels newest;
  private final Consumer<Run> ended;
  private final Consumer<String> problems;
  private final Map<String, RunRecorder> recorders = new ConcurrentHashMap<>();

  /**
   * @param plans told of each plan that begins
   * @param newest offers the models to the picker
   * @param ended told of each run that has finished and is kept; called on any thread
   * @param problems shows a sentence to the user; called on any thread
   */
  RunKeeper(
      RunStore store,
      Consumer<Plan> plans,
      NewestModels newest,
      Consumer<Run> ended,
      Consumer<String> problems) {
    this.store = store;
    this.plans = plans;
    this.newest = newest;
    this.ended = ended;
    this.problems = problems;
  }

  @Override
  public void planned(Plan plan) {
    plans.accept(plan);
  }

  @Override
  public void started(String name, String preset, NetworkSpec network, TrainingSpec training) {
    record(name, training.epochs(), null);
    newest.started(name);
  }

  @Override
  public void continued(String name, Continuation continuation) {
    record(name, continuation.plannedEpochs(), continuation.claim());
    newest.started(name);
  }

  private void record(String name, int plannedEpochs, @Nullable RunClaim claim) {
    RunRecorder recorder =
        new RunRecorder(
            store,
            name,
            plannedEpochs,
            claim,
            RunStore.DEFAULT_QUOTA,
            InstantSource.system(),
            problems);
    RunRecorder before = recorders.put(name, recorder);
    if (before != null) {
      before.close();
    }
  }

  @Override
  public void extended(String name, int plannedEpochs) {
    recorder(name).extend(plannedEpochs);
  }

  @Override
  public void checkpoint(String name, Checkpoint checkpoint) {
    recorder(name).onCheckpoint(checkpoint);
  }

  @Override
  public void finished(String name, TrainedModel model) {
    RunRecorder recorder = recorder(name);
    recorder.onFinished(model);
    recorder.saved().filter(run -> run.state() == RunState.FINISHED).ifPresent(ended);
  }

  @Override
  public void failed(String name, WorkbenchException error) {
    recorder(name).onFailed(error);
  }

  @Override
  public void newest(String name, TrainedModel model) {
    newest.offer(name, model);
  }

  @Override
  public void closed(String name) {
    newest.gone(name);
    RunRecorder recorder = recorders.remove(name);
    if (recorder != null) {
      recorder.close();
    }
  }

  private RunRecorder recorder(String name) {
    RunRecorder recorder = recorders.get(name);
    if (recorder == null) {
      throw new IllegalStateException(name + " was not started");
    }
    return recorder;
  }
}
