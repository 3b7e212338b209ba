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
    assertThat(at(10, 0.2)).isEqualTo("40 s left");
    assertThat(at(200, 0.25)).isEqualTo("10 min left");
    assertThat(at(210, 1)).isEmpty();
  }

  @Test
  void somethingNewStartsOver() {
    at(100, 0.5);
    at(200, 0);
    assertThat(at(202, 0.5)).isEqualTo("2 s left");
  }

  private String at(long seconds, double share) {
    nanos.set(seconds * 1_000_000_000L);
    return remaining.at(share);
  }
}
