package org.digitworkbench.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.digitworkbench.Workbench;
import org.digitworkbench.app.Natives;
import org.digitworkbench.app.QuietCompiler;
import org.digitworkbench.domain.WorkbenchException;

/** What a benchmark with a window needs: without it, it ends at once rather than wait for ever. */
final class Display {

  private static final String MISSING =
      "This benchmark opens a window, and there is no display to open it on; xvfb-run gives it one.";

  private static final long START_LIMIT_SECONDS = 30;

  private Display() {}

  /**
   * To be called before JavaFX starts.
   *
   * @throws WorkbenchException if there is none
   */
  static void require() {
    if (!Workbench.hasDisplay()) {
      throw new WorkbenchException(MISSING);
    }
    Natives.prepare();
  }

  /**
   * Starts JavaFX, with the compiler out of its way as in the workbench.
   *
   * @throws WorkbenchException if there is no display, or none that can be opened
   */
  static void start() throws InterruptedException {
    require();
    new QuietCompiler().giveWay();
    CountDownLatch started = new CountDownLatch(1);
    try {
      Platform.startup(started::countDown);
    } catch (UnsupportedOperationException e) {
      throw new WorkbenchException(MISSING, e);
    }
    if (!started.await(START_LIMIT_SECONDS, TimeUnit.SECONDS)) {
      throw new WorkbenchException(MISSING);
    }
  }
}
