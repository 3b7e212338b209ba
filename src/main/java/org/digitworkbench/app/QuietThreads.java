package org.digitworkbench.app;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.ThreadFactory;
import org.digitworkbench.domain.OperatingSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes threads for long computations, which leave the processor to the window whenever it needs
 * it. Threads that these make in turn are like them.
 */
public final class QuietThreads implements ThreadFactory {

  private static final Logger LOG = LoggerFactory.getLogger(QuietThreads.class);

  /** {@code PRIO_PROCESS} of setpriority(2). */
  private static final int PROCESS = 0;

  /** Half of the way down to 19: about a ninth of the share of an ordinary thread. */
  private static final int NICE = 10;

  private final Runnable givingWay;

  public QuietThreads() {
    this(OperatingSystem.current(), QuietThreads::beNice);
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

  /** On Linux a nice value belongs to a thread, and 0 means the calling one. */
  @SuppressWarnings("restricted")
  private static void beNice() {
    try {
      Linker linker = Linker.nativeLinker();
      FunctionDescriptor signature =
          FunctionDescriptor.of(
              ValueLayout.JAVA_INT,
              ValueLayout.JAVA_INT,
              ValueLayout.JAVA_INT,
              ValueLayout.JAVA_INT);
      MethodHandle setpriority =
          linker.downcallHandle(
              linker.defaultLookup().find("setpriority").orElseThrow(), signature);
      int _ = (int) setpriority.invokeExact(PROCESS, 0, NICE);
    } catch (Throwable e) {
      LOG.info("A thread keeps its ordinary priority", e);
    }
  }
}
