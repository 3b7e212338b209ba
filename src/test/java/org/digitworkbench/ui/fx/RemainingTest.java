package org.digitworkbench.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RemainingTest {

  private final AtomicLong nanos = new AtomicLong();
  private final Remaining remaining = new Remaining(nanos::get);

  @Test
  void whatIsLeftFollowsFromWhatWasDone() {
    assertThat(at(0, 0.1)).isEmpty();
    assertThat(at(10, 0.3)).isEqualTo("35 s left");
    assertThat(at(200, 0.35)).isEqualTo("9 min left");
    assertThat(at(210, 1)).isEmpty();
  }

  @Test
  void theTimeBeforeItBeganDoesNotCount() {
    assertThat(at(0, 0)).isEmpty();
    assertThat(at(300, 0.01)).isEmpty();
    assertThat(at(302, 0.41)).isEqualTo("3 s left");
  }

  @Test
  void somethingNewStartsOver() {
    at(100, 0.5);
    at(200, 0);
    at(250, 0.1);
    assertThat(at(254, 0.5)).isEqualTo("5 s left");
  }

  private String at(long seconds, double share) {
    nanos.set(seconds * 1_000_000_000L);
    return remaining.at(share);
  }
}
