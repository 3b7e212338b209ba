package org.digitworkbench.runs;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.digitworkbench.domain.Checkpoint;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.engine.TrainingListener;
import org.digitworkbench.store.RunClaim;
import org.digitworkbench.store.RunStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one training into the store: its checkpoints on a thread of its own while the training
 * goes on, and its end before the training's thread goes on, so that what has ended is on the disk.
 * A disk that is full ends nothing: the next checkpoint tries again.
 */
public final class RunRecorder implements TrainingListener {

  private static final Logger LOG = LoggerFactory.getLogger(RunRecorder.class);

  /** Checkpoints on their way to the disk: with more, more would be lost when the process ends. */
  private static final int WAITING = 1;

  private final RunStore store;
  private final String name;
  private final long quota;
  private final Consumer<String> problems;
  private final InstantSource clock;
  private final Semaphore room = new Semaphore(WAITING);
  private final ExecutorService writer;

  // Of the training's thread.
  private volatile int plannedEpochs;
  private @Nullable Place place;

  /** Until the training has ended: with what the optimiser keeps it is three times the network. */
  private @Nullable Checkpoint newest;

  // Of the writer's thread, and of the training's while that waits for it.
  private @Nullable RunClaim claim;
  private @Nullable String id;
  private @Nullable Place written;
  private @Nullable Run saved;
  private long writtenBytes;
  private boolean told;

  /** Where in its training a checkpoint is. */
  private record Place(int epoch, int batch) {
    static Place of(Checkpoint checkpoint) {
      return new Place(checkpoint.epoch(), checkpoint.batch());
    }
  }

  /**
   * @param name of the run
   * @param plannedEpochs at which it will end
   * @param claim of the run that is continued; null for a new one, which is claimed with its first
   *     checkpoint
   * @param quota bytes that all runs may take; the oldest ones then lose checkpoints
   * @param problems is told, once, in a sentence, that the run cannot be saved; on any thread
   */
  public RunRecorder(
      RunStore store,
      String name,
      int plannedEpochs,
      @Nullable RunClaim claim,
      long quota,
      InstantSource clock,
      Consumer<String> problems) {
    this.store = store;
    this.name = name;
    this.plannedEpochs = plannedEpochs;
    this.claim = claim;
    this.id = claim == null ? null : claim.id();
    this.quota = quota;
    this.clock = clock;
    this.problems = problems;
    this.writer =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("saving-" + name).daemon().factory());
  }

  /** The run will end later, as it is trained on. */
  public void extend(int epochs) {
    plannedEpochs = epochs;
  }

  @Override
  public void onCheckpoint(Checkpoint checkpoint) {
    // Nothing can be continued before the untrained network was evaluated.
    if (checkpoint.epoch() < 0) {
      return;
    }
    newest = checkpoint;
    Place before = place;
    place = Place.of(checkpoint);
    if (place.equals(before)) {
      return;
    }
    room.acquireUninterruptibly();
    Future<?> saved =
        writer.submit(() -> {
          try {
            save(checkpoint, RunState.RUNNING, "");
          } finally {
            room.release();
          }
        });
    if (before == null) {
      // From the first epoch that anybody is told of, the run is there.
      await(saved);
    }
  }

  @Override
  public void onFinished(TrainedModel model) {
    end(RunState.FINISHED, "");
  }

  @Override
  public void onFailed(WorkbenchException error) {
    end(RunState.FAILED, String.valueOf(error.getMessage()));
  }

  /** The record as it was written last, once the training has ended; empty if it never was. */
  public Optional<Run> saved() {
    return Optional.ofNullable(saved);
  }

  /** Ends the thread; the session is closed. What waits is still written. */
  public void close() {
    writer.shutdown();
  }

  private void end(RunState state, String error) {
    Checkpoint last = newest;
    newest = null;
    await(
        writer.submit(() -> {
          if (last != null) {
            save(last, state, error);
          }
          release();
        }));
  }

  private void await(Future<?> task) {
    try {
      task.get();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      LOG.error("Run {} was not saved", name, e);
    }
  }

  private void save(Checkpoint checkpoint, RunState state, String error) {
    try {
      RunClaim own = claim();
      Run run =
          Run.of(own.id(), own.name(), plannedEpochs, checkpoint, state).withState(state, error);
      Place at = Place.of(checkpoint);
      if (at.equals(written)) {
        own.save(run);
      } else {
        own.save(run, checkpoint);
        written = at;
        // Parameters and at most two moments of each.
        writtenBytes += 3L * Float.BYTES * checkpoint.model().parameters().length;
      }
      saved = run;
      if (writtenBytes > quota / 20 || !state.isActive()) {
        store.shrinkTo(quota);
        writtenBytes = 0;
      }
    } catch (WorkbenchException e) {
      LOG.info("Run {} was not saved", name, e);
      if (!told) {
        told = true;
        problems.accept(
            e.getMessage() + " The training goes on; it will be saved again as soon as possible.");
      }
    }
  }

  /** A run that was continued elsewhere in the meantime is that one's; this one gets a new id. */
  private RunClaim claim() {
    RunClaim own = claim;
    if (own == null && id != null) {
      try {
        own = store.claim(id);
      } catch (WorkbenchException e) {
        LOG.info("Run {} goes on as another one", id, e);
        written = null;
      }
    }
    if (own == null) {
      own = store.begin(name, clock.instant());
    }
    claim = own;
    id = own.id();
    return own;
  }

  private void release() {
    if (claim != null) {
      claim.close();
      claim = null;
    }
  }
}
