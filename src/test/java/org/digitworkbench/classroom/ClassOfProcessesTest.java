package org.digitworkbench.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.digitworkbench.drawings.KeptDrawing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten workbenches that are killed at any moment, three of them on one home. */
class ClassOfProcessesTest {

  private static final int MEMBERS = 10;
  private static final int ROUNDS = 2;
  private static final long PATIENCE_SECONDS = 120;

  /** Longer than the sharing takes, so that some end and the others are killed at any moment. */
  private static final int LATEST_MILLIS = 1500;

  @TempDir private Path folder;

  @Test
  void whatWasPromisedIsThereOnce() throws Exception {
    Path shared = Files.createDirectory(folder.resolve("shared"));
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Set<String> promised = new TreeSet<>();
    Set<String> withdrawn = new TreeSet<>();
    for (int round = 0; round < ROUNDS; round++) {
      List<Process> processes = new ArrayList<>();
      for (int member = 0; member < MEMBERS; member++) {
        processes.add(start(shared, member, MEMBERS * round + member + 1));
      }
      // All at work before the first is killed.
      for (Process process : processes) {
        note(process.inputReader().readLine(), promised, withdrawn);
      }
      for (Process process : processes) {
        boolean _ = process.waitFor(random.nextInt(LATEST_MILLIS / MEMBERS), TimeUnit.MILLISECONDS);
        // By its handle, as this leaves open what it has said.
        process.toHandle().destroyForcibly();
      }
      for (Process process : processes) {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        process.inputReader().lines().forEach(line -> note(line, promised, withdrawn));
      }
    }
    assertThat(promised).as("seed %d", seed).hasSizeGreaterThan(MEMBERS * ROUNDS);
    // The last start of each home brings what waits.
    for (int member = 0; member < MEMBERS; member++) {
      try (Classroom last = classroom(home(member))) {
        last.refresh();
        assertThat(last.refresh().state().waiting()).as("seed %d", seed).isZero();
      }
    }
    try (Classroom visitor = classroom(folder.resolve("visitor"))) {
      visitor.join(shared, "");
      ClassSnapshot seen = visitor.snapshot();
      List<String> ids =
          seen.drawings().drawings().stream()
              .map(KeptDrawing::id)
              .map(id -> id.substring(id.indexOf('/') + 1))
              .collect(Collectors.toCollection(ArrayList::new));
      seen.boards().forEach(board -> board.runs().forEach(run -> ids.add(run.run().id())));
      assertThat(ids).as("seed %d", seed).doesNotHaveDuplicates();
      List<String> lost = new ArrayList<>(promised);
      lost.removeAll(ids);
      assertThat(lost).as("seed %d", seed).isEmpty();
      // One of each process may be there without its promise, as it was killed before it said so.
      ids.removeAll(promised);
      assertThat(ids).as("seed %d", seed).hasSizeLessThanOrEqualTo(MEMBERS * ROUNDS);
      assertThat(withdrawn).doesNotContainAnyElementsOf(ids);
      assertThat(seen.leftOut()).as("seed %d", seed).isEmpty();
    }
  }

  /** Keeps what a line of a member promises. */
  private static void note(String line, Set<String> promised, Set<String> withdrawn) {
    String[] words = line.split(" ", 2);
    switch (words[0]) {
      case "drawing", "run" -> promised.add(words[1]);
      case "withdrawing" -> promised.remove(words[1]);
      case "withdrawn" -> withdrawn.add(words[1]);
      default -> assertThat(words[0]).isEqualTo("end");
    }
  }

  /** Members 0, 1 and 2 share a home. */
  private Path home(int member) {
    return folder.resolve("home-" + Math.max(2, member));
  }

  private static Classroom classroom(Path home) {
    return new Classroom(home, new SharedRuns.Known(), InstantSource.system());
  }

  private Process start(Path shared, int member, int number) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-cp",
            System.getProperty("java.class.path"),
            ClassMember.class.getName(),
            home(member).toString(),
            shared.toString(),
            "member-" + member,
            Integer.toString(number))
        .redirectError(folder.resolve("err-" + number).toFile())
        .start();
  }
}
