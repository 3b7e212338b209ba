package org.digitworkbench.ui.fx;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks one after the other on another executor, where a newer task replaces an older one that
 * still waits. Safe for any thread, if the other executor runs one task at a time.
 */
public final class LatestOnly implements Executor {

  private final Executor target;
  private final AtomicReference<@Nullable Runnable> waiting = new AtomicReference<>();

  public LatestOnly(Executor target) {
    this.target = target;
  }

  @Override
  public void execute(Runnable task) {
    if (waiting.getAndSet(task) == null) {
      target.execute(this::runNewest);
    }
  }

  private void runNewest() {
    Runnable task = waiting.getAndSet(null);
    if (task != null) {
      task.run();
    }
  }
}
