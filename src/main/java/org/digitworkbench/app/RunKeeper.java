package org.digitworkbench.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.store.ModelFiles;
import org.digitworkbench.store.RunHistory;
import org.digitworkbench.ui.train.RunObserver;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the record and the model of each run after each epoch, so that closing the window loses
 * nothing.
 */
final class RunKeeper implements RunObserver {

  private static final Logger LOG = LoggerFactory.getLogger(RunKeeper.class);

  private final Services services;
  private final NewestModels newest;
  private final Consumer<String> problems;
  private final InstantSource clock = InstantSource.system();
  private final Map<String, Kept> runs = new ConcurrentHashMap<>();

  /** What is kept of a run; {@code model} is that of its last epoch. */
  private record Kept(String id, @Nullable TrainedModel model) {}

  /**
   * @param newest offers the models to the picker
   * @param problems shows a sentence to the user; called on any thread
   */
  RunKeeper(Services services, NewestModels newest, Consumer<String> problems) {
    this.services = services;
    this.newest = newest;
    this.problems = problems;
  }

  @Override
  public void started(String name, String preset, NetworkSpec network, TrainingSpec training) {
    runs.put(name, new Kept(RunHistory.newRunId(name, clock.instant()), null));
    newest.started(name);
  }

  @Override
  public void epoch(String name, EpochMetrics epoch, TrainedModel model) {
    keep(name, model, RunState.RUNNING);
  }

  @Override
  public void finished(String name, TrainedModel model) {
    keep(name, model, RunState.FINISHED);
  }

  @Override
  public void failed(String name, WorkbenchException error) {
    Kept kept = runs.get(name);
    if (kept != null && kept.model() != null) {
      keep(name, kept.model(), RunState.FAILED);
    }
  }

  @Override
  public void newest(String name, TrainedModel model) {
    newest.offer(name, model);
  }

  private void keep(String name, TrainedModel model, RunState state) {
    Kept kept = runs.computeIfPresent(name, (_, old) -> new Kept(old.id(), model));
    if (kept == null) {
      return;
    }
    try {
      services.runs().save(Run.of(kept.id(), name, model, state));
      if (model.provenance().passes() > 0) {
        Path file = services.home().models().resolve(kept.id() + ModelFiles.EXTENSION);
        services.files().write(file, model);
      }
    } catch (WorkbenchException e) {
      LOG.info("Run {} was not kept", kept.id(), e);
      problems.accept(e.getMessage());
    }
  }
}
