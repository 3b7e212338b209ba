package org.digitworkbench.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.SimpleDoubleProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class TimeLeftTest {

  private final AtomicLong nanos = new AtomicLong();
  private final SimpleDoubleProperty progress = new SimpleDoubleProperty();

  @Test
  void whatIsLeftFollowsFromWhatWasDone() {
    TimeLeft left = new TimeLeft(progress, nanos::get);
    progress.set(0.1);
    assertThat(left.getText()).isEmpty();
    at(10, 0.2);
    assertThat(left.getText()).isEqualTo("40 s left");
    at(200, 0.25);
    assertThat(left.getText()).isEqualTo("10 min left");
    at(210, 1);
    assertThat(left.getText()).isEmpty();
  }

  @Test
  void somethingNewBeginsAnew() {
    TimeLeft left = new TimeLeft(progress, nanos::get);
    at(100, 0.5);
    at(200, 0);
    at(202, 0.5);
    assertThat(left.getText()).isEqualTo("2 s left");
  }

  private void at(long seconds, double share) {
    nanos.set(seconds * 1_000_000_000L);
    progress.set(share);
  }
}
