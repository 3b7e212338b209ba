package org.digitworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.digitworkbench.domain.OperatingSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietThreadsTest {

  @ParameterizedTest
  @CsvSource({"LINUX, nice work", "MAC, work", "WINDOWS, work", "OTHER, work"})
  void whatEachSystemNeedsIsDoneInTheThreadAndBeforeTheWork(OperatingSystem system, String happens)
      throws InterruptedException {
    List<String> done = new ArrayList<>();
    Thread thread =
        new QuietThreads(system, () -> done.add("nice")).newThread(() -> done.add("work"));
    assertThat(thread.getPriority()).isEqualTo(Thread.MIN_PRIORITY);
    assertThat(thread.isDaemon()).isTrue();
    thread.start();
    thread.join();
    assertThat(String.join(" ", done)).isEqualTo(happens);
  }

  @Test
  void linuxIsReallyTold() throws InterruptedException {
    assumeThat(OperatingSystem.current()).isEqualTo(OperatingSystem.LINUX);
    List<String> status = new ArrayList<>();
    Thread thread = new QuietThreads().newThread(() -> status.add(status()));
    thread.start();
    thread.join();
    // proc(5): after the name in brackets, the nice value is the 17th field.
    String fields = status.getFirst().substring(status.getFirst().lastIndexOf(')') + 2);
    assertThat(fields.split(" ", -1)[16]).isEqualTo("10");
  }

  private static String status() {
    try {
      return Files.readString(Path.of("/proc/thread-self/stat"));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
