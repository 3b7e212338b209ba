package org.digitworkbench.app;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.digitworkbench.domain.Checkpoint;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.engine.Trainer;
import org.digitworkbench.engine.TrainingListener;
import org.digitworkbench.engine.TrainingSession;
import org.digitworkbench.ui.train.Training;
import org.jspecify.annotations.Nullable;

/**
 * Makes the trainings of the window. The commands go through a background thread, as the first one
 * may load the engine.
 */
final class Trainings implements Training.Factory {

  private final Supplier<Trainer> trainer;
  private final Executor background;
  private final List<TrainingSession> sessions = new CopyOnWriteArrayList<>();

  /**
   * @param background runs one task at a time
   */
  Trainings(Supplier<Trainer> trainer, Executor background) {
    this.trainer = trainer;
    this.background = background;
  }

  @Override
  public Training create(
      String name,
      String preset,
      NetworkSpec network,
      TrainingSpec training,
      @Nullable Checkpoint from,
      int plannedEpochs,
      TrainingListener listener) {
    return new BackgroundTraining(
        new Lazy<>(() -> {
          TrainingSession session =
              from == null
                  ? trainer.get().session(name, preset, network, training, listener)
                  : trainer.get().session(name, from, plannedEpochs, listener);
          sessions.add(session);
          return session;
        }));
  }

  /**
   * Stops all that is active and waits until what was learned is kept, no longer than that for
   * each.
   */
  void stopAll(Duration limit) {
    sessions.forEach(TrainingSession::stop);
    try {
      for (TrainingSession session : sessions) {
        session.await(limit);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private final class BackgroundTraining implements Training {
    private final Lazy<TrainingSession> session;

    BackgroundTraining(Lazy<TrainingSession> session) {
      this.session = session;
    }

    @Override
    public void start() {
      later(TrainingSession::start);
    }

    @Override
    public void pause() {
      later(TrainingSession::pause);
    }

    @Override
    public void resume() {
      later(TrainingSession::resume);
    }

    @Override
    public void stop() {
      later(TrainingSession::stop);
    }

    @Override
    public void glimpse() {
      later(TrainingSession::glimpse);
    }

    @Override
    public void continueTraining(int epochs) {
      later(s -> s.continueTraining(epochs));
    }

    @Override
    public void close() {
      later(s -> {
        s.close();
        sessions.remove(s);
      });
    }

    private void later(Consumer<TrainingSession> command) {
      background.execute(() -> command.accept(session.get()));
    }
  }
}
