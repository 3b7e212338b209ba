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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietCompilerTest {

  private final List<Integer> lowered = new ArrayList<>();
  @TempDir private Path threads;

  @ParameterizedTest
  @CsvSource({"LINUX, 1", "MAC, 0", "WINDOWS, 0", "OTHER, 0"})
  void onlyLinuxIsTold(OperatingSystem system, int times) throws IOException {
    thread(12, "C2 CompilerThre");

    new QuietCompiler(system, threads, lowered::add).giveWay();

    assertThat(lowered).hasSize(times);
  }

  @Test
  void noOtherThreadGivesWay() throws IOException {
    thread(11, "C1 CompilerThre");
    thread(12, "C2 CompilerThre");
    thread(13, "JavaFX Applicat");
    Files.createDirectory(threads.resolve("14"));

    new QuietCompiler(OperatingSystem.LINUX, threads, lowered::add).giveWay();

    assertThat(lowered).containsExactly(12);
  }

  @Test
  void withoutThreadsToSeeNothingHappens() {
    new QuietCompiler(OperatingSystem.LINUX, threads.resolve("none"), lowered::add).giveWay();

    assertThat(lowered).isEmpty();
  }

  /** Else the window would start later and nobody knew why. */
  @Test
  void thisJvmsCompilerIsFound() {
    assumeThat(OperatingSystem.current()).isEqualTo(OperatingSystem.LINUX);

    new QuietCompiler(OperatingSystem.LINUX, Path.of("/proc/self/task"), lowered::add).giveWay();

    assertThat(lowered).isNotEmpty();
  }

  private void thread(int number, String name) throws IOException {
    Path folder = Files.createDirectory(threads.resolve("" + number));
    Files.writeString(folder.resolve("comm"), name + "\n");
  }
}
