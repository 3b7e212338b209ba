package org.digitworkbench.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunQueueTest {

  private final List<String> started = new ArrayList<>();
  private final RunQueue<String> queue = new RunQueue<>(2, started::add);

  @Test
  void soManyRunAndTheNextOneStartsWhenOneEnds() {
    queue.add(List.of("a", "b", "c", "d"));
    assertThat(started).containsExactly("a", "b");
    queue.ended("b");
    assertThat(started).containsExactly("a", "b", "c");
    assertThat(queue.running()).containsExactly("a", "c");
    assertThat(queue.waiting()).containsExactly("d");
    queue.ended("a");
    queue.ended("c");
    queue.ended("d");
    assertThat(queue.isEmpty()).isTrue();
  }

  @Test
  void whatEndsTwiceStartsOne() {
    queue.add(List.of("a", "b", "c", "d"));
    queue.ended("a");
    queue.ended("a");
    assertThat(started).containsExactly("a", "b", "c");
  }

  @Test
  void whatWaitsCanBeCancelledWhatRunsMustEnd() {
    queue.add(List.of("a", "b", "c", "d", "e"));
    assertThat(queue.cancel("c")).isTrue();
    assertThat(queue.cancel("a")).isFalse();
    assertThat(queue.cancelAll()).containsExactly("d", "e");
    queue.ended("a");
    queue.ended("b");
    assertThat(started).containsExactly("a", "b");
    assertThat(queue.isEmpty()).isTrue();
  }
}
