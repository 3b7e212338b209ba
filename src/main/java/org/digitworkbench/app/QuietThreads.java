package org.digitworkbench.app;

import java.util.concurrent.ThreadFactory;
import org.digitworkbench.domain.OperatingSystem;

/**
 * Makes threads for long computations, which leave the processor to the window whenever it needs
 * it. Threads that these make in turn are like them.
 */
public final class QuietThreads implements ThreadFactory {

  private final Runnable givingWay;

  public QuietThreads() {
    this(OperatingSystem.current(), () -> Niceness.lower(Niceness.CALLER));
  }

  /**
   * @param nice what lowers the priority of the thread that calls it, on Linux
   */
  QuietThreads(OperatingSystem system, Runnable nice) {
    // Java's priority is the system's on Windows; on Linux it has no effect. macOS itself prefers
    // what is in front.
    givingWay = system == OperatingSystem.LINUX ? nice : () -> {};
  }

  // Nothing relies on it; it only keeps the window quick.
  @SuppressWarnings("ThreadPriorityCheck")
  @Override
  public Thread newThread(Runnable task) {
    return Thread.ofPlatform()
        .daemon()
        .priority(Thread.MIN_PRIORITY)
        .unstarted(() -> {
          givingWay.run();
          task.run();
        });
  }
}
