package org.digitworkbench.app;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads of the window beside that of JavaFX, named for what they do, each for one task at a
 * time. Trainings have threads of their own.
 */
final class BackgroundThreads implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(BackgroundThreads.class);

  /** Longer than the slowest disk takes for a line or a renamed run. */
  private static final Duration LAST_WRITE = Duration.ofSeconds(5);

  private final ExecutorService loading = background("loading");
  private final ExecutorService predicting = background("predicting");
  private final ExecutorService evaluating = background("evaluating");
  private final ExecutorService explaining = background("explaining", new QuietThreads());
  private final ExecutorService breaking = background("breaking", new QuietThreads());
  private final ExecutorService lookingInside = background("looking inside", new QuietThreads());
  private final ExecutorService watching = background("watching", new QuietThreads());
  private final ExecutorService studying = background("studying", new QuietThreads());
  private final ExecutorService painting = background("painting");
  private final ExecutorService lookingBack = background("looking back", new QuietThreads());
  private final ExecutorService mapping = background("mapping", new QuietThreads());
  private final ExecutorService commands = background("commands");
  private final ExecutorService collecting = background("collecting");
  private final ExecutorService exchanging = background("exchanging");
  private final ExecutorService keeping = background("keeping");
  private final ExecutorService sharing = background("sharing");

  /** Reads models and data sets. */
  ExecutorService loading() {
    return loading;
  }

  /** Answers drawings. */
  ExecutorService predicting() {
    return predicting;
  }

  /** Holds networks against test images. */
  ExecutorService evaluating() {
    return evaluating;
  }

  /** Explains answers. */
  ExecutorService explaining() {
    return explaining;
  }

  /** Attacks and disturbs drawings and test images. */
  ExecutorService breaking() {
    return breaking;
  }

  /** Looks through the layers of networks. */
  ExecutorService lookingInside() {
    return lookingInside;
  }

  /** Follows trainings. */
  ExecutorService watching() {
    return watching;
  }

  /** Reads what single units give for the test images. */
  ExecutorService studying() {
    return studying;
  }

  /** Paints what is looked at. */
  ExecutorService painting() {
    return painting;
  }

  /** Reads earlier epochs of runs and what they say of the test images. */
  ExecutorService lookingBack() {
    return lookingBack;
  }

  /** Makes maps of images. */
  ExecutorService mapping() {
    return mapping;
  }

  /** Passes commands to trainings. */
  ExecutorService commands() {
    return commands;
  }

  /** Writes the class's drawings. */
  ExecutorService collecting() {
    return collecting;
  }

  /** Imports and exports drawings. */
  ExecutorService exchanging() {
    return exchanging;
  }

  /** Lists, renames and deletes runs. */
  ExecutorService keeping() {
    return keeping;
  }

  /** Shares with the class. */
  ExecutorService sharing() {
    return sharing;
  }

  /** Ends them all; what the user has just had written is still written. */
  @Override
  public void close() {
    for (ExecutorService thread :
        List.of(
            commands,
            loading,
            predicting,
            evaluating,
            explaining,
            breaking,
            lookingInside,
            watching,
            studying,
            painting,
            lookingBack,
            mapping,
            exchanging)) {
      thread.shutdownNow();
    }
    collecting.shutdown();
    keeping.shutdown();
    sharing.shutdown();
    try {
      if (!collecting.awaitTermination(LAST_WRITE.toSeconds(), TimeUnit.SECONDS)
          || !keeping.awaitTermination(LAST_WRITE.toSeconds(), TimeUnit.SECONDS)
          || !sharing.awaitTermination(LAST_WRITE.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("The last drawing or the last change of a run may not have been saved or shared");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ExecutorService background(String name) {
    return background(name, Thread.ofPlatform().daemon().factory());
  }

  /** One thread; what comes after the window has closed is dropped. */
  private static ExecutorService background(String name, ThreadFactory threads) {
    return new ThreadPoolExecutor(
        1,
        1,
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(),
        task -> {
          Thread thread = threads.newThread(task);
          thread.setName(name);
          return thread;
        },
        new ThreadPoolExecutor.DiscardPolicy());
  }
}
