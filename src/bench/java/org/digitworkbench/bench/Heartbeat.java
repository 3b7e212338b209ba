package org.digitworkbench.bench;

import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * Feels whether the FX thread is free: posts a task every few milliseconds and times how long it
 * waits to be run, and times each frame from its animations to the end of its layout.
 */
final class Heartbeat {

  private static final long PERIOD_NANOS = 5_000_000;

  private final Delays waits = new Delays();
  private final Delays frames = new Delays();
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          frameBegin = System.nanoTime();
        }
      };
  private long frameBegin;
  private volatile boolean running = true;

  /** Starts it, on the FX thread. */
  void start(Scene scene) {
    timer.start();
    scene.addPostLayoutPulseListener(() -> {
      if (frameBegin != 0) {
        frames.add(System.nanoTime() - frameBegin);
        frameBegin = 0;
      }
    });
    Thread.ofPlatform().name("heartbeat").daemon().start(this::beat);
  }

  void stop() {
    running = false;
  }

  /** How long tasks waited for the FX thread. */
  Delays waits() {
    return waits;
  }

  /** How long frames took on the FX thread. */
  Delays frames() {
    return frames;
  }

  void clear() {
    waits.clear();
    frames.clear();
  }

  private void beat() {
    while (running) {
      LockSupport.parkNanos(PERIOD_NANOS);
      long posted = System.nanoTime();
      Platform.runLater(() -> waits.add(System.nanoTime() - posted));
    }
  }
}
