package org.digitworkbench.ui.controls;

import atlantafx.base.theme.Styles;
import java.util.function.LongSupplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * How long something still takes, such as "12 s left", beside its progress. Empty in its first
 * second, when nobody could say, and when it is about to end.
 */
public final class TimeLeft extends Label {

  private static final double SECOND = 1e9;
  private static final int MINUTE = 60;

  private final LongSupplier nanos;
  private double share;
  private double first;
  private long start;

  /**
   * @param progress from 0 to 1; one that goes back is that of something new
   */
  public TimeLeft(ObservableValue<? extends Number> progress) {
    this(progress, System::nanoTime);
  }

  TimeLeft(ObservableValue<? extends Number> progress, LongSupplier nanos) {
    this.nanos = nanos;
    getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
    setMinWidth(Region.USE_PREF_SIZE);
    start = nanos.getAsLong();
    progress.subscribe(now -> show(now.doubleValue()));
  }

  private void show(double now) {
    if (now < share || now <= 0) {
      start = nanos.getAsLong();
      first = Math.max(0, now);
    }
    share = now;
    double seconds = (nanos.getAsLong() - start) / SECOND;
    double done = now - first;
    setText(seconds < 1 || done <= 0 ? "" : text(seconds / done * (1 - now)));
  }

  private static String text(double seconds) {
    long s = Math.round(seconds);
    if (s < 1) {
      return "";
    }
    return s < 2 * MINUTE ? s + " s left" : "%d min left".formatted(Math.ceilDiv(s, MINUTE));
  }
}
