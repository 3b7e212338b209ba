package org.digitworkbench.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.digitworkbench.domain.OperatingSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the JVM's optimising compiler give way to the window: on two processors it holds up the
 * start and the first strokes while it optimises what has just run.
 */
public final class QuietCompiler {

  /** How HotSpot calls its thread, cut by Linux to 15 characters. */
  private static final String NAME = "C2 CompilerThre";

  private final OperatingSystem system;
  private final Path threads;
  private final IntConsumer nice;

  /** That of this process. */
  public QuietCompiler() {
    this(OperatingSystem.current(), Path.of("/proc/self/task"), Niceness::lower);
  }

  /**
   * @param threads folder with one for each thread of the process, called by its number
   * @param nice what lowers the priority of the thread of a number, on Linux
   */
  QuietCompiler(OperatingSystem system, Path threads, IntConsumer nice) {
    this.system = system;
    this.threads = threads;
    this.nice = nice;
  }

  /** On Linux only. Threads that the compiler makes later inherit its priority. */
  public void giveWay() {
    if (system != OperatingSystem.LINUX) {
      return;
    }
    try (Stream<Path> all = Files.list(threads)) {
      all.filter(QuietCompiler::isCompiler)
          .forEach(thread -> nice.accept(Integer.parseInt(thread.getFileName().toString())));
    } catch (IOException | UncheckedIOException e) {
      log().info("The compiler keeps its ordinary priority", e);
    }
  }

  private static boolean isCompiler(Path thread) {
    try {
      return Files.readString(thread.resolve("comm")).startsWith(NAME);
    } catch (IOException e) {
      log().debug("A thread has ended meanwhile", e);
      return false;
    }
  }

  /** Made when it is needed: the first logger opens all jars. */
  private static Logger log() {
    return LoggerFactory.getLogger(QuietCompiler.class);
  }
}
