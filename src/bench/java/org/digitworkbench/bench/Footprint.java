package org.digitworkbench.bench;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.digitworkbench.domain.WorkbenchException;

/**
 * What this process takes at one moment, as Linux tells it.
 *
 * @param resident bytes in physical memory, those of libraries and other files with them
 * @param shared bytes of them with only a share of what other processes use as well
 * @param own bytes of them that are no file's: heap, arrays of the networks, code made at run time
 * @param beside bytes of its own outside the Java heap and the classes' memory
 * @param threads those of the natives with them
 * @param files handles that are open
 */
record Footprint(long resident, long shared, long own, long beside, long threads, long files) {

  private static final Path MEMORY = Path.of("/proc/self/smaps_rollup");
  private static final Path MAPPINGS = Path.of("/proc/self/smaps");
  private static final String OWN = "Anonymous:";

  /** Below it are the Java heap and the classes, as long as references have 32 bits. */
  private static final long NATIVE = 1L << 35;

  private static final Path THREADS = Path.of("/proc/self/task");
  private static final Path HANDLES = Path.of("/proc/self/fd");

  /**
   * @throws WorkbenchException where there is no such file
   */
  static void require() {
    if (!Files.isReadable(MEMORY)) {
      throw new WorkbenchException(
          "This benchmark reads %s, which only Linux has.".formatted(MEMORY));
    }
  }

  /**
   * Gives back what the C library holds free, as the JVM of the app image does every five seconds;
   * how long ago that was is chance. Without effect where the library is not glibc.
   */
  @SuppressWarnings("restricted")
  static void trim() {
    Linker linker = Linker.nativeLinker();
    Optional<MemorySegment> function = linker.defaultLookup().find("malloc_trim");
    if (function.isEmpty()) {
      return;
    }
    FunctionDescriptor signature =
        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG);
    try {
      int _ = (int) linker.downcallHandle(function.get(), signature).invokeExact(0L);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  static Footprint now() throws IOException {
    List<String> memory = Files.readAllLines(MEMORY);
    return new Footprint(
        bytes(memory, "Rss:"),
        bytes(memory, "Pss:"),
        bytes(memory, OWN),
        outside(),
        entries(THREADS),
        entries(HANDLES));
  }

  private static long outside() throws IOException {
    long sum = 0;
    boolean isNative = false;
    for (String line : Files.readAllLines(MAPPINGS)) {
      int dash = line.indexOf('-');
      if (dash > 0 && line.indexOf(':') > dash) {
        isNative = Long.parseUnsignedLong(line, 0, dash, 16) >= NATIVE;
      } else if (isNative && line.startsWith(OWN)) {
        sum += bytes(line, OWN);
      }
    }
    return sum;
  }

  private static long entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.count();
    }
  }

  private static long bytes(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> bytes(line, name))
        .findFirst()
        .orElseThrow();
  }

  /** Of a line such as "Rss: 1234 kB". */
  private static long bytes(String line, String name) {
    return 1024 * Long.parseLong(line.substring(name.length()).replace("kB", "").strip());
  }
}
