package org.digitworkbench.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LatestOnlyTest {

  private final Queue<Runnable> target = new ArrayDeque<>();
  private final List<String> done = new ArrayList<>();
  private final LatestOnly latest = new LatestOnly(target::add);

  @Test
  void aNewerTaskTakesThePlaceOfOneThatWaits() {
    latest.execute(() -> done.add("first"));
    latest.execute(() -> done.add("second"));
    latest.execute(() -> done.add("third"));
    runAll();
    assertThat(done).containsExactly("third");
  }

  @Test
  void aTaskThatComesWhileAnotherRunsIsRunNext() {
    latest.execute(() -> {
      done.add("first");
      latest.execute(() -> done.add("second"));
    });
    runAll();
    assertThat(done).containsExactly("first", "second");
  }

  private void runAll() {
    while (!target.isEmpty()) {
      target.remove().run();
    }
  }
}
