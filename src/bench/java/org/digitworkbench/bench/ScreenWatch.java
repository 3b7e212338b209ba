package org.digitworkbench.bench;

import java.awt.AWTException;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Robot;
import java.awt.Toolkit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.digitworkbench.domain.WorkbenchException;

/** Looks at the middle of the screen, where windows open, from another process. */
final class ScreenWatch {

  private static final int SIDE = 5;
  private static final long PAUSE_MILLIS = 4;
  private static final long LIMIT_SECONDS = 60;

  private final Robot robot;
  private final List<Color> empty;

  /**
   * Remembers the screen as it is now, without the windows to come.
   *
   * @throws WorkbenchException if the screen cannot be read
   */
  ScreenWatch() {
    try {
      robot = new Robot();
    } catch (AWTException e) {
      throw new WorkbenchException("This benchmark reads the screen, and cannot here.", e);
    }
    empty = look();
  }

  /**
   * Waits until most of the middle is painted over.
   *
   * @param program the process that shall do so
   */
  void awaitWindow(Process program) throws InterruptedException {
    await(true, program);
  }

  /** Waits until the middle is again as it was. */
  void awaitEmpty(Process program) throws InterruptedException {
    await(false, program);
  }

  private void await(boolean window, Process program) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (isWindow() != window) {
      if (System.nanoTime() > end || (window && !program.isAlive())) {
        throw new WorkbenchException(
            "No window came in the middle of the screen, or it did not go again; keep the screen free and dark.");
      }
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
  }

  private boolean isWindow() {
    List<Color> now = look();
    int changed = 0;
    for (int i = 0; i < now.size(); i++) {
      if (!now.get(i).equals(empty.get(i))) {
        changed++;
      }
    }
    return 2 * changed > now.size();
  }

  /** Points in the inner third of the screen. */
  private List<Color> look() {
    Dimension screen = Toolkit.getDefaultToolkit().getScreenSize();
    List<Color> points = new ArrayList<>();
    for (int i = 0; i < SIDE; i++) {
      points.add(
          robot.getPixelColor(
              screen.width * (SIDE + i) / (3 * SIDE - 1),
              screen.height * (SIDE + i) / (3 * SIDE - 1)));
    }
    return points;
  }
}
