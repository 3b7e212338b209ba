package org.digitworkbench.ui.fx;

import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/**
 * How far something is that takes long, and whether it is still wanted. Its methods are for any
 * thread, its property for that of JavaFX; one thing goes on at a time.
 */
public final class Work {

  /** The share while nothing goes on. */
  public static final double NONE = -1;

  private final Executor fx;
  private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(NONE);
  private volatile boolean cancelled;
  private volatile int percent;

  /**
   * @param fx runs on the FX thread
   */
  public Work(Executor fx) {
    this.fx = fx;
  }

  /** The share that is done, 0 to 1; {@link #NONE} while nothing goes on. */
  public ReadOnlyDoubleProperty shareProperty() {
    return share.getReadOnlyProperty();
  }

  /** Something begins. */
  public void begin() {
    cancelled = false;
    percent = 0;
    fx.execute(() -> share.set(0));
  }

  /**
   * So much is done; every whole percent is shown.
   *
   * @param done 0 to 1
   * @return false if it is to end
   */
  public boolean goOn(double done) {
    int whole = (int) (100 * done);
    if (percent != whole) {
      percent = whole;
      fx.execute(() -> share.set(done));
    }
    return !cancelled;
  }

  /** It is wanted no more; whoever works on it finds out in {@link #goOn}. */
  public void cancel() {
    cancelled = true;
  }

  /** It has ended, however. */
  public void end() {
    fx.execute(() -> share.set(NONE));
  }
}
