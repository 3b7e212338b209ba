package org.digitworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class IdleCollectorTest {

  private Duration processorTime = Duration.ZERO;
  private long now;
  private int collections;
  private final IdleCollector collector =
      new IdleCollector(() -> processorTime, () -> now, () -> collections++);

  @Test
  void collectsOnceAfterWork() {
    work(10);
    rest(19);
    assertThat(collections).isZero();
    rest(60);
    assertThat(collections).isEqualTo(1);
    work(10);
    rest(60);
    assertThat(collections).isEqualTo(2);
  }

  @Test
  void doesNotCollectWhileSomethingGoesOn() {
    work(600);
    assertThat(collections).isZero();
    for (int i = 0; i < 30; i++) {
      rest(10);
      work(1);
    }
    assertThat(collections).isZero();
  }

  @Test
  void theStartIsWorkToo() {
    rest(19);
    assertThat(collections).isZero();
    rest(3600);
    assertThat(collections).isEqualTo(1);
  }

  private void work(int seconds) {
    pass(seconds, Duration.ofSeconds(1));
  }

  private void rest(int seconds) {
    pass(seconds, Duration.ofMillis(20));
  }

  private void pass(int seconds, Duration each) {
    for (int i = 0; i < seconds; i++) {
      now += Duration.ofSeconds(1).toNanos();
      processorTime = processorTime.plus(each);
      collector.look();
    }
  }
}
