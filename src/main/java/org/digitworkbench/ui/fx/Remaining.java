package org.digitworkbench.ui.fx;

import java.util.function.LongSupplier;
import org.digitworkbench.domain.Seconds;

/**
 * How long something still takes, from how far it has come in what time. For one thread, whichever.
 */
public final class Remaining {

  private static final double SECOND = 1e9;

  private final LongSupplier nanos;
  private double share;
  private double first;
  private long start;

  /**
   * @param nanos such as {@code System::nanoTime}
   */
  public Remaining(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /**
   * Such as "12 s left". Empty in the first second, when nobody could say, and when it is about to
   * end. The clock starts with the first share that is not 0: before, it may have waited.
   *
   * @param now the share that is done, 0 to 1; one that goes back is that of something new
   */
  public String at(double now) {
    if (share <= 0 || now < share) {
      start = nanos.getAsLong();
      first = now;
    }
    share = now;
    double seconds = (nanos.getAsLong() - start) / SECOND;
    double done = now - first;
    double left = seconds / done * (1 - now);
    return seconds < 1 || done <= 0 || left < 0.5 ? "" : Seconds.estimated(left) + " left";
  }
}
