package org.digitworkbench.app;

import javafx.stage.Screen;

/** Where a window may be put. */
final class WindowPlace {

  private static final double TITLE = 32;

  private WindowPlace() {}

  /**
   * Whether a window with that upper left corner can be taken by its title: screens come and go.
   */
  static boolean isOnScreen(double x, double y) {
    return !Screen.getScreensForRectangle(x, y, TITLE, TITLE).isEmpty();
  }
}
