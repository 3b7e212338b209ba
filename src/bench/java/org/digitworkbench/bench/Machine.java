package org.digitworkbench.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** What this was measured on. */
final class Machine {

  private Machine() {}

  /** Processor, cores, system, JDK and date in one line. */
  static String text() throws IOException {
    return "%s, %d cores, %s %s, %s %s, %s"
        .formatted(
            processor(),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            System.getProperty("java.vm.name"),
            Runtime.version(),
            LocalDate.now(ZoneOffset.UTC));
  }

  /** The processor's name where the system tells it without a tool. */
  private static String processor() throws IOException {
    Path cpuinfo = Path.of("/proc/cpuinfo");
    List<String> lines = Files.isReadable(cpuinfo) ? Files.readAllLines(cpuinfo) : List.of();
    String windows = System.getenv("PROCESSOR_IDENTIFIER");
    return lines.stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse(windows == null ? "unnamed processor" : windows);
  }
}
