package org.digitworkbench.ui.fx;

import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/** The pulse of the JavaFX toolkit, at most 60 times a second. */
public final class FxPulse implements Pulse {

  private @Nullable AnimationTimer timer;

  @Override
  public void start(Runnable task) {
    stop();
    AnimationTimer started =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            task.run();
          }
        };
    timer = started;
    started.start();
  }

  @Override
  public void stop() {
    AnimationTimer running = timer;
    if (running != null) {
      running.stop();
      timer = null;
    }
  }
}
