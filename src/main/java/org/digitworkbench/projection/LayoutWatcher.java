package org.digitworkbench.projection;

import org.jspecify.annotations.Nullable;

/** Told of a layout while it is made. */
@FunctionalInterface
public interface LayoutWatcher {

  /**
   * Called some times a second by the thread that makes it.
   *
   * @param share of the work that is done, in [0, 1]
   * @param now where the points are; null before they move
   * @return false ends the work
   */
  boolean goOn(double share, @Nullable Layout now);
}
