package org.digitworkbench.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.digitworkbench.domain.WorkbenchException;

/**
 * What this process takes at one moment, as Linux tells it.
 *
 * @param resident bytes in physical memory, those of libraries and other files with them
 * @param own bytes of them that are no file's: heap, arrays of the networks, code made at run time
 * @param unheaped bytes of its own beside the Java heap
 * @param threads those of the natives with them
 * @param files handles that are open
 */
record Footprint(long resident, long own, long unheaped, long threads, long files) {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Path HANDLES = Path.of("/proc/self/fd");

  /**
   * @throws WorkbenchException where there is no such file
   */
  static void require() {
    if (!Files.isReadable(STATUS)) {
      throw new WorkbenchException(
          "This benchmark reads %s, which only Linux has.".formatted(STATUS));
    }
  }

  static Footprint now() throws IOException {
    List<String> status = Files.readAllLines(STATUS);
    long own = 1024 * value(status, "RssAnon:");
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted();
    try (Stream<Path> handles = Files.list(HANDLES)) {
      return new Footprint(
          1024 * value(status, "VmRSS:"),
          own,
          Math.max(0, own - heap),
          value(status, "Threads:"),
          handles.count());
    }
  }

  private static long value(List<String> status, String name) {
    return status.stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()).replace("kB", "").strip())
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElseThrow();
  }
}
