package org.digitworkbench.app;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How much threads give way to others on Linux, where a nice value belongs to a thread. */
final class Niceness {

  /** As the number of a thread, the one that asks. */
  static final int CALLER = 0;

  /** {@code PRIO_PROCESS} of setpriority(2). */
  private static final int PROCESS = 0;

  /** Half of the way down to 19: about a ninth of the share of an ordinary thread. */
  private static final int NICE = 10;

  private Niceness() {}

  /**
   * Lets a thread of this process give way. Nothing relies on it; it only keeps the window quick.
   *
   * @param thread its number in the kernel, or {@link #CALLER}
   */
  @SuppressWarnings("restricted")
  static void lower(int thread) {
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
      int _ = (int) setpriority.invokeExact(PROCESS, thread, NICE);
    } catch (Throwable e) {
      log().info("A thread keeps its ordinary priority", e);
    }
  }

  /** Made when it is needed: the first logger opens all jars. */
  private static Logger log() {
    return LoggerFactory.getLogger(Niceness.class);
  }
}
