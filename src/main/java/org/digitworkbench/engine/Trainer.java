package org.digitworkbench.engine;

import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import org.digitworkbench.augment.Style;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.domain.Checkpoint;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.TrainingSpec;

/**
 * Makes training sessions.
 *
 * @param engine what computes
 * @param datasets where the images come from; asked on the session's thread
 * @param version of the workbench, for the provenance
 * @param clock for the provenance
 * @param threads makes the sessions' threads
 * @param styles that training images may be written in, where they are augmented as handwriting
 */
public record Trainer(
    Engine engine,
    DatasetSource datasets,
    String version,
    InstantSource clock,
    ThreadFactory threads,
    Set<Style> styles) {

  /** A trainer with all styles. */
  public Trainer(
      Engine engine,
      DatasetSource datasets,
      String version,
      InstantSource clock,
      ThreadFactory threads) {
    this(engine, datasets, version, clock, threads, Style.all());
  }

  /** A trainer whose sessions have ordinary threads, which do not keep the process alive. */
  public Trainer(Engine engine, DatasetSource datasets, String version, InstantSource clock) {
    this(engine, datasets, version, clock, Thread.ofPlatform().daemon().factory());
  }

  /**
   * A session that has not started yet.
   *
   * @param name of the run, shown to the user
   * @param preset id of the preset that it came from
   */
  public TrainingSession session(
      String name,
      String preset,
      NetworkSpec network,
      TrainingSpec training,
      TrainingListener listener) {
    return new TrainingSession(
        this, name, preset, network, training, null, training.epochs(), listener);
  }

  /**
   * A session that has not started yet and goes on where another one was, to the same bits as that
   * one would have, on a machine with as many processors.
   *
   * @param plannedEpochs at which it ends
   */
  public TrainingSession session(
      String name, Checkpoint from, int plannedEpochs, TrainingListener listener) {
    TrainedModel model = from.model();
    return new TrainingSession(
        this,
        name,
        model.provenance().preset(),
        model.network(),
        model.training(),
        from,
        plannedEpochs,
        listener);
  }

  String machine() {
    return "%s %s, %d processors"
        .formatted(
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors());
  }
}
