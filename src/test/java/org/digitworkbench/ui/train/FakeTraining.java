package org.digitworkbench.ui.train;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.digitworkbench.domain.BatchMetrics;
import org.digitworkbench.domain.Checkpoint;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.OptimiserState;
import org.digitworkbench.domain.Provenance;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.engine.Glimpse;
import org.digitworkbench.engine.TrainingListener;

/** A training that learns at the call of a test. */
final class FakeTraining implements Training {

  final String name;
  final String preset;
  final NetworkSpec network;
  final TrainingSpec training;
  final List<String> commands = new ArrayList<>();
  private final TrainingListener listener;
  private final List<EpochMetrics> epochs = new ArrayList<>();

  FakeTraining(
      String name,
      String preset,
      NetworkSpec network,
      TrainingSpec training,
      TrainingListener listener) {
    this.name = name;
    this.preset = preset;
    this.network = network;
    this.training = training;
    this.listener = listener;
  }

  @Override
  public void start() {
    commands.add("start");
    listener.onState(RunState.RUNNING);
  }

  @Override
  public void pause() {
    commands.add("pause");
    listener.onState(RunState.PAUSED);
  }

  @Override
  public void resume() {
    commands.add("resume");
    listener.onState(RunState.RUNNING);
  }

  @Override
  public void glimpse() {
    commands.add("glimpse");
  }

  @Override
  public void close() {
    commands.add("close");
  }

  @Override
  public void stop() {
    commands.add("stop");
    listener.onState(RunState.STOPPING);
  }

  @Override
  public void continueTraining(int epochs) {
    commands.add("continueTraining " + epochs);
    listener.onState(RunState.RUNNING);
  }

  void glimpse(Glimpse glimpse) {
    listener.onGlimpse(glimpse);
  }

  void batch(int epoch, int batch, int batches, double loss) {
    listener.onBatch(new BatchMetrics(epoch, batch, batches, loss, 0.5, 2.0 * batch / batches));
  }

  void epoch(int epoch, double testAccuracy) {
    double loss = 1 - testAccuracy;
    EpochMetrics metrics =
        new EpochMetrics(epoch, loss, testAccuracy, loss, testAccuracy, epoch == 0 ? 0 : 2, 1000);
    epochs.add(metrics);
    TrainedModel model = model();
    listener.onCheckpoint(new Checkpoint(model, 0, 0, OptimiserState.NONE));
    listener.onEpoch(metrics, model);
  }

  void finish() {
    listener.onFinished(model());
    listener.onState(RunState.FINISHED);
  }

  void fail(String message) {
    listener.onFailed(new WorkbenchException(message));
    listener.onState(RunState.FAILED);
  }

  private TrainedModel model() {
    Provenance provenance =
        new Provenance(
            preset, Map.of(), Instant.EPOCH, "test", Map.of(), "test", epochs.size() - 1, epochs);
    return new TrainedModel(network, training, provenance, new float[network.parameterCount()]);
  }
}
